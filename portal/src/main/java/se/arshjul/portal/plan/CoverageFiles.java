package se.arshjul.portal.plan;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.portal.session.Visitor;
import se.arshjul.portal.table.Csv;
import se.arshjul.portal.table.Rows;
import se.arshjul.portal.table.XlsxRows;

/** The table as a file: what the choice in the address leaves, with four columns for each part. */
@Controller
class CoverageFiles {

    private static final List<String> HEADER = List.of(
            "coverage.body",
            "coverage.plan",
            "coverage.level",
            "coverage.source",
            "coverage.year",
            "coverage.taken",
            "coverage.known",
            "coverage.added");

    private final Plans plans;
    private final Coverages coverages;
    private final MessageSource messages;

    CoverageFiles(Plans plans, Coverages coverages, MessageSource messages) {
        this.plans = plans;
        this.coverages = coverages;
        this.messages = messages;
    }

    /** Makes the rows of a file over a stream. */
    private interface Format {
        Rows over(OutputStream out) throws IOException;
    }

    @GetMapping("/planer/{plan}/samstammighet.csv")
    void csv(
            @PathVariable String plan,
            @RequestParam Map<String, String> address,
            Visitor visitor,
            HttpServletResponse response)
            throws IOException {
        var table = table(plan, address, visitor);
        response.setContentType("text/csv;charset=UTF-8");
        write(table, plan + ".csv", Csv::rows, response);
    }

    @GetMapping("/planer/{plan}/samstammighet.xlsx")
    void xlsx(
            @PathVariable String plan,
            @RequestParam Map<String, String> address,
            Visitor visitor,
            HttpServletResponse response)
            throws IOException {
        var table = table(plan, address, visitor);
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        write(table, plan + ".xlsx", out -> new XlsxRows(out, text("coverage.sheet")), response);
    }

    /** Read before anything is sent, so that what is refused is a page. */
    private CoverageTable table(String plan, Map<String, String> address, Visitor visitor) {
        var choice = CoveragePages.choice(address, visitor);
        var found = plans.get(plan);
        return coverages.whole(plans.chosen(found, plans.versions(found), choice.utgava()), choice);
    }

    private void write(CoverageTable table, String name, Format format, HttpServletResponse response)
            throws IOException {
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(text("coverage.file", name), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var rows = format.over(response.getOutputStream())) {
            rows.add(header(table));
            for (var row : table.getRows()) {
                rows.add(cells(row));
            }
        }
    }

    private List<String> header(CoverageTable table) {
        List<String> header = new ArrayList<>(HEADER.stream().map(this::text).toList());
        table.getParts().forEach(part -> {
            header.add(part.getLabel());
            for (var counted : List.of("coverage.goals", "coverage.strategies", "coverage.activities")) {
                header.add(text("coverage.column", part.getLabel(), text(counted)));
            }
        });
        return header;
    }

    /** What is not known is left empty; of what a body has stated that is also how much takes up a part. */
    private List<Object> cells(CoverageTable.Row row) {
        var coverage = row.row();
        List<Object> cells = new ArrayList<>(List.of(
                row.body(),
                coverage.getTitle(),
                text("plan.level." + coverage.getLevel()),
                text("coverage.source." + coverage.getSource()),
                row.isStated() ? coverage.getStatedYear() : "",
                row.isKnown() ? coverage.getCoveredCount() : "",
                coverage.getKnownCount(),
                coverage.getAddedKnown() ? coverage.getAddedCount() : ""));
        for (var cell : row.getCells()) {
            var counted = !row.isStated() && cell.isKnown();
            cells.add(text("plan.alignment." + cell.kind()));
            cells.add(counted ? cell.counts().getGoalCount() : "");
            cells.add(counted ? cell.counts().getStrategyCount() : "");
            cells.add(counted ? cell.counts().getActivityCount() : "");
        }
        return cells;
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
