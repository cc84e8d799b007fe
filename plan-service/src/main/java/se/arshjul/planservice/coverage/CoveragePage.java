package se.arshjul.planservice.coverage;

import java.util.Comparator;
import java.util.List;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** One page of rows; they are told apart by their source and their id. */
final class CoveragePage {

    private static final Comparator<CoverageRow> ORDER =
            Comparator.comparing(CoverageRow::source).thenComparing(CoverageRow::id);

    private CoveragePage() {}

    static Page.Of<CoverageRow> of(List<CoverageRow> rows, Page page) {
        var after = page.after(Key.NUMBER, Key.ID).split("\\|");
        return page.of(
                rows.stream()
                        .sorted(ORDER)
                        .filter(row -> after.length == 1 || isAfter(row, Long.parseLong(after[0]), after[1]))
                        .limit(page.rowsToRead())
                        .toList(),
                row -> Page.key(row.source().ordinal(), row.id()));
    }

    private static boolean isAfter(CoverageRow row, long source, String id) {
        var here = row.source().ordinal();
        return here > source || here == source && row.id().compareTo(id) > 0;
    }
}
