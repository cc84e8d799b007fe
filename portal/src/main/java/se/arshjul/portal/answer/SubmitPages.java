package se.arshjul.portal.answer;

import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.CheckAnswersRequest;
import se.arshjul.followup.v1.Consultation.Answering;
import se.arshjul.followup.v1.DeclineRequestRequest;
import se.arshjul.followup.v1.Finding;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.SubmitResponseRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** Checking the answers and handing them to the approver, or saying that the body will not answer. */
@Controller
@RequestMapping("/svara/{survey}/{request}")
class SubmitPages {

    /** Names the contradictions of which somebody says that they are right. */
    private static final String RIGHT = "motsagelser";

    private final Requests requests;
    private final Amendments amendments;
    private final Revisits revisits;
    private final Calls<RequestServiceBlockingStub> calls;
    private final MessageSource messages;

    SubmitPages(
            Requests requests,
            Amendments amendments,
            Revisits revisits,
            Calls<RequestServiceBlockingStub> calls,
            MessageSource messages) {
        this.requests = requests;
        this.amendments = amendments;
        this.revisits = revisits;
        this.calls = calls;
        this.messages = messages;
    }

    @GetMapping("/kontrollera")
    String check(@PathVariable String survey, @PathVariable String request, Form form, Model model) {
        var asked = requests.get(Requests.name(survey, request));
        var sections = requests.sections(asked);
        model.addAttribute("request", new RequestView(asked));
        model.addAttribute("sections", sections);
        model.addAttribute("replaced", amendments.replaced(asked.getName(), () -> sections));
        if (new RequestView(asked).isWrittenAgain()) {
            model.addAttribute("changes", requests.changed(asked, sections));
        }
        var checked = calls.read(stub -> stub.checkAnswers(CheckAnswersRequest.newBuilder()
                .setName(asked.getName())
                .setEnglish(true)
                .build()));
        model.addAttribute("findings", findings(checked.getFindingsList(), sections));
        var contradictions = ContradictionView.of(checked.getContradictionsList(), sections);
        model.addAttribute(
                "impossible",
                contradictions.stream().filter(ContradictionView::isHard).toList());
        model.addAttribute(
                "contradictions",
                contradictions.stream().filter(one -> !one.isHard()).toList());
        if (new RequestView(asked).isEditable()) {
            model.addAttribute("revisits", revisits.places(asked.getName(), sections));
        }
        model.addAttribute(
                "undecided",
                sections.stream()
                        .filter(section -> !section.getUndecided().isEmpty())
                        .toList());
        return "answer/check";
    }

    /** Something in the way of submitting, with the page on which it can be mended. */
    public record Gap(String section, String field, String wording, String lang, String text) {}

    private List<Gap> findings(List<Finding> found, List<SectionView> sections) {
        return found.stream()
                .flatMap(finding -> sections.stream()
                        .flatMap(section -> section.fields().stream()
                                .filter(field -> field.question().getName().equals(finding.getQuestion()))
                                .map(field -> new Gap(
                                        section.getId(),
                                        field.getName(),
                                        field.getWording(),
                                        field.getLang(),
                                        text("finding." + finding.getReason())))))
                .toList();
    }

    private String text(String key) {
        var text = messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
        return text == null ? messages.getMessage("finding", null, LocaleContextHolder.getLocale()) : text;
    }

    @PostMapping("/lamna-in")
    String submit(@PathVariable String survey, @PathVariable String request, Form form, Model model) {
        var asked = SubmitResponseRequest.newBuilder()
                .setName(Requests.name(survey, request))
                .addAllConfirmedContradictions(form.values(RIGHT).stream()
                        .flatMap(key -> ContradictionView.parse("surveys/" + survey, key).stream())
                        .toList())
                .setRequestId(form.getRequestId())
                .build();
        try {
            calls.write(stub -> stub.submitResponse(asked));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            if (refusal.reason().equals("CONTRADICTIONS_UNCONFIRMED")) {
                form.violated(RIGHT, "UNCONFIRMED");
            }
            return check(survey, request, form, model);
        }
        return "redirect:/svara/{survey}/{request}";
    }

    @GetMapping("/avboj")
    String decline(@PathVariable String survey, @PathVariable String request, Form form, Model model) {
        model.addAttribute("request", new RequestView(requests.get(Requests.name(survey, request))));
        var answering = requests.answering("surveys/" + survey);
        model.addAttribute("duty", answering == Answering.MANDATORY);
        model.addAttribute("voluntary", answering == Answering.VOLUNTARY);
        return "answer/decline";
    }

    @PostMapping("/avboj")
    String declined(@PathVariable String survey, @PathVariable String request, Form form, Model model) {
        var asked = DeclineRequestRequest.newBuilder()
                .setName(Requests.name(survey, request))
                .setReason(form.value("reason"))
                .setRequestId(form.getRequestId())
                .build();
        try {
            calls.write(stub -> stub.declineRequest(asked));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return decline(survey, request, form, model);
        }
        return "redirect:/svara/{survey}/{request}";
    }
}
