package se.arshjul.portal.survey;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.followup.v1.DeclineExtensionRequest;
import se.arshjul.followup.v1.ExtensionServiceGrpc.ExtensionServiceBlockingStub;
import se.arshjul.followup.v1.GrantExtensionRequest;
import se.arshjul.portal.answer.RequestView;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.task.Tasks;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;

/** "Bevilja anstånd?": a body has asked for longer time; grant the day it asks for, another one, or decline. */
@Controller
@RequestMapping("/uppfoljning/{year}/anstand/{request}")
class ExtensionPages {

    private static final String FORM = "extension-decision";

    private final Requests requests;
    private final Calls<ExtensionServiceBlockingStub> calls;
    private final Tasks tasks;

    ExtensionPages(Requests requests, Calls<ExtensionServiceBlockingStub> calls, Tasks tasks) {
        this.requests = requests;
        this.calls = calls;
        this.tasks = tasks;
    }

    @GetMapping
    String show(@PathVariable String year, @PathVariable String request, Form form, Model model) {
        var asked = requests.get(Requests.name(year, request));
        var survey = requests.survey("surveys/" + year);
        form.start(
                "", Map.of("answerByDate", DateText.field(asked.getExtension().getWantedDate())));
        model.addAttribute("year", year);
        model.addAttribute("id", request);
        model.addAttribute("request", new RequestView(asked));
        model.addAttribute("reviewedBy", DateText.day(survey.getReviewedByDate()));
        tasks.show(FORM, asked.getName(), form, model);
        return "survey/extension";
    }

    @PostMapping("/bevilja")
    String grant(@PathVariable String year, @PathVariable String request, Form form, Model model) {
        var name = Requests.name(year, request);
        var granted = GrantExtensionRequest.newBuilder()
                .setName(name)
                .setAnswer(form.value("answer"))
                .setRequestId(form.getRequestId());
        form.date("answerByDate").map(ProtoTime::toProto).ifPresent(granted::setAnswerByDate);
        if (form.isWrong()) {
            return show(year, request, form, model);
        }
        try {
            calls.write(stub -> stub.grantExtension(granted.build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, request, form, model);
        }
        tasks.complete(FORM, name, "granted", form.getRequestId());
        return "redirect:/uppgiftslistan";
    }

    @PostMapping("/avsla")
    String decline(@PathVariable String year, @PathVariable String request, Form form, Model model) {
        var name = Requests.name(year, request);
        try {
            calls.write(stub -> stub.declineExtension(DeclineExtensionRequest.newBuilder()
                    .setName(name)
                    .setReason(form.value("reason"))
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, request, form, model);
        }
        tasks.complete(FORM, name, "declined", form.getRequestId());
        return "redirect:/uppgiftslistan";
    }
}
