package se.arshjul.portal.bank;

import com.google.type.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.ContradictionRule.Statement;
import se.arshjul.followup.v1.ContradictionRule.Statement.Test;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.bank.RuleColumn.Side;
import se.arshjul.portal.rule.RuleWords;
import se.arshjul.runtime.refusal.FieldViolation;

/** The reading of one row as a rule; what is wrong is collected as a service would name it. */
final class RuleReading {

    private static final int LONGEST_SENTENCE = 500;
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}([.,][0-9]{1,4})?");

    private final SentRules.Row row;
    private final Map<String, Question> questions;
    private final RuleWords words;
    private final List<FieldViolation> faults = new ArrayList<>();

    /** {@code questions} are those that the survey would have, by their ids. */
    RuleReading(SentRules.Row row, Map<String, Question> questions, RuleWords words) {
        this.row = row;
        this.questions = questions;
        this.words = words;
        var unreadable = row.unreadable();
        if (unreadable != null) {
            fault(unreadable, "WORKED_OUT", "");
        }
    }

    List<FieldViolation> faults() {
        return faults;
    }

    void fault(RuleColumn column, String reason, String description) {
        faults.add(new FieldViolation(column.field(), reason, description));
    }

    /** What the row says, all but its name and what guards it. */
    ContradictionRule.Builder read() {
        var sentence = row.text(RuleColumn.SENTENCE);
        if (sentence.isEmpty()) {
            fault(RuleColumn.SENTENCE, "REQUIRED", "");
        } else if (sentence.codePointCount(0, sentence.length()) > LONGEST_SENTENCE) {
            fault(RuleColumn.SENTENCE, "WRONG_LENGTH", "1 to " + LONGEST_SENTENCE + " characters.");
        }
        var rule = ContradictionRule.newBuilder().setSentence(sentence).setSeverity(severity());
        rule.setFirst(statement(RuleColumn.ONE));
        if (says(RuleColumn.TWO)) {
            rule.setSecond(statement(RuleColumn.TWO));
        }
        if (faults.isEmpty() && named(rule).distinct().count() < 2) {
            fault(RuleColumn.SECOND, "ONE_QUESTION", "");
        }
        return rule;
    }

    private static Stream<String> named(ContradictionRule.Builder rule) {
        return Stream.of(rule.getFirst(), rule.getSecond())
                .flatMap(statement -> Stream.of(statement.getQuestionId(), statement.getOtherQuestionId()))
                .filter(id -> !id.isEmpty());
    }

    private Severity severity() {
        var severity = CellWords.value(words.severities(), row.text(RuleColumn.SEVERITY));
        if (severity.isEmpty()) {
            fault(RuleColumn.SEVERITY, "UNKNOWN", "");
        }
        return severity.map(Severity::valueOf).orElse(Severity.SEVERITY_UNSPECIFIED);
    }

    private boolean says(Side side) {
        return Stream.of(side.question(), side.test(), side.options(), side.other(), side.number())
                .anyMatch(column -> !row.text(column).isEmpty());
    }

    private Statement statement(Side side) {
        var question = question(side.question());
        var test = CellWords.value(words.tests(), row.text(side.test()))
                .map(Test::valueOf)
                .orElse(Test.TEST_UNSPECIFIED);
        if (test == Test.TEST_UNSPECIFIED) {
            fault(side.test(), "UNKNOWN", "");
        }
        var statement =
                Statement.newBuilder().setQuestionId(row.text(side.question())).setTest(test);
        if (RuleWords.namesOptions(test)) {
            options(side, question, statement);
        } else if (RuleWords.compares(test)) {
            requireNumber(side.question(), question);
            compared(side, statement);
        }
        return statement.build();
    }

    private @Nullable Question question(RuleColumn column) {
        var found = questions.get(row.text(column));
        if (found == null) {
            fault(column, row.text(column).isEmpty() ? "REQUIRED" : "UNKNOWN", "");
        }
        return found;
    }

    private void options(Side side, @Nullable Question question, Statement.Builder statement) {
        if (question == null) {
            return;
        }
        if (question.getOptionsCount() == 0) {
            fault(side.question(), "NOT_A_CHOICE", "");
            return;
        }
        var chosen = OptionLines.parse(row.text(side.options()), question.getOptionsList()).stream()
                .map(Question.Option::getOptionId)
                .toList();
        var known = question.getOptionsList().stream()
                .map(Question.Option::getOptionId)
                .toList();
        if (chosen.isEmpty() || !known.containsAll(chosen)) {
            fault(side.options(), "OPTION_UNKNOWN", "");
        }
        statement.addAllOptionIds(chosen);
    }

    private void requireNumber(RuleColumn column, @Nullable Question question) {
        if (question != null && !RuleWords.isNumber(question)) {
            fault(column, "NOT_A_NUMBER", "");
        }
    }

    private void compared(Side side, Statement.Builder statement) {
        var other = row.text(side.other());
        var number = row.text(side.number());
        if (other.isEmpty() == number.isEmpty()) {
            fault(side.number(), other.isEmpty() ? "COMPARED_WITH" : "ONE_OF_TWO", "");
        } else if (!other.isEmpty()) {
            requireNumber(side.other(), question(side.other()));
            statement.setOtherQuestionId(other);
        } else if (DECIMAL.matcher(number).matches()) {
            statement.setNumber(Decimal.newBuilder().setValue(number.replace(',', '.')));
        } else {
            fault(side.number(), "MALFORMED", "");
        }
    }
}
