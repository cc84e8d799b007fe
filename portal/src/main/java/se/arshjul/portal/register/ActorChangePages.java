package se.arshjul.portal.register;

import com.google.type.Date;
import java.util.Arrays;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.actor.v1.ActorChange;
import se.arshjul.actor.v1.ActorChange.Kind;
import se.arshjul.actor.v1.ActorChangeServiceGrpc.ActorChangeServiceBlockingStub;
import se.arshjul.actor.v1.AnnounceActorChangeRequest;
import se.arshjul.actor.v1.DateActorChangeRequest;
import se.arshjul.actor.v1.UndoActorChangeRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;

/** How an actor becomes another: announced, given its day, undone; for the coordinator. */
@Controller
class ActorChangePages {

    static final String PLACE = "/uppfoljning/aktorandringar";
    private static final String NEW = KeepingPages.PLACE + "/{actor}/andring";

    private final Actors actors;
    private final Announcing announcing;
    private final Calls<ActorChangeServiceBlockingStub> changes;

    ActorChangePages(Actors actors, Announcing announcing, Calls<ActorChangeServiceBlockingStub> changes) {
        this.actors = actors;
        this.announcing = announcing;
        this.changes = changes;
    }

    @GetMapping(NEW)
    String ask(@PathVariable String actor, @RequestParam(defaultValue = "") String slag, Form form, Model model) {
        var found = new ActorView(actors.get(actor, Date.getDefaultInstance()));
        form.start(
                "",
                Map.of(
                        "displayName", "",
                        // A short name stays with another name unless somebody says otherwise.
                        "shortName", found.getShortName(),
                        "also", "",
                        "parts", "",
                        "stays", "",
                        "effectiveDate", "",
                        "evidence", "",
                        "evidenceUri", ""));
        model.addAttribute("actor", found);
        model.addAttribute("kind", kind(slag).name());
        return "register/announce";
    }

    private static Kind kind(String slag) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind == Kind.MERGER || kind == Kind.SPLIT)
                .filter(kind -> kind.name().equals(slag))
                .findFirst()
                .orElse(Kind.RENAME);
    }

    @PostMapping(NEW)
    String announce(@PathVariable String actor, @RequestParam(defaultValue = "") String slag, Form form, Model model) {
        var typed = announcing.typed(actors.get(actor, Date.getDefaultInstance()), kind(slag), form);
        if (form.isWrong()) {
            return ask(actor, slag, form, model);
        }
        try {
            var announced = changes.write(stub -> stub.announceActorChange(AnnounceActorChangeRequest.newBuilder()
                    .setActorChange(typed)
                    .setRequestId(form.getRequestId())
                    .build()));
            return "redirect:" + PLACE + "/" + ResourceId.of(announced.getName());
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return ask(actor, slag, form, model);
        }
    }

    @GetMapping(PLACE + "/{change}")
    String show(@PathVariable String change, Form form, Model model) {
        var found = shown(change, model);
        form.start(
                found.getEtag(),
                Map.of("effectiveDate", DateText.field(found.getEffectiveDate()), "evidence", "", "evidenceUri", ""));
        return "register/change";
    }

    private ActorChange shown(String change, Model model) {
        var found = actors.change(change);
        model.addAttribute("change", new ChangeView(found, actors.everybody()));
        return found;
    }

    @PostMapping(PLACE + "/{change}")
    String date(@PathVariable String change, Form form, Model model) {
        var day = form.date("effectiveDate");
        if (day.isEmpty() && !form.isWrong()) {
            form.violated("effectiveDate", "REQUIRED");
        }
        if (form.isWrong()) {
            return show(change, form, model);
        }
        try {
            changes.write(stub -> stub.dateActorChange(DateActorChangeRequest.newBuilder()
                    .setName("actorChanges/" + change)
                    .setEffectiveDate(ProtoTime.toProto(day.orElseThrow()))
                    .setEvidence(form.value("evidence").strip())
                    .setEvidenceUri(form.value("evidenceUri").strip())
                    .setEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(change, form, model);
        }
        return "redirect:" + PLACE + "/{change}";
    }

    @GetMapping(PLACE + "/{change}/angra")
    String askToUndo(@PathVariable String change, Form form, Model model) {
        form.start(shown(change, model).getEtag(), Map.of("evidence", "", "evidenceUri", ""));
        return "register/undo";
    }

    @PostMapping(PLACE + "/{change}/angra")
    String undo(@PathVariable String change, Form form, Model model) {
        try {
            changes.write(stub -> stub.undoActorChange(UndoActorChangeRequest.newBuilder()
                    .setName("actorChanges/" + change)
                    .setEvidence(form.value("evidence").strip())
                    .setEvidenceUri(form.value("evidenceUri").strip())
                    .setEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return askToUndo(change, form, model);
        }
        return "redirect:" + PLACE + "/{change}";
    }
}
