package se.arshjul.portal.rule;

import com.google.type.Decimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.ContradictionRule.Statement;
import se.arshjul.followup.v1.ContradictionRule.Statement.Test;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.language.DecimalText;

/** A rule as the fields of the form on which it is written, and back. */
public final class RuleForm {

    private static final Set<String> TESTS = Stream.of(Test.values())
            .filter(test -> test != Test.TEST_UNSPECIFIED && test != Test.UNRECOGNIZED)
            .map(Test::name)
            .collect(Collectors.toUnmodifiableSet());

    private RuleForm() {}

    /** What the form starts with. */
    public static Map<String, Object> fields(ContradictionRule rule) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("sentence", rule.getSentence());
        fields.put("severity", (rule.getSeverity() == Severity.HARD ? Severity.HARD : Severity.SOFT).name());
        put(fields, "first", rule.getFirst());
        put(fields, "second", rule.getSecond());
        return fields;
    }

    private static void put(Map<String, Object> fields, String side, Statement statement) {
        var test = statement.getTest();
        fields.put(side + "QuestionId", statement.getQuestionId());
        fields.put("%sTest".formatted(side), test == Test.TEST_UNSPECIFIED ? "" : test.name());
        fields.put(side + "OptionIds", statement.getOptionIdsList());
        fields.put(side + "OtherQuestionId", statement.getOtherQuestionId());
        fields.put(
                "%sNumber".formatted(side), DecimalText.of(statement.getNumber().getValue()));
    }

    /** The rule as it was written; of the second question nothing may be said. */
    public static ContradictionRule.Builder parse(Form form) {
        var rule = ContradictionRule.newBuilder().setSentence(form.value("sentence"));
        switch (form.value("severity")) {
            case "SOFT" -> rule.setSeverity(Severity.SOFT);
            case "HARD" -> rule.setSeverity(Severity.HARD);
            default -> form.violated("severity", "REQUIRED");
        }
        if (form.value("firstTest").isEmpty()) {
            form.violated("firstTest", "REQUIRED");
        }
        rule.setFirst(statement(form, "first"));
        return form.value("secondTest").isEmpty() ? rule : rule.setSecond(statement(form, "second"));
    }

    private static Statement statement(Form form, String side) {
        var written = form.value("%sTest".formatted(side));
        var test = TESTS.contains(written) ? Test.valueOf(written) : Test.TEST_UNSPECIFIED;
        var statement = Statement.newBuilder()
                .setQuestionId(form.value(side + "QuestionId"))
                .setTest(test);
        if (RuleWords.namesOptions(test)) {
            List<String> options = form.values(side + "OptionIds").stream()
                    .filter(option -> !option.isEmpty())
                    .toList();
            if (options.isEmpty()) {
                form.violated(side + "OptionIds", "OPTION_UNKNOWN");
            }
            statement.addAllOptionIds(options);
        }
        if (RuleWords.compares(test)) {
            statement.setOtherQuestionId(form.value(side + "OtherQuestionId"));
            if (!form.value("%sNumber".formatted(side)).isBlank()) {
                statement.setNumber(
                        Decimal.newBuilder().setValue(DecimalText.parse(form.value("%sNumber".formatted(side)))));
            }
        }
        return statement.build();
    }
}
