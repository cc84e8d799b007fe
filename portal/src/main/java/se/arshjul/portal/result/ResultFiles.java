package se.arshjul.portal.result;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.followup.v1.Grouping;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.portal.table.Csv;
import se.arshjul.portal.table.Rows;
import se.arshjul.portal.table.XlsxRows;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/** Open data: one question or all of them as CSV, XLSX and JSON, sent while it is read. */
@Controller
class ResultFiles {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String JSON = "application/json;charset=UTF-8";

    private static final List<Grouping> GROUPINGS = List.of(Grouping.KIND, Grouping.COUNTY, Grouping.SIZE);

    private final PublishedResults published;
    private final Words words;

    ResultFiles(PublishedResults published, Words words) {
        this.published = published;
        this.words = words;
    }

    /** What becomes of each question, with all groups it is told for. */
    private interface Each {
        void take(QuestionResult result, List<Breakdown> groups) throws IOException;
    }

    /** Makes the rows of a file over a stream. */
    private interface Format {
        Rows over(OutputStream out) throws IOException;
    }

    @GetMapping("/resultat/{year}/alla.csv")
    void allCsv(
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String utkast,
            @RequestParam(required = false) @Nullable String version,
            HttpServletResponse response)
            throws IOException {
        table(published.get(year, Edition.of(utkast, version)), "", "csv", CSV, Csv::rows, response);
    }

    @GetMapping("/resultat/{year}/alla.xlsx")
    void allXlsx(
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String utkast,
            @RequestParam(required = false) @Nullable String version,
            HttpServletResponse response)
            throws IOException {
        table(published.get(year, Edition.of(utkast, version)), "", "xlsx", XLSX, this::workbook, response);
    }

    @GetMapping("/resultat/{year}/alla.json")
    void allJson(
            @PathVariable String year,
            @RequestParam(required = false) @Nullable String utkast,
            @RequestParam(required = false) @Nullable String version,
            HttpServletResponse response)
            throws IOException {
        json(published.get(year, Edition.of(utkast, version)), "", response);
    }

    @GetMapping("/resultat/{year}/fraga/{question}.csv")
    void csv(
            @PathVariable String year,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String utkast,
            @RequestParam(required = false) @Nullable String version,
            HttpServletResponse response)
            throws IOException {
        table(published.get(year, Edition.of(utkast, version)), question, "csv", CSV, Csv::rows, response);
    }

    @GetMapping("/resultat/{year}/fraga/{question}.xlsx")
    void xlsx(
            @PathVariable String year,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String utkast,
            @RequestParam(required = false) @Nullable String version,
            HttpServletResponse response)
            throws IOException {
        table(published.get(year, Edition.of(utkast, version)), question, "xlsx", XLSX, this::workbook, response);
    }

    @GetMapping("/resultat/{year}/fraga/{question}.json")
    void json(
            @PathVariable String year,
            @PathVariable String question,
            @RequestParam(required = false) @Nullable String utkast,
            @RequestParam(required = false) @Nullable String version,
            HttpServletResponse response)
            throws IOException {
        json(published.get(year, Edition.of(utkast, version)), question, response);
    }

    private Rows workbook(OutputStream out) {
        return new XlsxRows(out, words.text("result.title"));
    }

    private void table(
            Publication publication,
            String question,
            String ending,
            String type,
            Format format,
            HttpServletResponse response)
            throws IOException {
        var pages = new Pages(publication, question);
        begin(publication, question, ending, type, response);
        var rows = new ResultRows(publication, words);
        try (var file = format.over(response.getOutputStream())) {
            file.add(rows.header());
            pages.each((result, groups) -> {
                for (var row : rows.of(result, groups)) {
                    file.add(row);
                }
            });
        }
    }

    private void json(Publication publication, String question, HttpServletResponse response) throws IOException {
        var pages = new Pages(publication, question);
        begin(publication, question, "json", JSON, response);
        try (JsonGenerator json = JsonMapper.shared().createGenerator(response.getOutputStream())) {
            json.writeStartObject();
            ResultJson.publication(publication).forEach(json::writePOJOProperty);
            json.writeArrayPropertyStart("questions");
            pages.each((result, groups) -> json.writePOJO(ResultJson.question(result, groups)));
            json.writeEndArray();
            json.writeEndObject();
        }
    }

    private void begin(
            Publication publication, String question, String ending, String type, HttpServletResponse response) {
        var name = question.isEmpty() ? words.text("result.file") : question;
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "-" + publication.getYear() + "." + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** The results, read some at a time; the first ones before anything is sent, so that a failure still has its page. */
    private final class Pages {

        private final Publication publication;
        private final String question;
        private List<ListResultsResponse> next;

        Pages(Publication publication, String question) {
            this.publication = publication;
            this.question = question;
            this.next = page(List.of("", "", ""));
        }

        /** The same questions by kind, by county and by size. */
        private List<ListResultsResponse> page(List<String> tokens) {
            List<ListResultsResponse> pages = new ArrayList<>();
            for (var at = 0; at < GROUPINGS.size(); at++) {
                var grouping = GROUPINGS.get(at);
                pages.add(
                        question.isEmpty()
                                ? published.someResults(publication, grouping, tokens.get(at))
                                : ListResultsResponse.newBuilder()
                                        .addResults(published.question(publication, grouping, question))
                                        .build());
            }
            return pages;
        }

        void each(Each each) throws IOException {
            while (true) {
                var byKind = next.getFirst();
                for (var at = 0; at < byKind.getResultsCount(); at++) {
                    each.take(byKind.getResults(at), groups(at));
                }
                if (byKind.getNextPageToken().isEmpty()) {
                    return;
                }
                next = page(
                        next.stream().map(ListResultsResponse::getNextPageToken).toList());
            }
        }

        private List<Breakdown> groups(int at) {
            return Stream.concat(
                            next.getFirst().getResults(at).getBreakdownsList().stream(),
                            next.stream()
                                    .skip(1)
                                    .flatMap(page -> page.getResults(at).getBreakdownsList().stream())
                                    .filter(group -> group.getRecipientKind().contains("-")))
                    .toList();
        }
    }
}
