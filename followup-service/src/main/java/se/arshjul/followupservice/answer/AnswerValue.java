package se.arshjul.followupservice.answer;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was answered, in the form that goes with the kind of question. */
public sealed interface AnswerValue {

    /** One option. */
    record Choice(String optionId) implements AnswerValue {}

    /** Any number of options, none being an answer too. */
    record Choices(List<String> optionIds) implements AnswerValue {}

    /** A place on the scale. */
    record Scale(int place) implements AnswerValue {}

    /**
     * A number.
     *
     * @param confirmation what was said when it was confirmed although it is unlikely, may be empty; null when it was not
     */
    record Number(BigDecimal number, @Nullable String confirmation) implements AnswerValue {

        /** One that nobody needs to confirm, or has. */
        public Number(BigDecimal number) {
            this(number, null);
        }
    }

    /** Free text. */
    record Text(String text) implements AnswerValue {}
}
