package se.arshjul.followupservice.answer;

import java.math.BigDecimal;
import java.util.List;

/** What was answered, in the form that goes with the kind of question. */
public sealed interface AnswerValue {

    /** One option. */
    record Choice(String optionId) implements AnswerValue {}

    /** Any number of options, none being an answer too. */
    record Choices(List<String> optionIds) implements AnswerValue {}

    /** A place on the scale. */
    record Scale(int place) implements AnswerValue {}

    /** A number. */
    record Number(BigDecimal number) implements AnswerValue {}

    /** Free text. */
    record Text(String text) implements AnswerValue {}
}
