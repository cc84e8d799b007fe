package se.arshjul.actorservice.change;

import com.google.type.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.arshjul.actor.v1.AnnounceActorChangeRequest;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.KindProtos;
import se.arshjul.actorservice.change.ActorChange.Kind;
import se.arshjul.actorservice.change.ActorChange.Successor;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** What is announced, from contract to domain. */
final class AnnouncementProtos {

    /** No line breaks or other control characters: names end up in the headers of letters. */
    private static final String ONE_LINE = "\\P{Cntrl}*";

    static final RequestRules<AnnounceActorChangeRequest> ANNOUNCE = ActorChangeProtos.evidence(
                    RequestRules.of(AnnounceActorChangeRequest.getDefaultInstance()), "actor_change.")
            .required("actor_change.kind")
            .required("actor_change.predecessors")
            .maxItems("actor_change.predecessors", 20)
            .matches("actor_change.predecessors", "actors/[a-z][a-z0-9-]{0,62}")
            .required("actor_change.successors")
            .maxItems("actor_change.successors", 20)
            .required("actor_change.successors.actor")
            .matches("actor_change.successors.actor", "actors/[a-z][a-z0-9-]{0,62}")
            .maxLength("actor_change.successors.display_name", 200)
            .matches("actor_change.successors.display_name", ONE_LINE)
            .maxLength("actor_change.successors.short_name", 200)
            .matches("actor_change.successors.short_name", ONE_LINE)
            .matches("actor_change.successors.county_code", "[0-9]{2}")
            .matches("actor_change.successors.municipality_code", "[0-9]{4}")
            .date("actor_change.effective_date");

    private AnnouncementProtos() {}

    static AnnounceActorChange.Command toCommand(AnnounceActorChangeRequest request) {
        List<FieldViolation> found = new ArrayList<>(ANNOUNCE.findings(request));
        var wanted = request.getActorChange();
        var kind = toKind(wanted.getKind());
        if (kind == null && wanted.getKindValue() != 0) {
            found.add(new FieldViolation("actor_change.kind", "UNKNOWN", "A kind of change."));
        }
        twice(wanted.getPredecessorsList(), "actor_change.predecessors", found);
        twice(
                wanted.getSuccessorsList().stream()
                        .map(se.arshjul.actor.v1.ActorChange.Successor::getActor)
                        .toList(),
                "actor_change.successors",
                found);
        List<Successor> successors = new ArrayList<>();
        for (int i = 0; i < wanted.getSuccessorsCount(); i++) {
            var kinds = toKinds(wanted.getSuccessors(i), "actor_change.successors[" + i + "].kinds", found);
            if (ActorName.find(wanted.getSuccessors(i).getActor()).isPresent()) {
                successors.add(toSuccessor(wanted.getSuccessors(i), kinds));
            }
        }
        if (kind == null || !found.isEmpty()) {
            throw ActorChangeRefusals.invalid(found);
        }
        return new AnnounceActorChange.Command(
                kind,
                wanted.getPredecessorsList().stream().map(ActorName::parse).toList(),
                successors,
                new Evidence(
                        day(wanted.hasEffectiveDate(), wanted.getEffectiveDate()),
                        wanted.getEvidence().strip(),
                        wanted.getEvidenceUri()));
    }

    private static void twice(List<String> names, String at, List<FieldViolation> found) {
        if (Set.copyOf(names).size() < names.size()) {
            found.add(new FieldViolation(at, "TWICE", "Each actor once."));
        }
    }

    private static Set<Actor.Kind> toKinds(
            se.arshjul.actor.v1.ActorChange.Successor successor, String at, List<FieldViolation> found) {
        Set<Actor.Kind> kinds = new TreeSet<>();
        for (var wanted : successor.getKindsList()) {
            var kind = KindProtos.toKind(wanted);
            if (kind == null) {
                found.add(new FieldViolation(at, "UNKNOWN", "A kind of actor."));
            } else {
                kinds.add(kind);
            }
        }
        return kinds;
    }

    private static Successor toSuccessor(se.arshjul.actor.v1.ActorChange.Successor wanted, Set<Actor.Kind> kinds) {
        return new Successor(
                ActorName.parse(wanted.getActor()),
                wanted.getDisplayName().strip(),
                wanted.getShortName().strip(),
                kinds,
                wanted.getCountyCode(),
                wanted.getMunicipalityCode());
    }

    private static @Nullable Kind toKind(se.arshjul.actor.v1.ActorChange.Kind kind) {
        return switch (kind) {
            case RENAME -> Kind.RENAME;
            case MERGER -> Kind.MERGER;
            case SPLIT -> Kind.SPLIT;
            case KIND_UNSPECIFIED, UNRECOGNIZED -> null;
        };
    }

    private static @Nullable LocalDate day(boolean known, Date date) {
        return known ? ProtoTime.toLocalDate(date) : null;
    }
}
