package se.arshjul.portal.register;

import java.util.ArrayList;
import java.util.HashSet;
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
        List<Actor> before = new ArrayList<>(List.of(actor));
        if (kind == Kind.MERGER) {
            lines(form, TOGETHER).forEach(line -> known(line, form).ifPresent(before::add));
            before.stream().skip(1).map(Actor::getName).forEach(change::addPredecessors);
        }
        if (kind == Kind.SPLIT && form.has("stays", "ja")) {
            change.addSuccessors(Successor.newBuilder().setActor(actor.getName()));
        }
        var becoming = lines(form, BECOMES);
        if (becoming.isEmpty()) {
            form.violated(BECOMES, "REQUIRED");
        }
        becoming.forEach(line -> change.addSuccessors(successor(line, before, form)));
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
        return form.value(field)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** An actor of the register by one of its names. */
    private Optional<Actor> known(String line, Form form) {
        var meant = actors.resolve(line).getActorsList();
        if (meant.size() != 1) {
            form.wrong(TOGETHER, words.text(meant.isEmpty() ? "register.unknown" : "register.several", line));
            return Optional.empty();
        }
        return Optional.of(meant.getFirst());
    }

    /** One of the register, or a new one; behind its name stands its code. */
    private Successor successor(String line, List<Actor> before, Form form) {
        var parts = line.split(";", 2);
        var name = parts[0].strip();
        var meant = there(name, form);
        if (meant.size() == 1) {
            return Successor.newBuilder().setActor(meant.getFirst().getName()).build();
        }
        if (meant.size() > 1) {
            form.wrong(BECOMES, words.text("register.several", name));
        }
        return fresh(name, parts.length == 2 ? parts[1].strip() : "", before, form);
    }

    /** Those that are called or written so today: whoever came after one that was called so is not meant by its name. */
    private List<Actor> there(String name, Form form) {
        var found = actors.resolve(name);
        var called = found.getActorsList().stream()
                .filter(one -> isName(name, one.getDisplayName(), one.getShortName()))
                .toList();
        if (!called.isEmpty()) {
            return called;
        }
        var itself = found.getActorsList().stream()
                .filter(one -> one.getDisplayName().equals(found.getWrittenDisplayName()))
                .toList();
        itself.stream()
                .filter(one -> one.getNamesList().stream()
                        .anyMatch(period -> isName(name, period.getDisplayName(), period.getShortName())))
                .forEach(one -> form.wrong(BECOMES, words.text("register.called", name, one.getDisplayName())));
        return itself;
    }

    private static boolean isName(String name, String displayName, String shortName) {
        return name.equalsIgnoreCase(displayName) || name.equalsIgnoreCase(shortName);
    }

    /** A new one of the kinds of the first of those that become it; a name nearly as one that is there is none. */
    private Successor fresh(String name, String code, List<Actor> before, Form form) {
        var id = "actors/" + Slug.of(name);
        actors.resolve(id).getActorsList().stream()
                .filter(taken -> taken.getName().equals(id))
                .forEach(taken -> form.wrong(BECOMES, words.text("register.taken", name, taken.getDisplayName())));
        return Successor.newBuilder()
                // One that is no longer there keeps its id.
                .setActor(Slug.free(id, new HashSet<>(actors.everybody().keySet())))
                .setDisplayName(name)
                .addAllKinds(before.getFirst().getKindsList())
                .setCountyCode(county(code, before))
                .setMunicipalityCode(code)
                .build();
    }

    /** The code of a municipality begins with that of its county; without one it is where all before it were. */
    private static String county(String code, List<Actor> before) {
        if (code.matches("[0-9]{4}")) {
            return code.substring(0, 2);
        }
        var counties = before.stream().map(Actor::getCountyCode).distinct().toList();
        return counties.size() == 1 ? counties.getFirst() : "";
    }
}
