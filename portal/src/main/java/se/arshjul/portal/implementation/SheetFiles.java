package se.arshjul.portal.implementation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.portal.table.Csv;
import se.arshjul.portal.table.Rows;
import se.arshjul.portal.table.XlsxRows;

/** The rows of a year as a file: what is worked on for the agency, what is published for everybody. */
@Controller
class SheetFiles {

    private static final List<String> HEADER = List.of(
            "implementation.number",
            "implementation.code",
            "implementation.measure",
            "implementation.activity",
            "implementation.actors",
            "implementation.followup",
            "implementation.start",
            "implementation.end",
            "implementation.status",
            "implementation.note",
            "implementation.carried");

    private final Years years;
    private final MessageSource messages;

    SheetFiles(Years years, MessageSource messages) {
        this.years = years;
        this.messages = messages;
    }

    /** Makes the rows of a file over a stream. */
    private interface Format {
        Rows over(OutputStream out) throws IOException;
    }

    @GetMapping("/uppfoljning/planer/{plan}/genomforande/{year}/tabell.csv")
    void csv(@PathVariable String plan, @PathVariable String year, HttpServletResponse response) throws IOException {
        csv(plan, year, View.WORKING, response);
    }

    @GetMapping("/uppfoljning/planer/{plan}/genomforande/{year}/tabell.xlsx")
    void xlsx(@PathVariable String plan, @PathVariable String year, HttpServletResponse response) throws IOException {
        xlsx(plan, year, View.WORKING, response);
    }

    @GetMapping("/planer/{plan}/genomforande/{year}/tabell.csv")
    void publicCsv(@PathVariable String plan, @PathVariable String year, HttpServletResponse response)
            throws IOException {
        csv(plan, year, View.VIEW_UNSPECIFIED, response);
    }

    @GetMapping("/planer/{plan}/genomforande/{year}/tabell.xlsx")
    void publicXlsx(@PathVariable String plan, @PathVariable String year, HttpServletResponse response)
            throws IOException {
        xlsx(plan, year, View.VIEW_UNSPECIFIED, response);
    }

    private void csv(String plan, String year, View view, HttpServletResponse response) throws IOException {
        write(plan, year, view, "csv", Csv::rows, response);
    }

    private void xlsx(String plan, String year, View view, HttpServletResponse response) throws IOException {
        write(plan, year, view, "xlsx", out -> new XlsxRows(out, text("implementation.title", year)), response);
    }

    private void write(String plan, String year, View view, String ending, Format format, HttpServletResponse response)
            throws IOException {
        // Read whole before anything is sent: a refusal is still a page then.
        var rows = years.rows(Years.name(plan, year), view);
        response.setContentType(
                ending.equals("csv")
                        ? "text/csv;charset=UTF-8"
                        : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(text("implementation.file", year) + "." + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var file = format.over(response.getOutputStream())) {
            file.add(HEADER.stream().map(key -> text(key)).toList());
            for (var row : rows) {
                file.add(cells(row));
            }
        }
    }

    private List<?> cells(RowView row) {
        return Arrays.asList(
                row.getNumber(),
                row.code(),
                row.label(),
                row.row().getActivity(),
                row.getWho(),
                row.row().getFollowUp(),
                row.row().getStartMonth(),
                row.row().getEndMonth(),
                text("implementation.status." + row.getStatus()),
                row.row().getStatusNote(),
                row.row().getCarryReason());
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
