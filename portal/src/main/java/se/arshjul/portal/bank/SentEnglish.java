package se.arshjul.portal.bank;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.arshjul.portal.table.SentCell;
import se.arshjul.portal.table.SentRow;
import se.arshjul.portal.table.SentWorkbook;

/**
 * The English texts of a file of questions as it comes back; none from a file that has no such sheet.
 *
 * @param texts the rows by what they are about, {@code questions/culture-use}
 */
record SentEnglish(Map<String, List<Row>> texts) {

    /**
     * A row.
     *
     * @param field path of the text
     * @param etag of the English text when the file was fetched
     * @param readable whether the cell to write in holds nothing to be worked out
     */
    record Row(int number, String field, String swedish, String english, String etag, boolean readable) {}

    /** What a text is about without its survey: the same in every year. */
    static String about(String name) {
        return name.replaceFirst("^surveys/[^/]+/", "").replaceFirst("/english$", "");
    }

    static SentEnglish of(SentWorkbook workbook, CellWords words) {
        return new SentEnglish(
                workbook.from(EnglishColumn.FORMAT).map(rows -> of(rows, words)).orElse(Map.of()));
    }

    private static Map<String, List<Row>> of(List<SentRow> rows, CellWords words) {
        var header = rows.getFirst();
        int swedish = header.columnOf(words.text(EnglishColumn.SWEDISH.key()));
        int english = header.columnOf(words.text(EnglishColumn.ENGLISH.key()));
        int hidden = header.columnOf(EnglishColumn.FORMAT);
        Map<String, List<Row>> texts = new LinkedHashMap<>();
        for (var row : rows.subList(1, rows.size())) {
            var about = row.text(hidden + 1);
            var cell = row.cell(english);
            if (english >= 0 && !about.isEmpty()) {
                texts.computeIfAbsent(about, name -> new ArrayList<>())
                        .add(new Row(
                                row.number(),
                                row.text(hidden + 2),
                                row.text(swedish),
                                cell.text().strip(),
                                row.text(hidden),
                                isReadable(cell)));
            }
        }
        return texts;
    }

    private static boolean isReadable(SentCell cell) {
        return switch (cell.form()) {
            case EMPTY, TEXT, NUMBER -> true;
            case DATE, PERCENT, FORMULA, FAULT -> false;
        };
    }
}
