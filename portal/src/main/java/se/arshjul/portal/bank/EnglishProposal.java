package se.arshjul.portal.bank;

import java.util.ArrayList;
import java.util.List;
import se.arshjul.portal.bank.Imported.State;

/**
 * What a file of questions would change in English, before anything is written.
 *
 * @param rows those that the sending has room for
 * @param later what has no room in one sending
 * @param wrong what is left out
 */
public record EnglishProposal(List<ImportedEnglish> rows, List<ImportedEnglish> later, List<ImportedEnglish> wrong) {

    /** What fits into the form beside the questions. */
    private static final int MOST_BYTES = 60_000;

    static EnglishProposal of(List<ImportedEnglish> all) {
        List<ImportedEnglish> rows = new ArrayList<>();
        List<ImportedEnglish> later = new ArrayList<>();
        int room = MOST_BYTES;
        for (var row : all.stream().filter(ImportedEnglish::isSavable).toList()) {
            room -= row.getField().length() + 100;
            (room < 0 ? later : rows).add(row);
        }
        return new EnglishProposal(
                rows,
                later,
                all.stream().filter(row -> row.state() == State.WRONG).toList());
    }

    public boolean isSavable() {
        return !rows.isEmpty();
    }
}
