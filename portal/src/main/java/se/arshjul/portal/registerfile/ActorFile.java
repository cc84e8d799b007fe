package se.arshjul.portal.registerfile;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import se.arshjul.actor.v1.ActorImport.Row;
import se.arshjul.portal.table.SentCell;
import se.arshjul.portal.table.SentCell.Form;
import se.arshjul.portal.table.SentRow;

/**
 * A file of actors as it was sent.
 *
 * @param faults what keeps it from being looked at, in the reader's words; the rows then are of no use
 */
record ActorFile(List<Row> rows, List<String> faults) {

    /** As many as a file may have. */
    static final int MOST_ROWS = 10_000;

    /** More are not read by anybody. */
    private static final int MOST_FAULTS = 100;

    static ActorFile of(List<SentRow> sent, ColumnWords words) {
        if (sent.isEmpty()) {
            return new ActorFile(List.of(), List.of(words.text("registerfile.fault.EMPTY")));
        }
        Map<Column, Integer> places = new EnumMap<>(Column.class);
        var faults = headers(sent.getFirst(), places, words);
        if (faults.isEmpty() && !places.containsKey(Column.ACTOR_ID)) {
            faults.add(words.text("registerfile.fault.NO_ID", words.text(Column.ACTOR_ID.key())));
        }
        if (sent.size() == 1) {
            faults.add(words.text("registerfile.fault.EMPTY"));
        }
        if (sent.size() - 1 > MOST_ROWS) {
            faults.add(words.text("registerfile.fault.TOO_MANY", MOST_ROWS));
        }
        if (!faults.isEmpty()) {
            return new ActorFile(List.of(), faults);
        }
        List<Row> rows = new ArrayList<>();
        sent.stream().skip(1).forEach(row -> rows.add(row(row, places, words, faults)));
        return new ActorFile(rows, faults.stream().limit(MOST_FAULTS).toList());
    }

    private static List<String> headers(SentRow header, Map<Column, Integer> places, ColumnWords words) {
        List<String> faults = new ArrayList<>();
        for (int at = 0; at < header.cells().size(); at++) {
            var text = header.text(at);
            if (text.isEmpty()) {
                continue;
            }
            var column = words.column(text);
            if (column.isEmpty()) {
                faults.add(words.text("registerfile.fault.UNKNOWN_COLUMN", text, String.join(", ", words.headers())));
            } else if (places.putIfAbsent(column.get(), at) != null) {
                faults.add(words.text("registerfile.fault.COLUMN_TWICE", text));
            }
        }
        return faults;
    }

    private static Row row(SentRow sent, Map<Column, Integer> places, ColumnWords words, List<String> faults) {
        var row = Row.newBuilder().setLine(sent.number());
        places.forEach((column, at) -> {
            var cell = sent.cell(at);
            // A day is what that column asks for, however the spreadsheet keeps it.
            var form = cell.form() == Form.DATE && column == Column.START_DATE ? Form.TEXT : cell.form();
            switch (form) {
                case EMPTY -> {}
                case FORMULA, DATE, PERCENT, FAULT ->
                    faults.add(fault(sent, column, words, words.text("registerfile.cell." + form)));
                case TEXT, NUMBER -> set(row, column, column.padded(text(cell)), sent, words, faults);
            }
        });
        return row.build();
    }

    private static String text(SentCell cell) {
        return cell.text().strip();
    }

    private static void set(
            Row.Builder row, Column column, String text, SentRow sent, ColumnWords words, List<String> faults) {
        column.set(row, text);
        if (column == Column.KINDS) {
            Stream.of(text.split(",", -1))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> words.kind(word)
                            .ifPresentOrElse(
                                    row::addKinds,
                                    () -> faults.add(
                                            fault(sent, column, words, words.text("registerfile.cell.KIND", word)))));
        }
    }

    private static String fault(SentRow row, Column column, ColumnWords words, String says) {
        return words.text("registerfile.at", row.number(), words.text(column.key())) + " " + says;
    }
}
