package se.arshjul.portal.bank;

import java.util.List;
import java.util.stream.Stream;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.bank.Imported.State;

/**
 * What a file of questions would change, before anything is written.
 *
 * @param rows those that the sending has room for, and those that change nothing
 * @param later what has no room in one sending
 * @param missing how many questions of the survey the file does not have; they stay
 */
public record ImportProposal(List<Imported> rows, List<Imported> later, long missing) {

    /** What fits into a form with all that stands around it. */
    private static final int MOST_BYTES = 120_000;

    static ImportProposal of(List<Imported> all, List<Question> questions) {
        int room = MOST_BYTES;
        Stream.Builder<Imported> rows = Stream.builder();
        Stream.Builder<Imported> later = Stream.builder();
        for (var row : all) {
            room -= row.isSavable() ? ApplyImport.toField(row.wanted()).length() + 100 : 0;
            (row.isSavable() && room < 0 ? later : rows).add(row);
        }
        var missing = questions.stream()
                .filter(question ->
                        all.stream().noneMatch(row -> row.wanted().getName().equals(question.getName())))
                .count();
        return new ImportProposal(rows.build().toList(), later.build().toList(), missing);
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

    public boolean isSavable() {
        return rows.stream().anyMatch(Imported::isSavable);
    }

    /** The row as the form carries it. */
    public String fieldOf(Imported row) {
        return ApplyImport.toField(row.wanted());
    }
}
