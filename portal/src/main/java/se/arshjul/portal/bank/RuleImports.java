package se.arshjul.portal.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ContradictionRule;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.bank.Imported.FieldChange;
import se.arshjul.portal.bank.Imported.State;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.RefusalTexts;
import se.arshjul.portal.rule.RuleWords;
import se.arshjul.portal.survey.Slug;

/** Compares the rules of a file with those of a survey that is being designed. */
@Component
class RuleImports {

    private final CellWords words;
    private final RuleWords ruleWords;
    private final RefusalTexts texts;

    RuleImports(CellWords words, RuleWords ruleWords, RefusalTexts texts) {
        this.words = words;
        this.ruleWords = ruleWords;
        this.texts = texts;
    }

    /** {@code imported} are the questions of the same file: a rule may name one that it adds. */
    List<ImportedRule> of(
            SentRules file,
            String from,
            Survey survey,
            List<ContradictionRule> rules,
            List<Question> questions,
            List<Imported> imported) {
        return new Comparison(file, from.equals(survey.getName()), survey, rules, questions, imported).rows();
    }

    /** The comparison of one file with one survey. */
    private final class Comparison {

        private final SentRules file;
        private final boolean own;
        private final Survey survey;
        private final Map<String, ContradictionRule> known;
        private final Map<String, Question> now = new HashMap<>();
        private final Map<String, Question> then = new HashMap<>();
        private final Set<String> taken = new HashSet<>();
        private final Set<String> seen = new HashSet<>();

        Comparison(
                SentRules file,
                boolean own,
                Survey survey,
                List<ContradictionRule> rules,
                List<Question> questions,
                List<Imported> imported) {
            this.file = file;
            this.own = own;
            this.survey = survey;
            this.known = rules.stream()
                    .collect(Collectors.toMap(rule -> ResourceId.of(rule.getName()), Function.identity()));
            questions.forEach(question -> now.put(ResourceId.of(question.getName()), question));
            then.putAll(now);
            imported.stream().filter(Imported::isSavable).forEach(row -> then.put(row.getId(), row.wanted()));
            taken.addAll(known.keySet());
            taken.add(Slug.NEW);
            file.rows().forEach(row -> taken.add(row.text(RuleColumn.ID)));
        }

        List<ImportedRule> rows() {
            return file.rows().stream().map(this::row).toList();
        }

        private ImportedRule row(SentRules.Row sent) {
            var id = sent.text(RuleColumn.ID);
            var current = known.get(id);
            var row = current == null ? sent : sent.filled(cells(current, now));
            var reading = new RuleReading(row, then, ruleWords);
            if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]{0,62}")) {
                reading.fault(RuleColumn.ID, "MALFORMED", "");
            } else if (id.equals(Slug.NEW) && current == null) {
                reading.fault(RuleColumn.ID, "RESERVED", "");
            } else if (!id.isEmpty() && !seen.add(id)) {
                reading.fault(RuleColumn.ID, "TWICE_IN_FILE", "");
            }
            var wanted = reading.read();
            if (id.isEmpty() && reading.faults().isEmpty()) {
                current = same(wanted);
            }
            if (current == null) {
                wanted.setName(survey.getName() + "/contradictionRules/"
                        + (id.isEmpty() ? Slug.free(Slug.of(wanted.getSentence()), taken) : id));
            } else {
                wanted.setName(current.getName()).setEtag(current.getEtag());
            }
            return imported(row, wanted.build(), current, reading);
        }

        /** A file that is sent again once its faults are mended holds rows without an id that were taken the first time. */
        private @Nullable ContradictionRule same(ContradictionRule.Builder wanted) {
            return known.values().stream()
                    .filter(rule ->
                            rule.getSentence().equals(wanted.getSentence().strip())
                                    && rule.getFirst().equals(wanted.getFirst())
                                    && rule.getSecond().equals(wanted.getSecond()))
                    .findFirst()
                    .orElse(null);
        }

        private ImportedRule imported(
                SentRules.Row row, ContradictionRule wanted, @Nullable ContradictionRule current, RuleReading reading) {
            var fields = fields(current, wanted);
            var faults = reading.faults().stream()
                    .map(fault -> texts.text(fault.field(), fault))
                    .distinct()
                    .toList();
            State state;
            if (!faults.isEmpty()) {
                state = State.WRONG;
            } else if (current == null) {
                state = row.text(RuleColumn.ID).isEmpty() ? State.NEW : State.UNKNOWN;
            } else {
                state = fields.isEmpty() ? State.UNCHANGED : State.CHANGED;
            }
            var overtaken = own
                    && current != null
                    && !row.text(RuleColumn.ID).isEmpty()
                    && !row.etag().equals(current.getEtag());
            return new ImportedRule(row.number(), state, wanted, overtaken, fields, faults);
        }

        private List<FieldChange> fields(@Nullable ContradictionRule current, ContradictionRule wanted) {
            var before = current == null ? Map.<RuleColumn, String>of() : cells(current, now);
            var after = cells(wanted, then);
            List<FieldChange> fields = new ArrayList<>();
            for (var column : RuleColumn.values()) {
                var old = before.getOrDefault(column, "");
                var text = after.getOrDefault(column, "");
                if (column != RuleColumn.ID && !text.equals(old)) {
                    fields.add(new FieldChange(words.text(column.key()), current == null ? null : old, text));
                }
            }
            return fields;
        }

        private Map<RuleColumn, String> cells(ContradictionRule rule, Map<String, Question> questions) {
            return RuleCells.of(
                    rule,
                    questions.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().getOptionsList())),
                    ruleWords);
        }
    }
}
