package se.arshjul.followupservice.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.arshjul.followupservice.question.Question.Condition;
import se.arshjul.followupservice.question.Question.Kind;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.rule.Statement;
import se.arshjul.runtime.refusal.FieldViolation;

/** What must hold of a rule by which answers contradict each other, among the questions of its survey. */
public final class RuleFindings {

    private static final Set<Kind> COMPARED = Set.of(Kind.NUMBER, Kind.SCALE);

    private static final String RULE = "contradiction_rule.";

    private RuleFindings() {}

    /** Everything that is wrong with it as it is written. */
    public static List<FieldViolation> of(ContradictionRule rule, List<Question> questions) {
        var findings = named(rule, questions);
        if (findings.isEmpty()) {
            findings.addAll(RuleSense.findings(rule, questions));
        }
        return findings;
    }

    private static List<FieldViolation> named(ContradictionRule rule, List<Question> questions) {
        List<FieldViolation> findings = new ArrayList<>(of(rule.first(), questions, RULE + "first"));
        var second = rule.second();
        if (second != null) {
            findings.addAll(of(second, questions, RULE + "second"));
        }
        if (findings.isEmpty() && rule.questions().size() < 2) {
            findings.add(new FieldViolation(
                    RULE + "second.question_id", "ONE_QUESTION", "A rule is about at least two questions."));
        }
        return findings;
    }

    /** Those of which every question is asked, and every option can be chosen. */
    public static List<ContradictionRule> sound(List<ContradictionRule> rules, List<Question> questions) {
        return rules.stream().filter(rule -> named(rule, questions).isEmpty()).toList();
    }

    /** Refuses what a rule could no longer be read with: its question gone, or an option of it. */
    static void requireNamed(Question question, List<ContradictionRule> rules, List<Question> after) {
        rules.stream()
                .filter(rule -> rule.names(question.name().question()))
                .filter(rule -> !named(rule, after).isEmpty())
                .findFirst()
                .ifPresent(rule -> {
                    throw QuestionRefusals.inRule(question.name(), rule);
                });
    }

    private static List<FieldViolation> of(Statement statement, List<Question> questions, String path) {
        if (statement.test().namesOptions()) {
            return ConditionRules.findings(new Condition(statement.question(), statement.options()), questions, path);
        }
        List<FieldViolation> findings = new ArrayList<>();
        require(statement.question(), statement, questions, path + ".question_id")
                .ifPresent(findings::add);
        var other = statement.other();
        if (other != null) {
            require(other, statement, questions, path + ".other_question_id").ifPresent(findings::add);
        }
        if (statement.question().equals(other)) {
            findings.add(new FieldViolation(path + ".other_question_id", "SAME_QUESTION", "Must be another question."));
        }
        return findings;
    }

    private static Optional<FieldViolation> require(
            String id, Statement statement, List<Question> questions, String field) {
        var named = questions.stream()
                .filter(question -> question.name().question().equals(id))
                .findFirst();
        if (named.isEmpty()) {
            return Optional.of(new FieldViolation(field, "UNKNOWN", "The survey has no such question."));
        }
        return statement.test().compares() && !COMPARED.contains(named.get().kind())
                ? Optional.of(new FieldViolation(field, "NOT_A_NUMBER", "Must be answered with a number."))
                : Optional.empty();
    }
}
