package se.arshjul.portal.answer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.ApproveResponseRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.ReturnResponseRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.session.Visitor;
import se.arshjul.runtime.refusal.Refusal;

/** The approver reads what was submitted and signs it off or returns it. */
@Controller
@RequestMapping("/svara/{survey}/{request}")
class SignOffPages {

    private final Requests requests;
    private final Clarifications clarifications;
    private final Amendments amendments;
    private final SecondReading secondReading;
    private final Calls<RequestServiceBlockingStub> calls;

    SignOffPages(
            Requests requests,
            Clarifications clarifications,
            Amendments amendments,
            SecondReading secondReading,
            Calls<RequestServiceBlockingStub> calls) {
        this.requests = requests;
        this.clarifications = clarifications;
        this.amendments = amendments;
        this.secondReading = secondReading;
        this.calls = calls;
    }

    @GetMapping("/godkann")
    String read(@PathVariable String survey, @PathVariable String request, Form form, Visitor visitor, Model model) {
        var asked = requests.get(Requests.name(survey, request));
        return new RequestView(asked).isWaitingForApprover()
                ? show(asked, visitor, model)
                : "redirect:/svara/{survey}/{request}";
    }

    private String show(Request asked, Visitor visitor, Model model) {
        var response = requests.response(asked.getName());
        var sections = requests.handedIn(response);
        model.addAttribute("request", new RequestView(asked));
        if (new RequestView(asked).isWrittenAgain()) {
            model.addAttribute("changes", requests.changed(asked, sections));
        }
        var allowed = requests.surveyOf(asked.getName()).getSingleSignerAllowed();
        model.addAttribute("clarifications", clarifications.of(asked));
        model.addAttribute("signing", Signing.of(visitor, response, allowed));
        model.addAttribute("response", response);
        model.addAttribute("again", secondReading.of(response, sections).orElse(null));
        model.addAttribute("outdated", amendments.outdating(response));
        model.addAttribute("submitted", DateText.moment(response.getSubmitTime()));
        model.addAttribute("sections", sections);
        model.addAttribute("replaced", amendments.replaced(asked.getName(), () -> requests.written(asked)));
        return "answer/sign-off";
    }

    @PostMapping("/godkann")
    String approve(@PathVariable String survey, @PathVariable String request, Form form, Visitor visitor, Model model) {
        var asked = ApproveResponseRequest.newBuilder()
                .setName(Requests.name(survey, request))
                .setContentHash(form.value("contentHash"))
                .setVersion(form.whole("version").orElse(0))
                .setSingleSigner(form.has("singleSigner", "ja"))
                .setRequestId(form.getRequestId())
                .build();
        try {
            calls.write(stub -> stub.approveResponse(asked));
        } catch (Refusal refusal) {
            return refused(refusal, asked.getName(), form, visitor, model);
        }
        return "redirect:/svara/{survey}/{request}/kvittens";
    }

    @PostMapping("/tillbaka")
    String giveBack(
            @PathVariable String survey, @PathVariable String request, Form form, Visitor visitor, Model model) {
        if (form.value("reason").isBlank()) {
            // Without one, an approver who also answers would take it back, and no colleague would know why.
            form.violated("reason", "REQUIRED");
            return read(survey, request, form, visitor, model);
        }
        var asked = ReturnResponseRequest.newBuilder()
                .setName(Requests.name(survey, request))
                .setReason(form.value("reason"))
                .setRequestId(form.getRequestId())
                .build();
        try {
            calls.write(stub -> stub.returnResponse(asked));
        } catch (Refusal refusal) {
            return refused(refusal, asked.getName(), form, visitor, model);
        }
        return "redirect:/svara/{survey}/{request}";
    }

    /** The page again; when nothing waits any more there is none, and a page of its own says why, with what was typed. */
    private String refused(Refusal refusal, String request, Form form, Visitor visitor, Model model) {
        var now = requests.get(request);
        if (!new RequestView(now).isWaitingForApprover()) {
            throw refusal;
        }
        form.refuse(refusal);
        return show(now, visitor, model);
    }
}
