package se.arshjul.portal.survey;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.followup.v1.MonitorRequestsResponse;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.answer.RequestView;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.Unreachable;
import se.arshjul.portal.chart.County;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.table.Csv;
import se.arshjul.portal.table.Rows;
import se.arshjul.portal.table.XlsxRows;
import se.arshjul.runtime.refusal.Refusal;

/** The list of the monitor as a file: what the filter in the address chooses, written page by page as it is read. */
@Controller
@RequestMapping("/uppfoljning/{year}/bevakning")
class MonitorFiles {

    private static final List<String> HEADER = List.of(
            "survey.col.principal",
            "survey.filter.kind",
            "survey.monitor.county.code",
            "survey.monitor.county",
            "survey.col.state",
            "survey.monitor.answered",
            "survey.monitor.questions",
            "survey.monitor.late",
            "survey.monitor.answerBy",
            "survey.monitor.extension");

    private static final int PAGE = 100;

    private final Surveys surveys;
    private final Calls<RequestServiceBlockingStub> requests;
    private final MessageSource messages;

    MonitorFiles(Surveys surveys, Calls<RequestServiceBlockingStub> requests, MessageSource messages) {
        this.surveys = surveys;
        this.requests = requests;
        this.messages = messages;
    }

    /** Makes the rows of a file over a stream. */
    private interface Format {
        Rows over(OutputStream out) throws IOException;
    }

    @GetMapping("/tabell.csv")
    void csv(
            @PathVariable String year,
            @RequestParam(defaultValue = "") String lage,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String lan,
            @RequestParam(defaultValue = "") String sent,
            HttpServletResponse response)
            throws IOException {
        var filter = new MonitorFilter(lage, slag, lan, !sent.isEmpty());
        response.setContentType("text/csv;charset=UTF-8");
        write(year, filter, "csv", Csv::rows, response);
    }

    @GetMapping("/tabell.xlsx")
    void xlsx(
            @PathVariable String year,
            @RequestParam(defaultValue = "") String lage,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String lan,
            @RequestParam(defaultValue = "") String sent,
            HttpServletResponse response)
            throws IOException {
        var filter = new MonitorFilter(lage, slag, lan, !sent.isEmpty());
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        write(year, filter, "xlsx", out -> new XlsxRows(out, text("survey.monitor")), response);
    }

    private void write(String year, MonitorFilter filter, String ending, Format format, HttpServletResponse response)
            throws IOException {
        var survey = surveys.get(year);
        var first = page(survey, filter, "");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(text("survey.monitor.file", year) + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var rows = format.over(response.getOutputStream())) {
            rows.add(header(survey));
            write(survey, filter, first, rows);
        }
    }

    /** What has gone out cannot be taken back: a file that is not whole says so in its last row. */
    private void write(Survey survey, MonitorFilter filter, MonitorRequestsResponse first, Rows rows)
            throws IOException {
        var page = first;
        while (true) {
            for (var row : page.getRowsList()) {
                rows.add(cells(row));
            }
            if (page.getNextPageToken().isEmpty()) {
                return;
            }
            try {
                page = page(survey, filter, page.getNextPageToken());
            } catch (Refusal | Unreachable broken) {
                rows.add(List.of(text("survey.monitor.broken")));
                return;
            }
        }
    }

    private MonitorRequestsResponse page(Survey survey, MonitorFilter filter, String token) {
        return requests.read(stub -> stub.monitorRequests(filter.asked(survey.getName())
                .setPageSize(PAGE)
                .setPageToken(token)
                .build()));
    }

    private List<String> header(Survey survey) {
        return Stream.concat(
                        HEADER.stream().map(key -> text(key)),
                        survey.getSectionsList().stream()
                                .flatMap(section -> Stream.of(
                                        text("survey.monitor.section.answered", section.getTitle()),
                                        text("survey.monitor.section.questions", section.getTitle()))))
                .toList();
    }

    private List<Object> cells(MonitorRequestsResponse.Row row) {
        var request = row.getRequest();
        var view = new RequestView(request);
        var longer = view.getLonger();
        var cells = new ArrayList<Object>(List.of(
                request.getDisplayName(),
                text("survey.kind." + request.getRecipientKind()),
                request.getCountyCode(),
                county(request.getCountyCode()),
                text("agency.state." + view.getWatchedState()),
                request.getAnsweredCount(),
                request.getQuestionCount(),
                text(request.getLate() ? "field.yes" : "field.no"),
                DateText.field(request.getAnswerByTime()),
                longer.isEmpty() ? "" : text("request.longer." + longer)));
        row.getSectionsList()
                .forEach(section -> cells.addAll(List.of(section.getAnsweredCount(), section.getQuestionCount())));
        return cells;
    }

    private String county(String code) {
        return County.of(code).map(county -> text("county." + county.code())).orElse("");
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
