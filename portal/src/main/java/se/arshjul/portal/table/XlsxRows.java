package se.arshjul.portal.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Rows of a workbook with one sheet: numbers are numbers, the first row stays in sight. */
public final class XlsxRows implements Rows {

    /** How many rows are held before they are sent on. */
    private static final int HELD = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    public XlsxRows(OutputStream out, String sheetName) {
        this.workbook = new Workbook(out, "arshjul", "1.0");
        this.sheet = workbook.newWorksheet(sheetName);
        sheet.freezePane(0, 1);
    }

    @Override
    public void add(List<?> cells) throws IOException {
        for (var column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case null -> {}
                case Number number -> sheet.value(next, column, number);
                case Object text -> sheet.value(next, column, text.toString());
            }
        }
        if (next == 0) {
            sheet.range(0, 0, 0, Math.max(0, cells.size() - 1)).style().bold().set();
        }
        next++;
        if (next % HELD == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
