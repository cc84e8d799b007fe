package se.arshjul.portal.register;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.CreateActorRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.result.Words;
import se.arshjul.portal.survey.Slug;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;

/** "Sköt registret": what is coming, and a new actor; for the coordinator. */
@Controller
@RequestMapping(KeepingPages.PLACE)
class KeepingPages {

    static final String PLACE = "/uppfoljning/aktorer";

    private final Actors actors;
    private final Calls<ActorServiceBlockingStub> calls;
    private final Words words;

    KeepingPages(Actors actors, Calls<ActorServiceBlockingStub> calls, Words words) {
        this.actors = actors;
        this.calls = calls;
        this.words = words;
    }

    @GetMapping
    String show(Form form, Model model) {
        var changes = actors.changes("");
        Map<String, Actor> everybody = changes.isEmpty() ? Map.of() : actors.everybody();
        var all = changes.stream()
                .map(change -> new ChangeView(change, everybody))
                .toList();
        form.start(
                "",
                Map.of(
                        "displayName", "",
                        "shortName", "",
                        "kinds", List.of(),
                        "countyCode", "",
                        "municipalityCode", "",
                        "contactEmail", "",
                        "startDate", "",
                        "actorId", ""));
        model.addAttribute("planned", all.stream().filter(ChangeView::isPlanned).toList());
        model.addAttribute(
                "others", all.stream().filter(change -> !change.isPlanned()).toList());
        model.addAttribute("kinds", RegisterPages.kinds(words));
        model.addAttribute("counties", RegisterPages.counties(words));
        return "register/keeping";
    }

    @PostMapping
    String add(Form form, Model model) {
        var typed = typed(form);
        if (form.isWrong()) {
            return show(form, model);
        }
        try {
            var added = calls.write(stub -> stub.createActor(CreateActorRequest.newBuilder()
                    .setActor(typed)
                    .setActorId(id(form))
                    .setRequestId(form.getRequestId())
                    .build()));
            return "redirect:" + RegisterPages.PLACE + "/" + ResourceId.of(added.getName());
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(form, model);
        }
    }

    /** What stands in addresses; made of the name where nobody says it. */
    private static String id(Form form) {
        var wanted = form.value("actorId").strip();
        return wanted.isEmpty() ? Slug.of(form.value("displayName")) : wanted;
    }

    private static Actor.Builder typed(Form form) {
        var actor = Actor.newBuilder()
                .setDisplayName(form.value("displayName").strip())
                .setShortName(form.value("shortName").strip())
                .setCountyCode(form.value("countyCode"))
                .setMunicipalityCode(form.value("municipalityCode").strip())
                .setContactEmail(form.value("contactEmail").strip());
        var known = Set.of("AUTHORITY", "ORGANISATION", "REGION", "MUNICIPALITY", "GROUP");
        form.values("kinds").stream().filter(known::contains).map(Kind::valueOf).forEach(actor::addKinds);
        form.date("startDate").map(ProtoTime::toProto).ifPresent(actor::setStartDate);
        return actor;
    }
}
