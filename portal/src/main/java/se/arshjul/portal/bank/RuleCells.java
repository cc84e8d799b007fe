package se.arshjul.portal.bank;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.ContradictionRule.Statement;
import se.arshjul.followup.v1.Question.Option;
import se.arshjul.portal.bank.RuleColumn.Side;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.rule.RuleWords;

/** A rule as the cells of its row, by the same words in which it is compared. */
final class RuleCells {

    private RuleCells() {}

    /** {@code options} are those of each question, by its id. */
    static Map<RuleColumn, String> of(ContradictionRule rule, Map<String, List<Option>> options, RuleWords words) {
        Map<RuleColumn, String> cells = new EnumMap<>(RuleColumn.class);
        cells.put(RuleColumn.ID, ResourceId.of(rule.getName()));
        cells.put(RuleColumn.SENTENCE, rule.getSentence());
        cells.put(
                RuleColumn.SEVERITY,
                CellWords.words(words.severities(), rule.getSeverity().name()));
        put(cells, RuleColumn.ONE, rule.getFirst(), options, words);
        if (rule.hasSecond()) {
            put(cells, RuleColumn.TWO, rule.getSecond(), options, words);
        }
        cells.values().removeIf(String::isEmpty);
        return cells;
    }

    private static void put(
            Map<RuleColumn, String> cells,
            Side side,
            Statement statement,
            Map<String, List<Option>> options,
            RuleWords words) {
        cells.put(side.question(), statement.getQuestionId());
        cells.put(
                side.test(), CellWords.words(words.tests(), statement.getTest().name()));
        cells.put(side.options(), lines(statement, options));
        cells.put(side.other(), statement.getOtherQuestionId());
        cells.put(side.number(), statement.getNumber().getValue().replace('.', ','));
    }

    /** Each option with its id behind, as with questions. */
    private static String lines(Statement statement, Map<String, List<Option>> options) {
        var known = options.getOrDefault(statement.getQuestionId(), List.of());
        return statement.getOptionIdsList().stream()
                .map(id -> known.stream()
                        .filter(option -> option.getOptionId().equals(id))
                        .findFirst()
                        .map(option -> option.getLabel() + " [" + id + "]")
                        .orElse("[" + id + "]"))
                .collect(Collectors.joining("\n"));
    }
}
