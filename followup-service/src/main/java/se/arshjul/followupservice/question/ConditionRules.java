package se.arshjul.followupservice.question;

import java.util.List;
import se.arshjul.followupservice.question.Question.Condition;
import se.arshjul.followupservice.question.Question.Option;
import se.arshjul.runtime.refusal.FieldViolation;

/** What must hold of a condition on another question's answer, wherever it is said: that one is a choice of theirs. */
final class ConditionRules {

    private ConditionRules() {}

    /** {@code path} is where the condition stands in what is wanted. */
    static List<FieldViolation> findings(Condition condition, List<Question> questions, String path) {
        var named = questions.stream()
                .filter(question -> question.name().question().equals(condition.question()))
                .findFirst()
                .orElse(null);
        if (named == null) {
            return List.of(finding(path + ".question_id", "UNKNOWN", "The survey has no such question."));
        }
        if (named.options().isEmpty()) {
            return List.of(finding(path + ".question_id", "NOT_A_CHOICE", "Must be a choice."));
        }
        var known = named.options().stream().map(Option::optionId).toList();
        if (condition.options().isEmpty() || !known.containsAll(condition.options())) {
            return List.of(finding(path + ".option_ids", "OPTION_UNKNOWN", "At least one, all of the question."));
        }
        return List.of();
    }

    private static FieldViolation finding(String field, String reason, String description) {
        return new FieldViolation(field, reason, description);
    }
}
