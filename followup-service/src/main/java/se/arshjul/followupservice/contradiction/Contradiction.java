package se.arshjul.followupservice.contradiction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.answer.AnswerValue;
import se.arshjul.followupservice.question.Question;

/**
 * A rule of two questions: who chooses this option of the one answers the other too. A rule about questions that a survey
 * does not ask says nothing.
 */
public record Contradiction(String question, String option, String needs) {

    /** Whether a survey with these questions asks for both, and offers the option. */
    public boolean appliesTo(List<Question> questions) {
        return questions.stream().anyMatch(one -> one.name().question().equals(needs))
                && questions.stream()
                        .filter(one -> one.name().question().equals(question))
                        .anyMatch(one -> one.options().stream()
                                .anyMatch(choice -> choice.optionId().equals(option)));
    }

    /** Whether these answers break the rule. */
    public boolean isIn(AnswerSheet sheet) {
        return sheet.asks(question) && sheet.asks(needs) && chosen(sheet.value(question)) && sheet.value(needs) == null;
    }

    private boolean chosen(@Nullable AnswerValue value) {
        return value instanceof AnswerValue.Choice choice && choice.optionId().equals(option)
                || value instanceof AnswerValue.Choices choices
                        && choices.optionIds().contains(option);
    }
}
