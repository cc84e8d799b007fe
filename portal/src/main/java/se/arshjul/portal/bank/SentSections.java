package se.arshjul.portal.bank;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.arshjul.portal.table.SentCell;
import se.arshjul.portal.table.SentRow;
import se.arshjul.portal.table.SentWorkbook;

/** The sections of a file of questions as it comes back; none from a file that has no such sheet. */
record SentSections(List<Row> rows) {

    /**
     * A row that says something.
     *
     * @param cells without an entry where the sheet has no such column
     * @param etag of the section when the file was fetched; empty for a row that was written anew
     * @param unreadable the first cell that holds something to be worked out; null when none does
     */
    record Row(
            int number,
            Map<SectionColumn, String> cells,
            String etag,
            @Nullable SectionColumn unreadable) {

        String text(SectionColumn column, String otherwise) {
            return cells.getOrDefault(column, otherwise);
        }
    }

    static SentSections of(SentWorkbook workbook, CellWords words) {
        return workbook.from(SectionColumn.FORMAT).map(rows -> of(rows, words)).orElse(new SentSections(List.of()));
    }

    private static SentSections of(List<SentRow> rows, CellWords words) {
        var header = rows.getFirst();
        Map<SectionColumn, Integer> places = new EnumMap<>(SectionColumn.class);
        for (var column : SectionColumn.values()) {
            int place = header.columnOf(words.text(column.key()));
            if (place >= 0) {
                places.put(column, place);
            }
        }
        int hidden = header.columnOf(SectionColumn.FORMAT);
        List<Row> found = new ArrayList<>();
        for (var row : rows.subList(1, rows.size())) {
            var read = row(row, places, row.text(hidden));
            if (read.unreadable() != null || read.cells().values().stream().anyMatch(text -> !text.isEmpty())) {
                found.add(read);
            }
        }
        return new SentSections(List.copyOf(found));
    }

    private static Row row(SentRow row, Map<SectionColumn, Integer> places, String etag) {
        Map<SectionColumn, String> cells = new EnumMap<>(SectionColumn.class);
        SectionColumn unreadable = null;
        for (var place : places.entrySet()) {
            var cell = row.cell(place.getValue());
            if (cell.isEmpty() || cell.form() == SentCell.Form.TEXT || cell.form() == SentCell.Form.NUMBER) {
                cells.put(place.getKey(), cell.text().strip());
            } else {
                unreadable = unreadable == null ? place.getKey() : unreadable;
            }
        }
        return new Row(row.number(), cells, etag, unreadable);
    }
}
