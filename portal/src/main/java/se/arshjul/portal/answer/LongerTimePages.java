package se.arshjul.portal.answer;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.ExtensionServiceGrpc.ExtensionServiceBlockingStub;
import se.arshjul.followup.v1.RequestExtensionRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;

/** A body asks for longer time to answer. */
@Controller
@RequestMapping("/svara/{survey}/{request}/anstand")
class LongerTimePages {

    private final Requests requests;
    private final Calls<ExtensionServiceBlockingStub> calls;

    LongerTimePages(Requests requests, Calls<ExtensionServiceBlockingStub> calls) {
        this.requests = requests;
        this.calls = calls;
    }

    @GetMapping
    String show(@PathVariable String survey, @PathVariable String request, Form form, Model model) {
        var asked = new RequestView(requests.get(Requests.name(survey, request)));
        if (!asked.isExtensible() && !form.isWrong()) {
            return "redirect:/svara/{survey}/{request}";
        }
        model.addAttribute("request", asked);
        return "answer/longer";
    }

    @PostMapping
    String ask(@PathVariable String survey, @PathVariable String request, Form form, Model model) {
        var wanted = RequestExtensionRequest.newBuilder()
                .setName(Requests.name(survey, request))
                .setReason(form.value("reason"))
                .setRequestId(form.getRequestId());
        form.date("answerByDate").map(ProtoTime::toProto).ifPresent(wanted::setAnswerByDate);
        if (form.isWrong()) {
            return show(survey, request, form, model);
        }
        try {
            calls.write(stub -> stub.requestExtension(wanted.build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(survey, request, form, model);
        }
        return "redirect:/svara/{survey}/{request}";
    }
}
