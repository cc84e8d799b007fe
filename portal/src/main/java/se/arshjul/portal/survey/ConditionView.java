package se.arshjul.portal.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.call.ResourceId;

/** On what it depends whether a question is asked: another's wording, and the answers to it. */
public record ConditionView(String wording, List<String> answers) {

    /** Nothing when the question is always asked. */
    static @Nullable ConditionView of(Question question, List<Question> questions) {
        var condition = question.getShownIf();
        return questions.stream()
                .filter(other ->
                        question.hasShownIf() && ResourceId.of(other.getName()).equals(condition.getQuestionId()))
                .map(other -> new ConditionView(
                        other.getWording(),
                        other.getOptionsList().stream()
                                .filter(option -> condition.getOptionIdsList().contains(option.getOptionId()))
                                .map(Question.Option::getLabel)
                                .toList()))
                .findFirst()
                .orElse(null);
    }

    public String getAnswersText() {
        return String.join(", ", answers);
    }
}
