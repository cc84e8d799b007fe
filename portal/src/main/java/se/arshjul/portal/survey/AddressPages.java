package se.arshjul.portal.survey;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.actor.v1.UpdateActorRequest;
import se.arshjul.portal.answer.RequestView;
import se.arshjul.portal.answer.Requests;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.task.Tasks;
import se.arshjul.runtime.refusal.Refusal;

/** "Rätta kontaktuppgift": a letter did not arrive; mend the body's address, and it goes out again. */
@Controller
@RequestMapping("/uppfoljning/{year}/adress/{request}")
class AddressPages {

    private static final String FORM = "contact-correction";

    private final Requests requests;
    private final Calls<ActorServiceBlockingStub> actors;
    private final Tasks tasks;

    AddressPages(Requests requests, Calls<ActorServiceBlockingStub> actors, Tasks tasks) {
        this.requests = requests;
        this.actors = actors;
        this.tasks = tasks;
    }

    @GetMapping
    String show(@PathVariable String year, @PathVariable String request, Form form, Model model) {
        var asked = requests.get(Requests.name(year, request));
        var actor = actors.read(stub -> stub.getActor(
                GetActorRequest.newBuilder().setName(asked.getActor()).build()));
        form.start(actor.getEtag(), Map.of("contactEmail", actor.getContactEmail()));
        model.addAttribute("year", year);
        model.addAttribute("id", request);
        model.addAttribute("request", new RequestView(asked));
        model.addAttribute("address", actor.getContactEmail());
        tasks.show(FORM, asked.getName(), form, model);
        return "survey/address";
    }

    @PostMapping
    String change(@PathVariable String year, @PathVariable String request, Form form, Model model) {
        var asked = requests.get(Requests.name(year, request));
        try {
            actors.write(stub -> stub.updateActor(UpdateActorRequest.newBuilder()
                    .setActor(Actor.newBuilder()
                            .setName(asked.getActor())
                            .setContactEmail(form.value("contactEmail").strip())
                            .setEtag(form.getEtag()))
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(year, request, form, model);
        }
        tasks.complete(FORM, asked.getName(), "", form.getRequestId());
        return "redirect:/uppgiftslistan";
    }
}
