package se.arshjul.portal.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorChange;
import se.arshjul.actor.v1.ActorChange.Kind;
import se.arshjul.actor.v1.ActorChange.Successor;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.result.Words;
import se.arshjul.portal.survey.Slug;
import se.arshjul.runtime.proto.ProtoTime;

/** What somebody has typed of how an actor becomes another; whoever is meant by a name is looked up. */
@Component
class Announcing {

    private static final String RENAMED = "displayName";
    private static final String TOGETHER = "also";
    private static final String BECOMES = "parts";

    private final Actors actors;
    private final Words words;

    Announcing(Actors actors, Words words) {
        this.actors = actors;
        this.words = words;
    }

    /** The change; what is wrong with a line is said at its field. */
    ActorChange.Builder typed(Actor actor, Kind kind, Form form) {
        var change = ActorChange.newBuilder()
                .setKind(kind)
                .addPredecessors(actor.getName())
                .setEvidence(form.value("evidence").strip())
                .setEvidenceUri(form.value("evidenceUri").strip());
        form.date("effectiveDate").map(ProtoTime::toProto).ifPresent(change::setEffectiveDate);
        switch (kind) {
            case RENAME -> rename(actor, form, change);
            case MERGER, SPLIT, KIND_UNSPECIFIED, UNRECOGNIZED -> become(actor, kind, form, change);
        }
        return change;
    }

    private static void rename(Actor actor, Form form, ActorChange.Builder change) {
        var name = form.value(RENAMED).strip();
        if (name.isEmpty()) {
            form.violated(RENAMED, "REQUIRED");
        }
        change.addSuccessors(Successor.newBuilder()
                .setActor(actor.getName())
                .setDisplayName(name)
                .setShortName(form.value("shortName").strip()));
    }

    private void become(Actor actor, Kind kind, Form form, ActorChange.Builder change) {
        if (kind == Kind.MERGER) {
            lines(form, TOGETHER).forEach(line -> known(line, TOGETHER, form).ifPresent(change::addPredecessors));
        }
        if (kind == Kind.SPLIT && form.has("stays", "ja")) {
            change.addSuccessors(Successor.newBuilder().setActor(actor.getName()));
        }
        var becoming = lines(form, BECOMES);
        if (becoming.isEmpty()) {
            form.violated(BECOMES, "REQUIRED");
        }
        becoming.forEach(line -> change.addSuccessors(successor(line, actor, form)));
        // Who takes the others in is there before as well.
        var into = change.getSuccessorsList().stream()
                .filter(successor -> successor.getKindsCount() == 0)
                .map(Successor::getActor)
                .filter(one -> !change.getPredecessorsList().contains(one))
                .toList();
        if (kind == Kind.MERGER) {
            change.addAllPredecessors(into);
        }
    }

    private static List<String> lines(Form form, String field) {
        return new ArrayList<>(form.value(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList());
    }

    /** An actor of the register by one of its names. */
    private Optional<String> known(String line, String field, Form form) {
        var meant = actors.resolve(line).getActorsList();
        if (meant.size() != 1) {
            form.wrong(field, words.text(meant.isEmpty() ? "register.unknown" : "register.several", line));
            return Optional.empty();
        }
        return Optional.of(meant.getFirst().getName());
    }

    /** One of the register, or a new one of the same kinds in the same county; behind its name stands its code. */
    private Successor successor(String line, Actor actor, Form form) {
        var parts = line.split(";", 2);
        var meant = actors.resolve(parts[0].strip()).getActorsList();
        if (meant.size() == 1) {
            return Successor.newBuilder().setActor(meant.getFirst().getName()).build();
        }
        if (meant.size() > 1) {
            form.wrong(BECOMES, words.text("register.several", parts[0].strip()));
        }
        return Successor.newBuilder()
                .setActor("actors/" + Slug.of(parts[0]))
                .setDisplayName(parts[0].strip())
                .addAllKinds(actor.getKindsList())
                .setCountyCode(actor.getCountyCode())
                .setMunicipalityCode(parts.length == 2 ? parts[1].strip() : "")
                .build();
    }
}
