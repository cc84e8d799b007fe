package se.arshjul.portal.table;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import se.arshjul.portal.language.DecimalText;

/**
 * A table as a file: RFC 4180 with a byte order mark. In Swedish with semicolons and
 * decimal commas, which is what a Swedish spreadsheet opens; in English with commas and decimal points.
 */
public final class Csv {

    private static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private Csv() {}

    /** An answer that the browser saves under this name. */
    public static ResponseEntity<byte[]> file(String name, List<String> header, List<? extends List<?>> rows) {
        var disposition = ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(text(header, rows).getBytes(StandardCharsets.UTF_8));
    }

    /** Rows that are sent as they are added; numbers as the language writes them. */
    public static Rows rows(OutputStream out) throws IOException {
        out.write("\ufeff".getBytes(StandardCharsets.UTF_8));
        return new Rows() {
            @Override
            public void add(List<?> cells) throws IOException {
                out.write(row(cells).getBytes(StandardCharsets.UTF_8));
            }

            @Override
            public void close() throws IOException {
                out.flush();
            }
        };
    }

    private static String written(@Nullable Object cell) {
        return switch (cell) {
            case null -> "";
            case BigDecimal number -> DecimalText.of(number.toPlainString());
            case Object other -> other.toString();
        };
    }

    static String text(List<String> header, List<? extends List<?>> rows) {
        return "\ufeff" + line(header) + rows.stream().map(Csv::row).collect(Collectors.joining());
    }

    private static String row(List<?> cells) {
        return line(cells.stream().map(Csv::written).toList());
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(separator())) + "\r\n";
    }

    private static String separator() {
        return DecimalText.sign() == ',' ? ";" : ",";
    }

    private static String cell(String value) {
        var safe = startsFormula(value) ? "'" + value : value;
        return safe.matches("(?s).*[" + separator() + "\"\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    /** A spreadsheet would run what somebody typed as an answer; a plain number is left alone. */
    private static boolean startsFormula(String value) {
        return !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 && !value.matches("-?[0-9]+([,.][0-9]+)?");
    }
}
