package se.arshjul.followupservice.answer;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was answered, in the form that goes with the kind of question. */
public sealed interface AnswerValue {

    /** Ids of the options that were chosen; none of what is no choice. */
    default List<String> chosen() {
        return switch (this) {
            case Choice choice -> List.of(choice.optionId());
            case Choices choices -> choices.optionIds();
            case Scale scale -> List.of();
            case Number number -> List.of();
            case Text text -> List.of();
        };
    }

    /** The same answer with other options in the place of some; each is chosen once. */
    default AnswerValue standing(Map<String, String> successors) {
        return switch (this) {
            case Choice choice -> new Choice(successors.getOrDefault(choice.optionId(), choice.optionId()));
            case Choices choices ->
                new Choices(choices.optionIds().stream()
                        .map(option -> successors.getOrDefault(option, option))
                        .distinct()
                        .toList());
            case Scale scale -> scale;
            case Number number -> number;
            case Text text -> text;
        };
    }

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
