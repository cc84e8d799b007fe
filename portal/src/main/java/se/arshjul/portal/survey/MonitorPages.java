package se.arshjul.portal.survey;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import se.arshjul.followup.v1.MonitorRequestsResponse;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.SummarizeRequestsRequest;
import se.arshjul.portal.answer.RequestView;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.date.DateText;

/** Where a survey stands: how many of each kind and county are where, and section by section how far each has come. */
@Controller
@RequestMapping("/uppfoljning/{year}/bevakning")
class MonitorPages {

    /** As many as fit on a page that is still read from top to bottom. */
    private static final int PAGE = 100;

    private final Surveys surveys;
    private final Calls<RequestServiceBlockingStub> requests;

    MonitorPages(Surveys surveys, Calls<RequestServiceBlockingStub> requests) {
        this.surveys = surveys;
        this.requests = requests;
    }

    /** A row of the list. */
    public record Row(RequestView request, boolean late, List<Cell> cells) {

        static Row of(MonitorRequestsResponse.Row row) {
            return new Row(
                    new RequestView(row.getRequest()),
                    row.getRequest().getLate(),
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
            @RequestParam(defaultValue = "") String lan,
            @RequestParam(defaultValue = "") String sent,
            @RequestParam(defaultValue = "") String sida,
            Model model) {
        var survey = surveys.get(year);
        var filter = new MonitorFilter(lage, slag, lan, !sent.isEmpty());
        var here = "/uppfoljning/" + year + "/bevakning";
        var page = requests.read(stub -> stub.monitorRequests(filter.asked(survey.getName())
                .setPageSize(PAGE)
                .setPageToken(sida)
                .build()));
        model.addAttribute("survey", new SurveyView(survey));
        model.addAttribute(
                "matrix",
                requests.part(stub -> MonitorMatrix.of(
                        stub.summarizeRequests(SummarizeRequestsRequest.newBuilder()
                                .setParent(survey.getName())
                                .build()),
                        here)));
        model.addAttribute("sections", survey.getSectionsList());
        model.addAttribute("rows", page.getRowsList().stream().map(Row::of).toList());
        model.addAttribute("taken", DateText.moment(page.getSnapshotTime()));
        model.addAttribute("states", MonitorFilter.STATES);
        model.addAttribute("filter", filter);
        model.addAttribute("here", here);
        model.addAttribute("first", sida.isEmpty() ? null : filter.address(here));
        model.addAttribute("next", next(filter.address(here), page.getNextPageToken()));
        return "survey/monitor";
    }

    private static String next(String address, String token) {
        return token.isEmpty()
                ? ""
                : UriComponentsBuilder.fromUriString(address)
                        .queryParam("sida", token)
                        .build()
                        .toUriString();
    }
}
