package se.arshjul.followupservice.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.question.Question.Option;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.rule.Statement;
import se.arshjul.runtime.refusal.FieldViolation;

/** What makes a rule by which answers contradict each other senseless although all that it names is there. */
final class RuleSense {

    private static final String RULE = "contradiction_rule.";

    private RuleSense() {}

    static List<FieldViolation> findings(ContradictionRule rule, List<Question> questions) {
        var byId = questions.stream()
                .collect(Collectors.toMap(question -> question.name().question(), question -> question));
        List<FieldViolation> findings = new ArrayList<>();
        compared(rule.first(), byId, RULE + "first", findings);
        var second = rule.second();
        if (second != null) {
            compared(second, byId, RULE + "second", findings);
        }
        if (rule.hard() && rule.statements().stream().allMatch(statement -> isAlwaysTrue(statement, byId))) {
            findings.add(new FieldViolation(
                    RULE + "severity", "ALWAYS_TRUE", "Nobody who answers all that is required could submit."));
        }
        return findings;
    }

    /** Numbers of one unit are compared, and scales with scales. */
    private static void compared(
            Statement statement, Map<String, Question> questions, String path, List<FieldViolation> findings) {
        var one = questions.get(statement.question());
        var id = statement.other();
        var other = id == null ? null : questions.get(id);
        if (one == null || other == null) {
            return;
        }
        if (one.kind() != other.kind()) {
            findings.add(new FieldViolation(
                    path + ".other_question_id", "OTHER_KIND", "A number and a place on a scale cannot be compared."));
        } else if (one.form() instanceof Form.Number number
                && other.form() instanceof Form.Number against
                && !number.unit().strip().equalsIgnoreCase(against.unit().strip())) {
            findings.add(
                    new FieldViolation(path + ".other_question_id", "OTHER_UNIT", "Must be counted in the same unit."));
        }
    }

    private static boolean isAlwaysTrue(Statement statement, Map<String, Question> questions) {
        var question = questions.get(statement.question());
        if (question == null || !question.required() || question.shownIf() != null) {
            return false;
        }
        return switch (statement.test()) {
            case ANSWERED -> true;
            case CHOSEN ->
                statement
                        .options()
                        .containsAll(question.options().stream()
                                .map(Option::optionId)
                                .toList());
            case NOT_CHOSEN, UNANSWERED, LESS, AT_MOST, EQUAL, NOT_EQUAL, AT_LEAST, GREATER -> false;
        };
    }
}
