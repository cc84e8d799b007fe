package se.arshjul.portal.offline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file would change, before anything is saved.
 *
 * @param changes what would be saved
 * @param conflicts what somebody else has answered otherwise since the file was downloaded
 * @param wrong what cannot be taken
 * @param elsewhere what somebody else has answered since, and the file does not change
 * @param later what has no room in one sending
 * @param unchanged how many answers stand in the file as they are saved
 * @param missing how many questions the file does not have
 */
public record Proposal(
        List<Line> changes,
        List<Line> conflicts,
        List<Line> wrong,
        List<Line> elsewhere,
        List<Line> later,
        int unchanged,
        int missing) {

    /** What fits into a form with all that stands around it. */
    private static final int MOST_BYTES = 120_000;

    /** Sorts what is wanted by what would become of it. */
    static Proposal of(List<Line> wanted, int questions) {
        List<Line> changes = new ArrayList<>();
        List<Line> conflicts = new ArrayList<>();
        List<Line> wrong = new ArrayList<>();
        List<Line> elsewhere = new ArrayList<>();
        List<Line> later = new ArrayList<>();
        int room = MOST_BYTES;
        for (var line : wanted) {
            switch (line.becomes()) {
                case WRONG -> wrong.add(line);
                case ELSEWHERE -> elsewhere.add(line);
                case UNCHANGED -> {}
                case CHANGE, CONFLICT -> {
                    room -= bytes(line);
                    (room < 0 ? later : line.isConflict() ? conflicts : changes).add(line);
                }
            }
        }
        int sorted = changes.size() + conflicts.size() + wrong.size() + elsewhere.size() + later.size();
        return new Proposal(
                changes, conflicts, wrong, elsewhere, later, wanted.size() - sorted, questions - wanted.size());
    }

    /** What a line takes on its way through a form, in which å is six signs. */
    private static int bytes(Line line) {
        var around = 400 + 6 * line.getWording().length();
        return around
                + line.getValues().stream()
                        .mapToInt(value ->
                                URLEncoder.encode(value, StandardCharsets.UTF_8).length() + 100)
                        .sum();
    }

    /** Whether there is anything to save. */
    public boolean isSavable() {
        return !changes.isEmpty() || !conflicts.isEmpty();
    }

    /** Everything that the form carries. */
    public List<Line> getCarried() {
        var carried = new ArrayList<>(changes);
        carried.addAll(conflicts);
        return carried;
    }
}
