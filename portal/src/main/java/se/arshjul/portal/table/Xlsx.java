package se.arshjul.portal.table;

import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A workbook as a file. */
public final class Xlsx {

    private static final MediaType TYPE =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    /** Points that a line of text takes. */
    private static final double LINE = 15;
    /** No spreadsheet makes a row higher. */
    private static final double HIGHEST = 400;

    private Xlsx() {}

    /** How many lines a text takes in a column that is so many signs wide. */
    public static int lines(String text, int width) {
        return Math.max(
                1, text.lines().mapToInt(line -> 1 + line.length() / width).sum());
    }

    /** How high a row must be for its lines: not every spreadsheet fits a row to a text that is already there. */
    public static double height(int lines) {
        return Math.min(HIGHEST, LINE * lines + 3);
    }

    /** An answer that the browser saves under this name. */
    public static ResponseEntity<byte[]> file(String name, byte[] workbook) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(workbook);
    }
}
