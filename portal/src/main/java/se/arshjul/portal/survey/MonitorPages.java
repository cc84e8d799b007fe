package se.arshjul.portal.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import se.arshjul.followup.v1.MonitorRequestsRequest;
import se.arshjul.followup.v1.MonitorRequestsResponse;
import se.arshjul.followup.v1.Request.State;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.answer.RequestView;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.table.Csv;

/** The live matrix of a survey: every principal, every section, and how far each has come. */
@Controller
@RequestMapping("/uppfoljning/{year}/bevakning")
class MonitorPages {

    /** As many as fit on a page that is still read from top to bottom. */
    private static final int PAGE = 100;

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

    MonitorPages(Surveys surveys, Calls<RequestServiceBlockingStub> requests, MessageSource messages) {
        this.surveys = surveys;
        this.requests = requests;
        this.messages = messages;
    }

    /** A row of the matrix. */
    public record Row(RequestView request, List<Cell> cells) {

        static Row of(MonitorRequestsResponse.Row row) {
            return new Row(
                    new RequestView(row.getRequest()),
                    row.getSectionsList().stream().map(Cell::of).toList());
        }
    }

    /** A section of a request. */
    public record Cell(int answered, int questions, int missing) {

        static Cell of(MonitorRequestsResponse.SectionProgress section) {
            return new Cell(section.getAnsweredCount(), section.getQuestionCount(), section.getMissingCount());
        }

        /** Whether it is done, begun or untouched; a word goes with the colour. */
        public String getState() {
            if (answered == 0) {
                return "untouched";
            }
            return missing == 0 ? "done" : "begun";
        }
    }

    @GetMapping
    String show(
            @PathVariable String year,
            @RequestParam(defaultValue = "") String lage,
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String sida,
            Model model) {
        var survey = surveys.get(year);
        var page = requests.read(stub -> stub.monitorRequests(
                asked(survey, lage, slag).setPageSize(PAGE).setPageToken(sida).build()));
        model.addAttribute("survey", new SurveyView(survey));
        model.addAttribute("sections", survey.getSectionsList());
        model.addAttribute("rows", page.getRowsList().stream().map(Row::of).toList());
        model.addAttribute("taken", DateText.moment(page.getSnapshotTime()));
        model.addAttribute("states", states());
        model.addAttribute("lage", lage);
        model.addAttribute("slag", slag);
        model.addAttribute("first", sida.isEmpty() ? null : address(year, lage, slag, ""));
        model.addAttribute("next", next(page, year, lage, slag));
        return "survey/monitor";
    }

    private static String next(MonitorRequestsResponse page, String year, String lage, String slag) {
        return page.getNextPageToken().isEmpty() ? "" : address(year, lage, slag, page.getNextPageToken());
    }

    private static String address(String year, String lage, String slag, String sida) {
        return UriComponentsBuilder.fromPath("/uppfoljning/" + year + "/bevakning")
                .queryParam("lage", lage)
                .queryParam("slag", slag)
                .queryParam("sida", sida)
                .build()
                .toUriString();
    }

    @GetMapping("/tabell.csv")
    ResponseEntity<byte[]> file(
            @PathVariable String year,
            @RequestParam(defaultValue = "") String lage,
            @RequestParam(defaultValue = "") String slag) {
        var survey = surveys.get(year);
        var rows = requests.read(stub -> EveryPage.of(
                token -> stub.monitorRequests(asked(survey, lage, slag)
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                MonitorRequestsResponse::getRowsList,
                MonitorRequestsResponse::getNextPageToken));
        return Csv.file(
                text("survey.monitor.file", year),
                HEADER.stream().map(key -> text(key)).toList(),
                rows.stream().map(row -> cells(row.getRequest())).toList());
    }

    private List<String> cells(se.arshjul.followup.v1.Request request) {
        var longer = new RequestView(request).getLonger();
        return List.of(
                request.getDisplayName(),
                text("survey.kind." + request.getRecipientKind()),
                request.getCountyCode(),
                text("request.state." + new RequestView(request).getState()),
                String.valueOf(request.getAnsweredCount()),
                String.valueOf(request.getQuestionCount()),
                text(request.getLate() ? "field.yes" : "field.no"),
                DateText.field(request.getAnswerByTime()),
                longer.isEmpty() ? "" : text("request.longer." + longer));
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }

    private static MonitorRequestsRequest.Builder asked(Survey survey, String lage, String slag) {
        var asked = MonitorRequestsRequest.newBuilder().setParent(survey.getName());
        if (states().contains(lage)) {
            asked.setState(State.valueOf(lage.toUpperCase(Locale.ROOT)));
        }
        return slag.equals("region") || slag.equals("municipality") ? asked.setRecipientKind(slag) : asked;
    }

    private static List<String> states() {
        return Arrays.stream(State.values())
                .filter(state -> state != State.STATE_UNSPECIFIED && state != State.UNRECOGNIZED)
                .map(state -> state.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
