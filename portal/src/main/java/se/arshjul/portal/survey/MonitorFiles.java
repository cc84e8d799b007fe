package se.arshjul.portal.survey;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.portal.answer.RequestView;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.table.Csv;
import se.arshjul.portal.table.Rows;
import se.arshjul.portal.table.XlsxRows;

/** The list of the monitor as a file: what the filter in the address chooses, every page of it. */
@Controller
@RequestMapping("/uppfoljning/{year}/bevakning")
class MonitorFiles {

    private static final List<String> HEADER = List.of(
            "survey.col.principal",
            "survey.filter.kind",
            "survey.monitor.county",
            "survey.col.state",
            "survey.monitor.answered",
            "survey.monitor.questions",
            "survey.monitor.late",
            "survey.monitor.answerBy",
            "survey.monitor.extension");

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
        var all = requests.read(stub -> EveryPage.of(
                token -> stub.monitorRequests(filter.asked(survey.getName())
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                MonitorRequestsResponse::getRowsList,
                MonitorRequestsResponse::getNextPageToken));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(text("survey.monitor.file", year) + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        try (var rows = format.over(response.getOutputStream())) {
            rows.add(HEADER.stream().map(key -> text(key)).toList());
            for (var row : all) {
                rows.add(cells(row.getRequest()));
            }
        }
    }

    private List<Object> cells(Request request) {
        var longer = new RequestView(request).getLonger();
        return List.of(
                request.getDisplayName(),
                text("survey.kind." + request.getRecipientKind()),
                request.getCountyCode(),
                text("agency.state." + new RequestView(request).getState()),
                request.getAnsweredCount(),
                request.getQuestionCount(),
                text(request.getLate() ? "field.yes" : "field.no"),
                DateText.field(request.getAnswerByTime()),
                longer.isEmpty() ? "" : text("request.longer." + longer));
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
