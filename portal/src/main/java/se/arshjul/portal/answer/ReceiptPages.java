package se.arshjul.portal.answer;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.pdf.Pdf;
import se.arshjul.portal.receipt.CheckAddress;
import se.arshjul.portal.session.Visitor;

/**
 * What a body keeps of an approved version, also when a later one has replaced it: the receipt and the answers. The
 * agency reads the receipt too, and the answers where it assesses them.
 */
@Controller
@RequestMapping("/svara/{survey}/{request}")
class ReceiptPages {

    private static final String READING = "redirect:/uppfoljning/{survey}/bedom/{request}";

    private final Requests requests;
    private final Clarifications clarifications;
    private final Pdf pdf;

    ReceiptPages(Requests requests, Clarifications clarifications, Pdf pdf) {
        this.requests = requests;
        this.clarifications = clarifications;
        this.pdf = pdf;
    }

    @GetMapping("/kvittens")
    String receipt(
            @PathVariable String survey,
            @PathVariable String request,
            @RequestParam(defaultValue = "") String nummer,
            Visitor visitor,
            Model model) {
        return show(requests.get(Requests.name(survey, request)), nummer, "answer/receipt", visitor, model);
    }

    @GetMapping("/svar")
    String answers(
            @PathVariable String survey,
            @PathVariable String request,
            @RequestParam(defaultValue = "") String nummer,
            Visitor visitor,
            Model model) {
        var asked = requests.get(Requests.name(survey, request));
        if (visitor.staff()) {
            return READING + "?nummer=" + UriUtils.encode(nummer, StandardCharsets.UTF_8);
        }
        return show(asked, nummer, "answer/approved", visitor, model);
    }

    private String show(Request asked, String number, String view, Visitor visitor, Model model) {
        if (!new RequestView(asked).isSignedOff()) {
            return visitor.staff() ? READING : "redirect:/svara/{survey}/{request}";
        }
        model.addAllAttributes(approved(asked, requests.approved(asked, number), visitor));
        return view;
    }

    @GetMapping("/kvittens.pdf")
    ResponseEntity<byte[]> file(
            @PathVariable String survey,
            @PathVariable String request,
            @RequestParam(defaultValue = "") String nummer,
            Visitor visitor) {
        var asked = requests.get(Requests.name(survey, request));
        if (!new RequestView(asked).isSignedOff()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var response = requests.approved(asked, nummer);
        return pdf.file(
                "paper/receipt", approved(asked, response, visitor), "paper.receipt.name", response.getReference());
    }

    private Map<String, Object> approved(Request asked, Response response, Visitor visitor) {
        var current = new ApprovedVersion(response).isCurrent();
        Map<String, Object> model = new HashMap<>();
        model.put("request", new RequestView(asked));
        model.put("reading", reading(asked));
        model.put("response", response);
        model.put("current", current);
        model.put("next", current && !visitor.staff() ? next(asked) : "");
        model.put("example", CheckAddress.isExample(response.getReference()));
        model.put("clarifications", clarifications.of(response));
        model.put("approved", DateText.moment(response.getApproveTime()));
        model.put("submitted", DateText.moment(response.getSubmitTime()));
        model.put("check", CheckAddress.of(response.getReference(), response.getContentHash()));
        // Which answers are from last time is the body's own to know.
        model.put("sections", visitor.staff() ? requests.sections(response) : requests.handedIn(response));
        return model;
    }

    /** Where the agency reads the answers. */
    private static String reading(Request asked) {
        var parts = asked.getName().split("/", -1);
        return "/uppfoljning/" + parts[1] + "/bedom/" + parts[3];
    }

    /** End of the key that says what happens now with what counts; empty when nothing that can be told. */
    private String next(Request asked) {
        return switch (asked.getState()) {
            case APPROVED -> "reading";
            case ACCEPTED ->
                requests.surveyOf(asked.getName()).getState() == Survey.State.PUBLISHED ? "published" : "accepted";
            case DISPATCHED,
                    OPENED,
                    STARTED,
                    SUBMITTED,
                    SENT_BACK,
                    DECLINED,
                    NO_RESPONSE,
                    WITHDRAWN,
                    STATE_UNSPECIFIED,
                    UNRECOGNIZED -> "";
        };
    }
}
