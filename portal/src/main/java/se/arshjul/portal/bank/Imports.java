package se.arshjul.portal.bank;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.bank.Imported.FieldChange;
import se.arshjul.portal.bank.Imported.State;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.RefusalTexts;
import se.arshjul.portal.survey.Slug;

/** Compares a file of questions with a survey that is being designed. */
@Component
class Imports {

    private final CellWords words;
    private final RefusalTexts texts;

    Imports(CellWords words, RefusalTexts texts) {
        this.words = words;
        this.texts = texts;
    }

    /** {@code sections} are those in which a question may stand once the file has been read. */
    List<Imported> of(
            SentQuestions file,
            Survey survey,
            List<Question> questions,
            QuestionCells.Around around,
            List<Choice> sections) {
        return new Comparison(file, survey, questions, around, sections).rows();
    }

    /** The comparison of one file with one survey. */
    private final class Comparison {

        private final SentQuestions file;
        private final Survey survey;
        private final Map<String, Question> known;
        private final QuestionCells.Around before;
        private final QuestionCells.Around after;
        private final Set<String> taken = new HashSet<>();
        private final Set<String> seen = new HashSet<>();

        Comparison(
                SentQuestions file,
                Survey survey,
                List<Question> questions,
                QuestionCells.Around around,
                List<Choice> sections) {
            this.file = file;
            this.survey = survey;
            this.before = around;
            this.known = questions.stream()
                    .collect(Collectors.toMap(question -> ResourceId.of(question.getName()), Function.identity()));
            taken.addAll(known.keySet());
            taken.add(Slug.NEW);
            Map<String, List<Question.Option>> options = new HashMap<>(around.options());
            for (var row : file.rows()) {
                var id = row.text(Column.ID);
                if (!id.isEmpty()) {
                    taken.add(id);
                    options.put(id, optionsOf(row, around.options().getOrDefault(id, List.of())));
                }
            }
            this.after = new QuestionCells.Around(sections, around.elements(), options, around.matrices());
        }

        /** A condition may name an option that the same file adds. */
        private List<Question.Option> optionsOf(SentQuestions.Row row, List<Question.Option> current) {
            return file.columns().contains(Column.OPTIONS)
                    ? OptionLines.parse(row.text(Column.OPTIONS), current)
                    : current;
        }

        List<Imported> rows() {
            return file.rows().stream().map(this::row).toList();
        }

        private Imported row(SentQuestions.Row row) {
            var id = row.text(Column.ID);
            var current = known.get(id);
            var whole = current == null ? row : filled(row, current);
            var reading = new RowReading(whole, after, words);
            if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]{0,62}")) {
                reading.fault(Column.ID, "MALFORMED", "");
            } else if (id.equals(Slug.NEW) && current == null) {
                reading.fault(Column.ID, "RESERVED", "");
            } else if (!id.isEmpty() && !seen.add(id)) {
                reading.fault(Column.ID, "TWICE_IN_FILE", "");
            }
            var wanted = current == null ? fresh(id, whole, reading) : changed(current, whole, reading);
            return imported(row, wanted, current, reading);
        }

        /** What the file has no column for stays as it is. */
        private SentQuestions.Row filled(SentQuestions.Row row, Question current) {
            var cells = new HashMap<>(row.cells());
            QuestionCells.of(current, before, words).forEach((column, text) -> {
                if (!file.columns().contains(column)) {
                    cells.put(column, text);
                }
            });
            return new SentQuestions.Row(row.number(), cells, row.etag(), row.unreadable());
        }

        private Question fresh(String id, SentQuestions.Row row, RowReading reading) {
            var name = id.isEmpty() ? Slug.free(Slug.of(row.text(Column.WORDING)), taken) : id;
            return reading.over(Question.newBuilder()
                            .setName(survey.getName() + "/questions/" + name)
                            .setKind(reading.kind()))
                    .build();
        }

        private Question changed(Question current, SentQuestions.Row row, RowReading reading) {
            var kind = row.text(Column.KIND);
            if (!CellWords.value(words.kinds(), kind)
                    .orElse(kind)
                    .equals(current.getKind().name())) {
                reading.fault(Column.KIND, "IMMUTABLE", "");
            }
            return reading.over(current.toBuilder()).build();
        }

        private Imported imported(
                SentQuestions.Row row, Question wanted, @Nullable Question current, RowReading reading) {
            var faults = reading.faults().stream()
                    .map(fault -> texts.text(fault.field(), fault))
                    .distinct()
                    .toList();
            var overtaken = current != null
                    && file.survey().equals(survey.getName())
                    && !row.etag().equals(current.getEtag());
            return new Imported(
                    row.number(),
                    state(row, wanted, current, faults),
                    wanted,
                    overtaken,
                    fields(current, wanted),
                    faults);
        }

        private State state(SentQuestions.Row row, Question wanted, @Nullable Question current, List<String> faults) {
            if (!faults.isEmpty()) {
                return State.WRONG;
            }
            if (current == null) {
                return row.text(Column.ID).isEmpty() ? State.NEW : State.UNKNOWN;
            }
            return wanted.equals(current) ? State.UNCHANGED : State.CHANGED;
        }

        private List<FieldChange> fields(@Nullable Question current, Question wanted) {
            Map<Column, String> old = current == null ? Map.of() : QuestionCells.of(current, before, words);
            List<FieldChange> fields = new ArrayList<>();
            QuestionCells.of(wanted, after, words).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
                    .filter(cell -> cell.getKey() != Column.ID)
                    .filter(cell -> !cell.getValue().equals(old.getOrDefault(cell.getKey(), "")))
                    .forEach(cell -> fields.add(new FieldChange(
                            words.text(cell.getKey().key()),
                            current == null ? null : old.getOrDefault(cell.getKey(), ""),
                            cell.getValue())));
            return fields;
        }
    }
}
