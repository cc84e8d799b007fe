package se.arshjul.followupservice.question;

import java.util.List;
import java.util.Map;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which a question says no. */
public final class QuestionRefusals {

    private QuestionRefusals() {}

    public static Refusal notFound(Object name) {
        return Refusal.notFound(
                "QUESTION_NOT_FOUND", "There is no such question.", Map.of("question", name.toString()));
    }

    static Refusal exists(QuestionName name) {
        return Refusal.exists("QUESTION_EXISTS", "The id is taken.", Map.of("question", name.toString()));
    }

    public static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("QUESTION_INVALID", "The question is not well formed.", findings);
    }

    static Refusal inCondition(QuestionName name, QuestionName dependent) {
        return Refusal.precondition(
                "QUESTION_IN_CONDITION",
                "Whether another question is asked depends on this one.",
                Map.of("question", name.toString(), "dependent", dependent.toString()));
    }

    static Refusal inRule(QuestionName name, ContradictionRule rule) {
        return Refusal.precondition(
                "QUESTION_IN_RULE",
                "A rule by which answers contradict each other names the question, or an option of it.",
                Map.of("question", name.toString(), "rule", rule.name().toString(), "sentence", rule.sentence()));
    }

    static Refusal matrixBroken(QuestionName row) {
        return Refusal.precondition(
                "MATRIX_BROKEN",
                "A question does not go with the other rows of its matrix.",
                Map.of("question", row.toString()));
    }

    static Refusal matrixNotFound(SurveyName survey, String matrix) {
        return Refusal.notFound(
                "MATRIX_NOT_FOUND",
                "No question of the survey is a row of it.",
                Map.of("survey", survey.toString(), "matrix", matrix));
    }

    static Refusal changed(Question question) {
        return Refusal.stale(
                "QUESTION_CHANGED",
                "The question has changed; read it again.",
                question.lastEdit().told("question", question.name(), question.etag()));
    }
}
