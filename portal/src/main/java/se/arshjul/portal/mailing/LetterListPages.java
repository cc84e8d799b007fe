package se.arshjul.portal.mailing;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
import se.arshjul.followup.v1.ListRequestsRequest;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.survey.Surveys;
import se.arshjul.portal.table.Csv;
import se.arshjul.workflow.v1.ListLettersResponse;
import se.arshjul.workflow.v1.ListMailingsRequest;
import se.arshjul.workflow.v1.MailingServiceGrpc.MailingServiceBlockingStub;
import se.arshjul.workflow.v1.ProcessServiceGrpc.ProcessServiceBlockingStub;
import se.arshjul.workflow.v1.SummarizeLettersRequest;
import se.arshjul.workflow.v1.SummarizeLettersResponse;

/** "Brev": what has become of each letter of a survey, and which reached nobody. */
@Controller
@RequestMapping("/uppfoljning/{year}/brev")
class LetterListPages {

    /** As many as fit on a page that is still read from top to bottom. */
    private static final int PAGE = 100;

    private static final List<String> HEADER = List.of(
            "survey.col.principal",
            "mailing.letters.kind",
            "mailing.letters.state",
            "mailing.letters.when",
            "mailing.letters.to",
            "mailing.letters.problem");

    private final Surveys surveys;
    private final Calls<ProcessServiceBlockingStub> processes;
    private final Calls<MailingServiceBlockingStub> mailings;
    private final Calls<RequestServiceBlockingStub> requests;
    private final MessageSource messages;

    LetterListPages(
            Surveys surveys,
            Calls<ProcessServiceBlockingStub> processes,
            Calls<MailingServiceBlockingStub> mailings,
            Calls<RequestServiceBlockingStub> requests,
            MessageSource messages) {
        this.surveys = surveys;
        this.processes = processes;
        this.mailings = mailings;
        this.requests = requests;
        this.messages = messages;
    }

    @GetMapping
    String show(
            @PathVariable String year,
            @RequestParam(defaultValue = "") String lage,
            @RequestParam(defaultValue = "") String brev,
            @RequestParam(defaultValue = "") String huvudman,
            @RequestParam(defaultValue = "") String sida,
            Model model) {
        var survey = surveys.view(year);
        var filter = new LetterFilter(lage, brev, huvudman);
        var here = survey.getPath() + "/brev";
        var page = processes.read(stub -> stub.listLetters(filter.asked(survey.getName())
                .setPageSize(PAGE)
                .setPageToken(sida)
                .build()));
        var names = names(survey.getName());
        model.addAttribute("survey", survey);
        model.addAttribute("filter", filter);
        model.addAttribute("states", LetterFilter.STATES);
        model.addAttribute("kinds", LetterFilter.KINDS);
        model.addAttribute("to", names.getOrDefault(survey.getName() + "/requests/" + filter.huvudman(), ""));
        model.addAttribute(
                "rows",
                page.getLettersList().stream()
                        .map(letter -> new LetterLine(letter, names))
                        .toList());
        around(survey.getName(), filter, model);
        model.addAttribute("here", here);
        model.addAttribute("first", sida.isEmpty() ? null : filter.address(here));
        model.addAttribute("next", next(filter.address(here), page.getNextPageToken()));
        return "mailing/letters";
    }

    /** What stands around the list and may be missing. */
    private void around(String survey, LetterFilter filter, Model model) {
        var summary = processes.part(stub -> stub.summarizeLetters(
                SummarizeLettersRequest.newBuilder().setMatter(survey).build()));
        model.addAttribute("failed", summary.map(SummarizeLettersResponse::getFailed));
        model.addAttribute("total", summary.map(filter::count).orElse(LetterFilter.UNCOUNTED));
        model.addAttribute(
                "orders",
                mailings.part(
                        stub -> stub
                                .listMailings(ListMailingsRequest.newBuilder()
                                        .setParent(survey)
                                        .build())
                                .getMailingsList()
                                .stream()
                                .map(MailingView::new)
                                .toList()));
    }

    private static String next(String address, String token) {
        return token.isEmpty()
                ? ""
                : UriComponentsBuilder.fromUriString(address)
                        .queryParam("sida", token)
                        .build()
                        .toUriString();
    }

    @GetMapping("/tabell.csv")
    ResponseEntity<byte[]> file(
            @PathVariable String year,
            @RequestParam(defaultValue = "") String lage,
            @RequestParam(defaultValue = "") String brev,
            @RequestParam(defaultValue = "") String huvudman) {
        var survey = surveys.view(year).getName();
        var filter = new LetterFilter(lage, brev, huvudman);
        var names = names(survey);
        var letters = processes.read(stub -> EveryPage.of(
                token -> stub.listLetters(filter.asked(survey)
                        .setPageSize(1000)
                        .setPageToken(token)
                        .build()),
                ListLettersResponse::getLettersList,
                ListLettersResponse::getNextPageToken));
        return Csv.file(
                text("mailing.letters.file", year),
                HEADER.stream().map(key -> text(key)).toList(),
                letters.stream()
                        .map(letter -> cells(new LetterLine(letter, names)))
                        .toList());
    }

    private List<String> cells(LetterLine line) {
        return List.of(
                line.getTo(),
                text("letter." + line.getKind()),
                text("mailing.state." + line.getState()),
                line.getWhen(),
                line.getAddress(),
                line.getProblem());
    }

    /** What each request's principal is called; without them the names of the requests are shown. */
    private Map<String, String> names(String survey) {
        return requests.part(stub -> EveryPage.of(
                        token -> stub.listRequests(ListRequestsRequest.newBuilder()
                                .setParent(survey)
                                .setPageSize(1000)
                                .setPageToken(token)
                                .build()),
                        ListRequestsResponse::getRequestsList,
                        ListRequestsResponse::getNextPageToken))
                .map(found -> found.stream().collect(Collectors.toMap(Request::getName, Request::getDisplayName)))
                .orElse(Map.of());
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
