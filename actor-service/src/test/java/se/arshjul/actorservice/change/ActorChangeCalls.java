package se.arshjul.actorservice.change;

import com.google.type.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorChange;
import se.arshjul.actor.v1.ActorChange.Kind;
import se.arshjul.actor.v1.ActorChange.Successor;
import se.arshjul.actor.v1.ActorChangeServiceGrpc.ActorChangeServiceBlockingStub;
import se.arshjul.actor.v1.AnnounceActorChangeRequest;
import se.arshjul.actor.v1.DateActorChangeRequest;
import se.arshjul.actor.v1.ResolveActorRequest;
import se.arshjul.actor.v1.UndoActorChangeRequest;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;

/** The coordinator says how actors become others. */
public final class ActorChangeCalls {

    private final ActorChangeServiceBlockingStub changes;

    public ActorChangeCalls(ActorChangeServiceBlockingStub changes) {
        this.changes = As.staff("coordinator").on(changes);
    }

    /** That the first of them becomes part of the last some time. */
    public ActorChange announced(String... actors) {
        return announce(merger(actors));
    }

    static ActorChange.Builder merger(String... actors) {
        return ActorChange.newBuilder()
                .setKind(Kind.MERGER)
                .addAllPredecessors(Arrays.asList(actors))
                .addSuccessors(Successor.newBuilder().setActor(actors[actors.length - 1]))
                .setEvidence("Beslutet om sammanslagning");
    }

    static ActorChange.Builder rename(String actor, String displayName) {
        return ActorChange.newBuilder()
                .setKind(Kind.RENAME)
                .addPredecessors(actor)
                .addSuccessors(Successor.newBuilder().setActor(actor).setDisplayName(displayName))
                .setEvidence("Namnbeslutet");
    }

    static ActorChange.Builder split(String actor, Successor.Builder... successors) {
        var change = ActorChange.newBuilder()
                .setKind(Kind.SPLIT)
                .addPredecessors(actor)
                .setEvidence("Delningsbeslutet");
        Arrays.stream(successors).forEach(change::addSuccessors);
        return change;
    }

    /** A municipality that begins with the change. */
    static Successor.Builder newMunicipality(String id, String displayName) {
        return Successor.newBuilder()
                .setActor("actors/" + id)
                .setDisplayName(displayName)
                .addKinds(Actor.Kind.MUNICIPALITY)
                .setCountyCode("99")
                .setMunicipalityCode("9901");
    }

    static AnnounceActorChangeRequest request(ActorChange.Builder change) {
        return AnnounceActorChangeRequest.newBuilder()
                .setActorChange(change)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    ActorChange announce(ActorChange.Builder change) {
        return changes.announceActorChange(request(change));
    }

    ActorChange date(ActorChange change, String day) {
        return changes.dateActorChange(dating(change, day));
    }

    static DateActorChangeRequest dating(ActorChange change, String day) {
        return DateActorChangeRequest.newBuilder()
                .setName(change.getName())
                .setEffectiveDate(day(day))
                .setEvidence("Regeringens beslut")
                .setEvidenceUri("https://example.test/beslut")
                .setEtag(change.getEtag())
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    ActorChange undo(ActorChange change) {
        return changes.undoActorChange(undoing(change));
    }

    static UndoActorChangeRequest undoing(ActorChange change) {
        return UndoActorChangeRequest.newBuilder()
                .setName(change.getName())
                .setEvidence("Beslutet är upphävt")
                .setEtag(change.getEtag())
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    static ResolveActorRequest resolving(String written, String day) {
        return ResolveActorRequest.newBuilder()
                .setWritten(written)
                .setAsOfDate(day(day))
                .build();
    }

    static Date day(String day) {
        return ProtoTime.toProto(LocalDate.parse(day));
    }
}
