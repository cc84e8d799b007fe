package se.arshjul.followupservice.design;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followupservice.question.QuestionProtos;
import se.arshjul.followupservice.rule.Statement;
import se.arshjul.followupservice.rule.Statement.Test;
import se.arshjul.runtime.refusal.FieldViolation;

/** What a rule says of an answer between contract and domain. */
final class StatementProtos {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,4})?");

    private StatementProtos() {}

    /** Null when it cannot be read; {@code path} is where it stands, and what is wrong is added to the findings. */
    static @Nullable Statement toStatement(
            ContradictionRule.Statement wanted, String path, List<FieldViolation> findings) {
        var test = toTest(wanted.getTest());
        if (wanted.getQuestionId().isEmpty()) {
            findings.add(new FieldViolation(path + ".question_id", "REQUIRED", "Required."));
        }
        if (test == null) {
            findings.add(new FieldViolation(path + ".test", "REQUIRED", "Required."));
            return null;
        }
        // What does not go with the test is left out, so that a page may keep what was chosen before.
        var other = test.compares() && !wanted.getOtherQuestionId().isEmpty() ? wanted.getOtherQuestionId() : null;
        var number = test.compares() && wanted.hasNumber() ? toNumber(wanted.getNumber(), path, findings) : null;
        if (test.compares() && other != null && wanted.hasNumber()) {
            findings.add(new FieldViolation(path + ".number", "ONE_OF_TWO", "Either a question or a number."));
        } else if (test.compares() && other == null && !wanted.hasNumber()) {
            findings.add(new FieldViolation(path + ".number", "COMPARED_WITH", "A question or a number."));
        }
        return new Statement(
                wanted.getQuestionId(),
                test,
                test.namesOptions()
                        ? wanted.getOptionIdsList().stream().distinct().toList()
                        : List.of(),
                other,
                number);
    }

    private static @Nullable BigDecimal toNumber(Decimal decimal, String path, List<FieldViolation> findings) {
        if (!DECIMAL.matcher(decimal.getValue()).matches()) {
            findings.add(new FieldViolation(
                    path + ".number", "MALFORMED", "A number with at most four decimals after a point."));
            return null;
        }
        return new BigDecimal(decimal.getValue());
    }

    private static @Nullable Test toTest(ContradictionRule.Statement.Test test) {
        return switch (test) {
            case CHOSEN -> Test.CHOSEN;
            case NOT_CHOSEN -> Test.NOT_CHOSEN;
            case ANSWERED -> Test.ANSWERED;
            case UNANSWERED -> Test.UNANSWERED;
            case LESS -> Test.LESS;
            case AT_MOST -> Test.AT_MOST;
            case EQUAL -> Test.EQUAL;
            case NOT_EQUAL -> Test.NOT_EQUAL;
            case AT_LEAST -> Test.AT_LEAST;
            case GREATER -> Test.GREATER;
            case TEST_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    private static ContradictionRule.Statement.Test toProto(Test test) {
        return switch (test) {
            case CHOSEN -> ContradictionRule.Statement.Test.CHOSEN;
            case NOT_CHOSEN -> ContradictionRule.Statement.Test.NOT_CHOSEN;
            case ANSWERED -> ContradictionRule.Statement.Test.ANSWERED;
            case UNANSWERED -> ContradictionRule.Statement.Test.UNANSWERED;
            case LESS -> ContradictionRule.Statement.Test.LESS;
            case AT_MOST -> ContradictionRule.Statement.Test.AT_MOST;
            case EQUAL -> ContradictionRule.Statement.Test.EQUAL;
            case NOT_EQUAL -> ContradictionRule.Statement.Test.NOT_EQUAL;
            case AT_LEAST -> ContradictionRule.Statement.Test.AT_LEAST;
            case GREATER -> ContradictionRule.Statement.Test.GREATER;
        };
    }

    static ContradictionRule.Statement toProto(Statement statement) {
        var other = statement.other();
        var number = statement.number();
        var reply = ContradictionRule.Statement.newBuilder()
                .setQuestionId(statement.question())
                .setTest(toProto(statement.test()))
                .addAllOptionIds(statement.options())
                .setOtherQuestionId(other == null ? "" : other);
        if (number != null) {
            reply.setNumber(QuestionProtos.toProto(number));
        }
        return reply.build();
    }
}
