package se.arshjul.portal.bank;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.arshjul.portal.table.SentRow;
import se.arshjul.portal.table.SentWorkbook;

/**
 * A file of questions as it comes back.
 *
 * @param survey the survey from which it was fetched
 * @param title what that survey was called
 * @param columns those that the file has; what stands in the others is left as it is
 */
record SentQuestions(String survey, String title, Set<Column> columns, List<Row> rows) {

    /**
     * A row that says something.
     *
     * @param etag of the question when the file was fetched; empty for a row that was written anew
     * @param unreadable the first cell that holds something to be worked out; null when none does
     */
    record Row(
            int number,
            Map<Column, String> cells,
            String etag,
            @Nullable Column unreadable) {

        String text(Column column) {
            return cells.getOrDefault(column, "");
        }
    }

    /** Columns are found by their headings, so that they may be moved; nothing from other workbooks. */
    static Optional<SentQuestions> of(SentWorkbook workbook, CellWords words) {
        return workbook.from(Column.FORMAT).map(rows -> of(rows, words));
    }

    private static SentQuestions of(List<SentRow> rows, CellWords words) {
        var header = rows.getFirst();
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        for (var column : Column.values()) {
            places.put(column, header.columnOf(words.text(column.key())));
        }
        int hidden = header.columnOf(Column.FORMAT);
        List<Row> found = new ArrayList<>();
        for (var row : rows.subList(1, rows.size())) {
            var read = row(row, places, hidden);
            if (read.unreadable() != null || !read.cells().isEmpty()) {
                found.add(read);
            }
        }
        var columns = EnumSet.allOf(Column.class);
        columns.removeIf(column -> places.getOrDefault(column, -1) < 0);
        return new SentQuestions(header.text(hidden + 1), header.text(hidden + 2), columns, found);
    }

    private static Row row(SentRow row, Map<Column, Integer> places, int hidden) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        Column unreadable = null;
        for (var column : Column.values()) {
            var cell = row.cell(places.getOrDefault(column, -1));
            switch (cell.form()) {
                case EMPTY -> {}
                case TEXT -> cells.put(column, cell.text().strip());
                case NUMBER -> cells.put(column, cell.text().replace('.', ','));
                case DATE, PERCENT, FORMULA, FAULT -> unreadable = unreadable == null ? column : unreadable;
            }
        }
        return new Row(row.number(), cells, row.text(hidden), unreadable);
    }
}
