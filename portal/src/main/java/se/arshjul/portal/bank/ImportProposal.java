package se.arshjul.portal.bank;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.bank.Imported.State;

/**
 * What a file of questions would change, before anything is written.
 *
 * @param sections the sections of the file
 * @param rules the rules of the file on answers that do not go together
 * @param rows those that the sending has room for, and those that change nothing
 * @param later what has no room in one sending
 * @param laterRules the rules that must wait for a question which has no room
 * @param missing how many questions of the survey the file does not have; they stay
 */
public record ImportProposal(
        List<ImportedSection> sections,
        List<ImportedRule> rules,
        List<Imported> rows,
        List<Imported> later,
        List<ImportedRule> laterRules,
        long missing) {

    /** What fits into a form with all that stands around it. */
    private static final int MOST_BYTES = 120_000;

    static ImportProposal of(
            List<ImportedSection> sections, List<Imported> all, List<ImportedRule> rules, List<Question> questions) {
        int room = MOST_BYTES
                - sections.stream()
                        .filter(ImportedSection::isSavable)
                        .mapToInt(section -> section.getField().length() + 100)
                        .sum()
                - rules.stream()
                        .filter(ImportedRule::isSavable)
                        .mapToInt(rule -> rule.getField().length() + 100)
                        .sum();
        Stream.Builder<Imported> rows = Stream.builder();
        List<Imported> later = new ArrayList<>();
        for (var row : all) {
            room -= row.isSavable() ? row.getField().length() + 100 : 0;
            if (row.isSavable() && room < 0) {
                later.add(row);
            } else {
                rows.add(row);
            }
        }
        var missing = questions.stream()
                .filter(question ->
                        all.stream().noneMatch(row -> row.wanted().getName().equals(question.getName())))
                .count();
        var waiting = rules.stream()
                .filter(rule -> rule.isSavable() && later.stream().anyMatch(row -> rule.names(row.getId())))
                .toList();
        return new ImportProposal(
                sections,
                rules.stream().filter(rule -> !waiting.contains(rule)).toList(),
                rows.build().toList(),
                List.copyOf(later),
                waiting,
                missing);
    }

    private List<Imported> of(State state) {
        return rows.stream().filter(row -> row.state() == state).toList();
    }

    public List<Imported> getFresh() {
        return of(State.NEW);
    }

    public List<Imported> getUnknown() {
        return of(State.UNKNOWN);
    }

    public List<Imported> getChanged() {
        return of(State.CHANGED);
    }

    public List<Imported> getWrong() {
        return of(State.WRONG);
    }

    public int getUnchanged() {
        return of(State.UNCHANGED).size();
    }

    /** The sections of which this would become. */
    public List<ImportedSection> sectionsOf(String state) {
        return sections.stream()
                .filter(section -> section.state().name().equals(state))
                .toList();
    }

    public int getChangedSections() {
        return (int) sections.stream().filter(ImportedSection::isSavable).count();
    }

    /** The rules of which this would become. */
    public List<ImportedRule> rulesOf(String state) {
        return rules.stream().filter(rule -> rule.state().name().equals(state)).toList();
    }

    public int getChangedRules() {
        return (int) rules.stream().filter(ImportedRule::isSavable).count();
    }

    public boolean isSavable() {
        return getChangedSections() > 0
                || getChangedRules() > 0
                || rows.stream().anyMatch(Imported::isSavable);
    }
}
