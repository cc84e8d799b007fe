package se.arshjul.portal.survey;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.ClarificationServiceGrpc.ClarificationServiceBlockingStub;
import se.arshjul.followup.v1.WithdrawClarificationRequest;
import se.arshjul.portal.answer.Clarifications;
import se.arshjul.portal.answer.RequestView;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** What was asked about single answers and waits for the body's word; the agency can take it back. */
@Controller
@RequestMapping("/uppfoljning/{year}/fraga/{request}")
class AskedPages {

    private final Requests requests;
    private final Clarifications clarifications;
    private final Calls<ClarificationServiceBlockingStub> calls;

    AskedPages(Requests requests, Clarifications clarifications, Calls<ClarificationServiceBlockingStub> calls) {
        this.requests = requests;
        this.clarifications = clarifications;
        this.calls = calls;
    }

    @GetMapping
    String show(@PathVariable String year, @PathVariable String request, Form form, Model model) {
        var asked = requests.get(Requests.name(year, request));
        model.addAttribute("year", year);
        model.addAttribute("id", request);
        model.addAttribute("request", new RequestView(asked));
        model.addAttribute("clarifications", clarifications.part(asked.getName()));
        return "survey/asked";
    }

    @PostMapping
    String withdraw(@PathVariable String year, @PathVariable String request, Form form, Model model) {
        var name = Requests.name(year, request);
        // Taken back of an accepted response it makes no task: that is read again.
        var accepted = new RequestView(requests.get(name)).isAccepted();
        try {
            calls.write(stub -> stub.withdrawClarification(WithdrawClarificationRequest.newBuilder()
                    .setName(name)
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, request, form, model);
        }
        return accepted ? "redirect:/uppfoljning/{year}/bedom/{request}" : "redirect:/uppgiftslistan";
    }
}
