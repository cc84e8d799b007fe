package se.arshjul.portal.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.ContradictionRule.Statement;
import se.arshjul.followup.v1.ContradictionRule.Statement.Test;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.language.DecimalText;

/** What rules say, in the reader's language; questions and answers are in their own words. */
@Component
public class RuleWords {

    private static final List<Test> OF_CHOICES = List.of(Test.CHOSEN, Test.NOT_CHOSEN);
    private static final List<Test> OF_NUMBERS =
            List.of(Test.LESS, Test.AT_MOST, Test.EQUAL, Test.NOT_EQUAL, Test.AT_LEAST, Test.GREATER);
    private static final List<Test> OF_ALL = List.of(Test.ANSWERED, Test.UNANSWERED);

    private final MessageSource messages;

    RuleWords(MessageSource messages) {
        this.messages = messages;
    }

    public List<RuleView> views(List<ContradictionRule> rules, List<Question> questions) {
        return rules.stream().map(rule -> view(rule, questions)).toList();
    }

    public RuleView view(ContradictionRule rule, List<Question> questions) {
        var statements = rule.hasSecond() ? Stream.of(rule.getFirst(), rule.getSecond()) : Stream.of(rule.getFirst());
        return new RuleView(
                rule, statements.map(statement -> says(statement, questions)).toList());
    }

    private String says(Statement statement, List<Question> questions) {
        var asked = wording(statement.getQuestionId(), questions);
        return switch (statement.getTest()) {
            case CHOSEN, NOT_CHOSEN -> text("rule.says." + statement.getTest(), asked, answers(statement, questions));
            case ANSWERED, UNANSWERED -> text("rule.says." + statement.getTest(), asked);
            case LESS, AT_MOST, EQUAL, NOT_EQUAL, AT_LEAST, GREATER ->
                text("rule.says.compared", asked, test(statement.getTest()), other(statement, questions));
            case TEST_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    private String other(Statement statement, List<Question> questions) {
        return statement.hasNumber()
                ? DecimalText.of(statement.getNumber().getValue())
                : text("rule.says.answer", wording(statement.getOtherQuestionId(), questions));
    }

    /** The options in their words, each in its place among all; the id of one that is gone. */
    private static String answers(Statement statement, List<Question> questions) {
        var known = find(statement.getQuestionId(), questions).stream()
                .flatMap(question -> question.getOptionsList().stream())
                .collect(Collectors.toMap(Question.Option::getOptionId, Question.Option::getLabel));
        return statement.getOptionIdsList().stream()
                .map(id -> known.getOrDefault(id, id))
                .collect(Collectors.joining(", "));
    }

    private static String wording(String id, List<Question> questions) {
        return find(id, questions).map(Question::getWording).orElse(id);
    }

    static Optional<Question> find(String id, List<Question> questions) {
        return questions.stream()
                .filter(question -> ResourceId.of(question.getName()).equals(id))
                .findFirst();
    }

    /** What is said of an answer, such as that it is less than another. */
    public String test(Test test) {
        return text("rule.test." + test);
    }

    public String severity(Severity severity) {
        return text("rule.severity." + severity);
    }

    /** What can be said of the answer to a question. */
    public List<Choice> tests(Question question) {
        return Stream.concat(ofKind(question).stream(), OF_ALL.stream())
                .map(this::choice)
                .toList();
    }

    /** All that can be said of any answer. */
    public List<Choice> tests() {
        return Stream.of(OF_CHOICES, OF_ALL, OF_NUMBERS)
                .flatMap(List::stream)
                .map(this::choice)
                .toList();
    }

    public List<Choice> severities() {
        return Stream.of(Severity.SOFT, Severity.HARD)
                .map(severity ->
                        new Choice(severity.name(), severity(severity), text("rule.severity." + severity + ".hint")))
                .toList();
    }

    private Choice choice(Test test) {
        return Choice.of(test.name(), test(test));
    }

    private static List<Test> ofKind(Question question) {
        return switch (question.getKind()) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> OF_CHOICES;
            case NUMBER, SCALE -> OF_NUMBERS;
            case TEXT, KIND_UNSPECIFIED, UNRECOGNIZED -> List.of();
        };
    }

    /** Whether an answer to it can be compared with a number. */
    public static boolean isNumber(Question question) {
        return ofKind(question).equals(OF_NUMBERS);
    }

    public static boolean namesOptions(Test test) {
        return OF_CHOICES.contains(test);
    }

    public static boolean compares(Test test) {
        return OF_NUMBERS.contains(test);
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
