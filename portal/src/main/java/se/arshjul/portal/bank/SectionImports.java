package se.arshjul.portal.bank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveySection;
import se.arshjul.portal.bank.Imported.FieldChange;
import se.arshjul.portal.bank.Imported.State;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.RefusalTexts;
import se.arshjul.portal.survey.Slug;
import se.arshjul.runtime.refusal.FieldViolation;

/** Compares the sections of a file with those of a survey that is being designed. */
@Component
class SectionImports {

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_REASON = 2000;

    private final CellWords words;
    private final RefusalTexts texts;

    SectionImports(CellWords words, RefusalTexts texts) {
        this.words = words;
        this.texts = texts;
    }

    List<ImportedSection> of(SentSections file, String from, Survey survey) {
        return new Comparison(file, from, survey).rows();
    }

    /** The sections in which a question of the file may stand: by what they are called, and what they would be. */
    static List<Choice> choices(Survey survey, List<ImportedSection> rows) {
        var now =
                survey.getSectionsList().stream().map(section -> Choice.of(section.getSectionId(), section.getTitle()));
        var then =
                rows.stream().filter(ImportedSection::isSavable).map(row -> Choice.of(row.getId(), row.getWording()));
        return Stream.concat(now, then).toList();
    }

    /** The comparison of one file with one survey. */
    private final class Comparison {

        private final SentSections file;
        private final boolean own;
        private final Survey survey;
        private final Map<String, Survey.Section> known;
        private final Set<String> taken = new HashSet<>();
        private final Set<String> seen = new HashSet<>();
        private final Set<String> titles = new HashSet<>();

        Comparison(SentSections file, String from, Survey survey) {
            this.file = file;
            this.own = from.equals(survey.getName());
            this.survey = survey;
            this.known = survey.getSectionsList().stream()
                    .collect(Collectors.toMap(Survey.Section::getSectionId, Function.identity()));
            taken.addAll(known.keySet());
            taken.add(Slug.NEW);
            Set<String> inFile = new HashSet<>();
            file.rows().forEach(row -> inFile.add(row.text(SectionColumn.ID, "")));
            taken.addAll(inFile);
            survey.getSectionsList().stream()
                    .filter(section -> !inFile.contains(section.getSectionId()))
                    .forEach(section -> titles.add(alike(section.getTitle())));
        }

        List<ImportedSection> rows() {
            return file.rows().stream().map(this::row).toList();
        }

        private ImportedSection row(SentSections.Row row) {
            var id = row.text(SectionColumn.ID, "");
            var current = known.get(id);
            var title = row.text(SectionColumn.TITLE, current == null ? "" : current.getTitle());
            var reason = row.text(SectionColumn.REASON, current == null ? "" : current.getReason());
            if (current != null
                    && current.getReason().replace("\r\n", "\n").strip().equals(reason)) {
                reason = current.getReason();
            }
            var wanted = SurveySection.newBuilder()
                    .setName(survey.getName() + "/sections/" + (id.isEmpty() ? Slug.free(Slug.of(title), taken) : id))
                    .setTitle(title)
                    .setReason(reason);
            if (current != null) {
                wanted.setPlanElement(current.getPlanElement()).setEtag(current.getEtag());
            }
            var faults = faults(row, id, wanted);
            return new ImportedSection(
                    row.number(),
                    state(id, current, wanted, faults),
                    wanted.build(),
                    own && current != null && !row.etag().equals(current.getEtag()),
                    fields(current, wanted),
                    faults);
        }

        private List<String> faults(SentSections.Row row, String id, SurveySection.Builder wanted) {
            List<FieldViolation> faults = new ArrayList<>();
            var unreadable = row.unreadable();
            if (unreadable != null) {
                faults.add(new FieldViolation(unreadable.field(), "WORKED_OUT", ""));
            }
            if (!id.isEmpty() && !id.matches("[a-z][a-z0-9-]{0,62}")) {
                faults.add(new FieldViolation(SectionColumn.ID.field(), "MALFORMED", ""));
            } else if (id.equals(Slug.NEW) && !known.containsKey(id)) {
                faults.add(new FieldViolation(SectionColumn.ID.field(), "RESERVED", ""));
            } else if (!id.isEmpty() && !seen.add(id)) {
                faults.add(new FieldViolation(SectionColumn.ID.field(), "TWICE_IN_FILE", ""));
            }
            var title = wanted.getTitle();
            if (title.isEmpty()) {
                faults.add(new FieldViolation(SectionColumn.TITLE.field(), "REQUIRED", ""));
            } else if (title.codePointCount(0, title.length()) > LONGEST_TITLE) {
                faults.add(new FieldViolation(
                        SectionColumn.TITLE.field(), "WRONG_LENGTH", "1 to " + LONGEST_TITLE + " characters."));
            } else if (!titles.add(alike(title))) {
                faults.add(new FieldViolation(SectionColumn.TITLE.field(), "TWICE", ""));
            }
            var reason = wanted.getReason();
            if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
                faults.add(new FieldViolation(
                        SectionColumn.REASON.field(), "TOO_LONG", "At most " + LONGEST_REASON + " characters."));
            }
            return faults.stream()
                    .map(fault -> texts.text(fault.field(), fault))
                    .distinct()
                    .toList();
        }

        private State state(
                String id, Survey.@Nullable Section current, SurveySection.Builder wanted, List<String> faults) {
            if (!faults.isEmpty()) {
                return State.WRONG;
            }
            if (current == null) {
                return id.isEmpty() ? State.NEW : State.UNKNOWN;
            }
            return fields(current, wanted).isEmpty() ? State.UNCHANGED : State.CHANGED;
        }

        private List<FieldChange> fields(Survey.@Nullable Section current, SurveySection.Builder wanted) {
            List<FieldChange> fields = new ArrayList<>();
            field(fields, SectionColumn.TITLE, current == null ? null : current.getTitle(), wanted.getTitle());
            field(fields, SectionColumn.REASON, current == null ? null : current.getReason(), wanted.getReason());
            return fields;
        }

        private void field(List<FieldChange> fields, SectionColumn column, @Nullable String before, String after) {
            if (!after.equals(before == null ? "" : before)) {
                fields.add(new FieldChange(words.text(column.key()), before, after));
            }
        }

        private static String alike(String title) {
            return title.strip().toLowerCase(Locale.ROOT);
        }
    }
}
