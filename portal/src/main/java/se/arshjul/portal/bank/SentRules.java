package se.arshjul.portal.bank;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.arshjul.portal.table.SentRow;
import se.arshjul.portal.table.SentWorkbook;

/** The rules of a file of questions as it comes back; none from a file that has no such sheet. */
record SentRules(List<Row> rows) {

    /**
     * A row that says something.
     *
     * @param missing columns that the sheet does not have; what they say stays
     * @param etag of the rule when the file was fetched; empty for a row that was written anew
     * @param unreadable the first cell that holds something to be worked out; null when none does
     */
    record Row(
            int number,
            Map<RuleColumn, String> cells,
            List<RuleColumn> missing,
            String etag,
            @Nullable RuleColumn unreadable) {

        String text(RuleColumn column) {
            return cells.getOrDefault(column, "");
        }

        /** With what a rule says in the columns that the sheet does not have. */
        Row filled(Map<RuleColumn, String> current) {
            Map<RuleColumn, String> whole = new EnumMap<>(RuleColumn.class);
            whole.putAll(cells);
            missing.forEach(column -> whole.put(column, current.getOrDefault(column, "")));
            return new Row(number, whole, missing, etag, unreadable);
        }
    }

    static SentRules of(SentWorkbook workbook, CellWords words) {
        return workbook.from(RuleColumn.FORMAT).map(rows -> of(rows, words)).orElse(new SentRules(List.of()));
    }

    private static SentRules of(List<SentRow> rows, CellWords words) {
        var header = rows.getFirst();
        Map<RuleColumn, Integer> places = new EnumMap<>(RuleColumn.class);
        List<RuleColumn> missing = new ArrayList<>();
        for (var column : RuleColumn.values()) {
            int place = header.columnOf(words.text(column.key()));
            if (place < 0) {
                missing.add(column);
            } else {
                places.put(column, place);
            }
        }
        int hidden = header.columnOf(RuleColumn.FORMAT);
        List<Row> found = new ArrayList<>();
        for (var row : rows.subList(1, rows.size())) {
            var read = row(row, places, missing, row.text(hidden));
            if (read.unreadable() != null || !read.cells().isEmpty()) {
                found.add(read);
            }
        }
        return new SentRules(List.copyOf(found));
    }

    private static Row row(SentRow row, Map<RuleColumn, Integer> places, List<RuleColumn> missing, String etag) {
        Map<RuleColumn, String> cells = new EnumMap<>(RuleColumn.class);
        RuleColumn unreadable = null;
        for (var place : places.entrySet()) {
            var cell = row.cell(place.getValue());
            switch (cell.form()) {
                case EMPTY -> {}
                case TEXT -> cells.put(place.getKey(), cell.text().strip());
                case NUMBER -> cells.put(place.getKey(), cell.text().replace('.', ','));
                case DATE, PERCENT, FORMULA, FAULT -> unreadable = unreadable == null ? place.getKey() : unreadable;
            }
        }
        return new Row(row.number(), cells, missing, etag, unreadable);
    }
}
