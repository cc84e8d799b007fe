package se.arshjul.portal.answer;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.call.ResourceId;

/** Which questions are asked as the answers stand; the service decides by the same rule what is submitted. */
public final class Conditions {

    private Conditions() {}

    /** Ids of the questions whose conditions are met; a condition names a question that stands earlier. */
    public static Set<String> asked(List<Question> questions, Map<String, Answer> saved) {
        Set<String> asked = new HashSet<>();
        for (var question : questions) {
            var condition = question.getShownIf();
            var answer = saved.getOrDefault(condition.getQuestionId(), Answer.getDefaultInstance());
            if (!question.hasShownIf()
                    || asked.contains(condition.getQuestionId())
                            && chosen(answer).stream().anyMatch(condition.getOptionIdsList()::contains)) {
                asked.add(ResourceId.of(question.getName()));
            }
        }
        return asked;
    }

    /** Ids of the questions, and of those that depend on their answers, directly or by a question between them. */
    static Set<String> withFollowUps(List<String> ids, List<Question> questions) {
        Set<String> found = new HashSet<>(ids);
        for (var question : questions) {
            if (question.hasShownIf() && found.contains(question.getShownIf().getQuestionId())) {
                found.add(ResourceId.of(question.getName()));
            }
        }
        return found;
    }

    private static List<String> chosen(Answer answer) {
        return switch (answer.getValueCase()) {
            case CHOICE -> List.of(answer.getChoice());
            case CHOICES -> answer.getChoices().getOptionIdsList();
            case SCALE, NUMBER, TEXT, VALUE_NOT_SET -> List.of();
        };
    }
}
