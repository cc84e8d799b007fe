package se.arshjul.portal.offline;

import java.util.List;
import java.util.Optional;
import se.arshjul.portal.table.SentCell;
import se.arshjul.portal.table.SentRow;
import se.arshjul.portal.table.SentWorkbook;

/**
 * A file that was downloaded here, as it comes back.
 *
 * @param request the request for which it was downloaded
 * @param title what the survey was called, and the body of the request, for those who have sent the wrong file
 */
record FilledFile(String request, String title, String principal, List<FilledRow> rows) {

    /**
     * A row in which something can be answered.
     *
     * @param option the option that the row is about; empty where the row is about the whole question
     * @param etag of the answer that was saved when the file was downloaded
     * @param mark stands for that answer
     */
    record FilledRow(int number, String question, String option, String etag, String mark, SentCell answer) {}

    /**
     * Reads what is in the columns of this kind of file, wherever they have been moved; nothing from other workbooks.
     *
     * @param answerHeadings what the column to answer in is called, in every language in which files are fetched
     */
    static Optional<FilledFile> of(SentWorkbook workbook, List<String> answerHeadings) {
        return workbook.from(Columns.FORMAT)
                .flatMap(rows -> answerHeadings.stream()
                        .map(rows.getFirst()::columnOf)
                        .filter(column -> column >= 0)
                        .findFirst()
                        .map(answers -> of(rows, answers)));
    }

    private static FilledFile of(List<SentRow> rows, int answers) {
        var header = rows.getFirst();
        int ids = header.columnOf(Columns.FORMAT);
        return new FilledFile(
                header.text(ids + away(Columns.OPTION_ID)),
                header.text(ids + away(Columns.ETAG)),
                header.text(ids + away(Columns.MARK)),
                rows.stream()
                        .skip(1)
                        .filter(row -> !row.text(ids).isEmpty())
                        .map(row -> new FilledRow(
                                row.number(),
                                row.text(ids),
                                row.text(ids + away(Columns.OPTION_ID)),
                                row.text(ids + away(Columns.ETAG)),
                                row.text(ids + away(Columns.MARK)),
                                row.cell(answers)))
                        .toList());
    }

    private static int away(Columns column) {
        return column.ordinal() - Columns.QUESTION_ID.ordinal();
    }

    List<FilledRow> of(String question) {
        return rows.stream().filter(row -> row.question().equals(question)).toList();
    }
}
