package se.arshjul.portal.offline;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Sheet;

/** A spreadsheet program: opens a downloaded workbook, types into cells, and saves it anew. */
public final class Spreadsheet {

    private static final int ANSWER = 3;
    private static final int QUESTION = 8;
    private static final int OPTION = 9;

    private final Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
    private final Map<List<Integer>, Consumer<Worksheet>> typed = new LinkedHashMap<>();

    private Spreadsheet() {}

    public static Spreadsheet open(byte[] file) {
        var opened = new Spreadsheet();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (var sheet : workbook.getSheets().toList()) {
                opened.sheets.put(sheet.getName(), rows(sheet));
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return opened;
    }

    private static List<List<String>> rows(Sheet sheet) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        for (var row : sheet.read()) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell == null ? "" : cell.getText()));
            rows.add(cells);
        }
        return rows;
    }

    /** The rows of the first sheet, as texts. */
    public List<List<String>> rows() {
        return sheets.values().iterator().next();
    }

    /** The rows of the sheet that is called so. */
    public List<List<String>> rows(String sheet) {
        return Objects.requireNonNull(sheets.get(sheet));
    }

    /** The row of a question, or of one of its options. */
    public List<String> row(String question, String option) {
        return rows().get(number(question, option));
    }

    private int number(String question, String option) {
        for (int i = 0; i < rows().size(); i++) {
            var row = rows().get(i);
            if (cell(row, QUESTION).equals(question) && cell(row, OPTION).equals(option)) {
                return i;
            }
        }
        throw new AssertionError("No row of " + question + " " + option);
    }

    private static String cell(List<String> row, int column) {
        return column < row.size() ? row.get(column) : "";
    }

    public String answer(String question, String option) {
        return cell(row(question, option), ANSWER);
    }

    /** Types an answer. */
    public Spreadsheet type(String question, String text) {
        return type(question, "", text);
    }

    public Spreadsheet type(String question, String option, String text) {
        return put(number(question, option), ANSWER, text);
    }

    public Spreadsheet put(int row, int column, String text) {
        var cells = new ArrayList<>(rows().get(row));
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
        rows().set(row, cells);
        return this;
    }

    /** Does something else with the cell of an answer, such as a formula or a date. */
    public Spreadsheet make(String question, CellWriter what) {
        int row = number(question, "");
        typed.put(List.of(row, ANSWER), sheet -> what.write(sheet, row, ANSWER));
        return this;
    }

    /** Writes into a cell. */
    public interface CellWriter {
        void write(Worksheet sheet, int row, int column);
    }

    public Spreadsheet remove(String question, String option) {
        rows().remove(number(question, option));
        return this;
    }

    public Spreadsheet copy(String question) {
        rows().add(row(question, ""));
        return this;
    }

    public byte[] saved() {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "spreadsheet", "1.0")) {
            sheets.forEach((name, rows) -> write(workbook.newWorksheet(name), rows));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return bytes.toByteArray();
    }

    private void write(Worksheet sheet, List<List<String>> rows) {
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < rows.get(row).size(); column++) {
                var text = rows.get(row).get(column);
                if (!text.isEmpty()) {
                    sheet.value(row, column, text);
                }
            }
        }
        if (rows == rows()) {
            typed.values().forEach(write -> write.accept(sheet));
        }
    }
}
