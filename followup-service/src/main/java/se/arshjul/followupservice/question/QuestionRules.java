package se.arshjul.followupservice.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.question.Question.Option;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.runtime.refusal.FieldViolation;

/** What must hold of a question beyond lengths: its form by itself, and its place in its survey. */
public final class QuestionRules {

    private static final int MIN_OPTIONS = 2;
    private static final int MAX_OPTIONS = 20;
    private static final int MAX_SCALE = 10;
    private static final int MAX_DECIMALS = 4;
    private static final int MAX_TEXT = 10_000;

    private static final List<FieldViolation> NOT_EARLIER =
            List.of(finding("shown_if.question_id", "NOT_EARLIER", "Must stand before the question."));

    private QuestionRules() {}

    /** Refuses with every finding at once. */
    public static Question check(Question question, Survey survey) {
        var findings = findings(question, survey);
        if (!findings.isEmpty()) {
            throw QuestionRefusals.invalid(findings);
        }
        return question;
    }

    public static List<FieldViolation> findings(Question question, Survey survey) {
        List<FieldViolation> findings = new ArrayList<>();
        if (survey.sections().stream().noneMatch(section -> section.sectionId().equals(question.sectionId()))) {
            findings.add(finding("section_id", "UNKNOWN", "The survey has no such section."));
        }
        if (!question.planElement().isEmpty()
                && !question.planElement().startsWith(survey.planVersion() + "/elements/")) {
            findings.add(finding("plan_element", "OTHER_VERSION", "Must be of the survey's plan version."));
        }
        if (question.position() < 0) {
            findings.add(finding("position", "OUT_OF_RANGE", "Not below 0."));
        }
        findings.addAll(findings(question.form()));
        findings.addAll(MatrixRules.findings(question));
        return findings;
    }

    /** Refuses what makes a condition senseless: the question's own, or another's that depends on it. */
    static void checkConditions(Question question, List<Question> questions) {
        var findings = findings(question, questions);
        if (!findings.isEmpty()) {
            throw QuestionRefusals.invalid(findings);
        }
        questions.stream()
                .filter(other -> dependsOn(other, question)
                        && !findings(other, questions).isEmpty())
                .findFirst()
                .ifPresent(other -> {
                    throw QuestionRefusals.inCondition(question.name(), other.name());
                });
    }

    /** Refuses an order of a survey's questions in which a condition names a later one. */
    static void requireConditions(List<Question> inOrder) {
        inOrder.forEach(named -> inOrder.stream()
                .filter(other -> dependsOn(other, named) && other.position() <= named.position())
                .findFirst()
                .ifPresent(other -> {
                    throw QuestionRefusals.inCondition(named.name(), other.name());
                }));
    }

    /** Refuses when another question could no longer tell whether it is asked. */
    public static void checkRemoval(Question question, List<Question> questions) {
        questions.stream()
                .filter(other -> dependsOn(other, question))
                .findFirst()
                .ifPresent(other -> {
                    throw QuestionRefusals.inCondition(question.name(), other.name());
                });
    }

    private static boolean dependsOn(Question other, Question question) {
        var condition = other.shownIf();
        return condition != null && condition.question().equals(question.name().question());
    }

    /** Refuses a condition that could not even be stored: it names itself, no question, or no option. */
    static void checkNamed(Question question, List<Question> questions) {
        var findings = named(question, questions);
        if (!findings.isEmpty()) {
            throw QuestionRefusals.invalid(findings);
        }
    }

    /** That only earlier questions may be named leaves no way for two to depend on each other. */
    private static List<FieldViolation> findings(Question question, List<Question> questions) {
        var findings = named(question, questions);
        var late = questions.stream()
                .anyMatch(other -> dependsOn(question, other) && other.position() >= question.position());
        return findings.isEmpty() && late ? NOT_EARLIER : findings;
    }

    private static List<FieldViolation> named(Question question, List<Question> questions) {
        var condition = question.shownIf();
        if (condition == null) {
            return List.of();
        }
        if (dependsOn(question, question)) {
            return NOT_EARLIER;
        }
        return ConditionRules.findings(condition, questions, "question.shown_if");
    }

    static List<FieldViolation> findings(Form form) {
        return switch (form) {
            case Form.SingleChoice choice -> findings(choice.options());
            case Form.MultipleChoice choices -> findings(choices.options());
            case Form.Scale scale -> findings(scale);
            case Form.Number number -> findings(number);
            case Form.Text text ->
                text.maxLength() < 1 || text.maxLength() > MAX_TEXT
                        ? List.of(finding("max_length", "OUT_OF_RANGE", "From 1 to " + MAX_TEXT + "."))
                        : List.of();
        };
    }

    private static List<FieldViolation> findings(List<Option> options) {
        List<FieldViolation> findings = new ArrayList<>();
        if (options.size() < MIN_OPTIONS || options.size() > MAX_OPTIONS) {
            findings.add(
                    finding("options", "WRONG_NUMBER", "From " + MIN_OPTIONS + " to " + MAX_OPTIONS + " options."));
        }
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < options.size(); i++) {
            if (!ids.add(options.get(i).optionId())) {
                findings.add(finding("options[" + i + "].option_id", "TWICE", "Another option has this id."));
            }
        }
        return findings;
    }

    private static List<FieldViolation> findings(Form.Scale scale) {
        List<FieldViolation> findings = new ArrayList<>();
        if (scale.min() < 0 || scale.min() > 1) {
            findings.add(finding("scale.min", "OUT_OF_RANGE", "0 or 1."));
        }
        if (scale.max() <= scale.min() || scale.max() > MAX_SCALE) {
            findings.add(finding("scale.max", "OUT_OF_RANGE", "Above the lowest value, at most " + MAX_SCALE + "."));
        }
        return findings;
    }

    private static List<FieldViolation> findings(Form.Number number) {
        List<FieldViolation> findings = new ArrayList<>();
        var min = number.min();
        var max = number.max();
        if (min != null && max != null && min.compareTo(max) > 0) {
            findings.add(finding("number_range.max", "OUT_OF_RANGE", "Not below the least number."));
        }
        if (!inOrder(min, number.softMin(), max)) {
            findings.add(finding("number_range.soft_min", "OUT_OF_RANGE", "Within the limits."));
        }
        if (!inOrder(min, number.softMax(), max) || !inOrder(number.softMin(), number.softMax(), null)) {
            findings.add(finding("number_range.soft_max", "OUT_OF_RANGE", "Within the limits, not below the other."));
        }
        if (number.decimals() < 0 || number.decimals() > MAX_DECIMALS) {
            findings.add(finding("number_range.decimals", "OUT_OF_RANGE", "From 0 to " + MAX_DECIMALS + "."));
        }
        return findings;
    }

    private static boolean inOrder(
            @Nullable BigDecimal least, @Nullable BigDecimal number, @Nullable BigDecimal greatest) {
        return number == null
                || (least == null || least.compareTo(number) <= 0)
                        && (greatest == null || number.compareTo(greatest) <= 0);
    }

    private static FieldViolation finding(String field, String reason, String description) {
        return new FieldViolation("question." + field, reason, description);
    }
}
