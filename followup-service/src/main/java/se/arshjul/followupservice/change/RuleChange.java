package se.arshjul.followupservice.change;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.rule.Statement;

/** A rule by which answers contradict each other that differs, as it is now, or as it was when it is dropped. */
record RuleChange(QuestionChange.Kind kind, ContradictionRule rule, List<FieldChange> fields) {

    /** Those that differ in their order, dropped ones last. */
    static List<RuleChange> between(List<ContradictionRule> before, List<ContradictionRule> after) {
        var earlier = byId(before);
        var later = byId(after);
        List<RuleChange> changes = new ArrayList<>();
        for (var rule : after) {
            var known = earlier.get(rule.name().rule());
            changes.add(
                    known == null
                            ? of(QuestionChange.Kind.ADDED, rule, new LinkedHashMap<>(), fields(rule))
                            : of(QuestionChange.Kind.CHANGED, rule, fields(known), fields(rule)));
        }
        changes.removeIf(change -> change.fields().isEmpty());
        before.stream()
                .filter(rule -> !later.containsKey(rule.name().rule()))
                .map(rule -> of(QuestionChange.Kind.DROPPED, rule, fields(rule), new LinkedHashMap<>()))
                .forEach(changes::add);
        return List.copyOf(changes);
    }

    private static RuleChange of(
            QuestionChange.Kind kind,
            ContradictionRule rule,
            SequencedMap<String, String> before,
            SequencedMap<String, String> after) {
        return new RuleChange(kind, rule, FieldChange.between(before, after));
    }

    private static SequencedMap<String, String> fields(ContradictionRule rule) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("sentence", rule.sentence());
        fields.put("severity", rule.hard() ? "HARD" : "SOFT");
        put(fields, "first", rule.first());
        put(fields, "second", rule.second());
        return fields;
    }

    private static void put(SequencedMap<String, String> fields, String path, @Nullable Statement statement) {
        if (statement == null) {
            return;
        }
        var other = statement.other();
        var number = statement.number();
        fields.put(path + ".question_id", statement.question());
        fields.put(path + ".test", statement.test().name());
        fields.put(path + ".option_ids", String.join(", ", statement.options()));
        fields.put(path + ".other_question_id", other == null ? "" : other);
        fields.put(path + ".number", QuestionFields.plain(number));
    }

    private static Map<String, ContradictionRule> byId(List<ContradictionRule> rules) {
        return rules.stream().collect(toMap(rule -> rule.name().rule(), identity()));
    }
}
