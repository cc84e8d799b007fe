package se.arshjul.followupservice.answer;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.question.Question.Condition;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.rule.Statement;

/** The rules by which answers contradict each other. Of a question that a body is not asked nothing is true. */
public final class BrokenRules {

    private BrokenRules() {}

    public static List<ContradictionRule> of(List<ContradictionRule> rules, AnswerSheet sheet) {
        return rules.stream()
                .filter(rule -> rule.statements().stream().allMatch(statement -> isTrue(statement, sheet)))
                .toList();
    }

    private static boolean isTrue(Statement statement, AnswerSheet sheet) {
        var question = statement.question();
        if (!sheet.asks(question)) {
            return false;
        }
        var value = sheet.value(question);
        return switch (statement.test()) {
            case CHOSEN -> sheet.meets(new Condition(question, statement.options()));
            case NOT_CHOSEN -> value != null && !sheet.meets(new Condition(question, statement.options()));
            case ANSWERED -> value != null;
            case UNANSWERED -> value == null;
            case LESS, AT_MOST, EQUAL, NOT_EQUAL, AT_LEAST, GREATER -> compares(statement, value, sheet);
        };
    }

    private static boolean compares(Statement statement, @Nullable AnswerValue value, AnswerSheet sheet) {
        var other = statement.other();
        var one = number(value);
        var another = other == null ? statement.number() : number(sheet.value(other));
        return one != null && another != null && statement.test().holds(one.compareTo(another));
    }

    private static @Nullable BigDecimal number(@Nullable AnswerValue value) {
        return switch (value) {
            case AnswerValue.Number number -> number.number();
            case AnswerValue.Scale scale -> BigDecimal.valueOf(scale.place());
            case AnswerValue.Choice choice -> null;
            case AnswerValue.Choices choices -> null;
            case AnswerValue.Text text -> null;
            case null -> null;
        };
    }
}
