package se.arshjul.followupservice.answer;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A value in columns, one per form, as the table of answers has them. */
record AnswerColumns(
        @Nullable String choice,
        String @Nullable [] choices,
        @Nullable Integer scale,
        @Nullable BigDecimal number,
        @Nullable String text,
        @Nullable String confirmation) {

    private static final AnswerColumns NONE = new AnswerColumns(null, null, null, null, null, null);

    static AnswerColumns of(@Nullable AnswerValue value) {
        return switch (value) {
            case null -> NONE;
            case AnswerValue.Choice choice -> new AnswerColumns(choice.optionId(), null, null, null, null, null);
            case AnswerValue.Choices choices ->
                new AnswerColumns(null, choices.optionIds().toArray(String[]::new), null, null, null, null);
            case AnswerValue.Scale scale -> new AnswerColumns(null, null, scale.place(), null, null, null);
            case AnswerValue.Number number ->
                new AnswerColumns(null, null, null, number.number(), null, number.confirmation());
            case AnswerValue.Text text -> new AnswerColumns(null, null, null, null, text.text(), null);
        };
    }
}
