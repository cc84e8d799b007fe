package se.arshjul.portal.register;

import com.google.type.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorChange;
import se.arshjul.actor.v1.ActorChange.State;
import se.arshjul.actor.v1.ActorChange.Successor;
import se.arshjul.actor.v1.ActorChangeServiceGrpc.ActorChangeServiceBlockingStub;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.GetActorChangeRequest;
import se.arshjul.actor.v1.GetActorRequest;
import se.arshjul.actor.v1.ListActorChangesRequest;
import se.arshjul.actor.v1.ListActorChangesResponse;
import se.arshjul.actor.v1.ListActorsRequest;
import se.arshjul.actor.v1.ListActorsResponse;
import se.arshjul.actor.v1.ResolveActorRequest;
import se.arshjul.actor.v1.ResolveActorResponse;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.runtime.proto.ProtoTime;

/** Reads the register of actors and how they become others. */
@Component
class Actors {

    private static final int MOST = 1000;
    /** Each is a call of its own, and anybody may ask. */
    private static final int MOST_BEFORE = 20;

    private final Calls<ActorServiceBlockingStub> actors;
    private final Calls<ActorChangeServiceBlockingStub> changes;

    Actors(Calls<ActorServiceBlockingStub> actors, Calls<ActorChangeServiceBlockingStub> changes) {
        this.actors = actors;
        this.changes = changes;
    }

    /** As it is on a day; without one as it is now, or was last. */
    Actor get(String id, Date day) {
        var asked = GetActorRequest.newBuilder().setName("actors/" + id);
        return actors.read(stub -> stub.getActor((day.getYear() == 0 ? asked : asked.setAsOfDate(day)).build()));
    }

    ListActorsResponse list(ListActorsRequest asked) {
        return actors.read(stub -> stub.listActors(asked));
    }

    /** Every actor that there is or has been, by its name in the register. */
    Map<String, Actor> everybody() {
        return actors
                .read(stub -> EveryPage.of(
                        token -> stub.listActors(ListActorsRequest.newBuilder()
                                .setPast(true)
                                .setPageSize(MOST)
                                .setPageToken(token)
                                .build()),
                        ListActorsResponse::getActorsList,
                        ListActorsResponse::getNextPageToken))
                .stream()
                .collect(Collectors.toMap(Actor::getName, actor -> actor));
    }

    /** Those said last first; of one actor, or of all when it is empty. */
    List<ActorChange> changes(String actor) {
        return changes.read(stub -> EveryPage.of(
                token -> stub.listActorChanges(ListActorChangesRequest.newBuilder()
                        .setActor(actor)
                        .setPageSize(MOST)
                        .setPageToken(token)
                        .build()),
                ListActorChangesResponse::getActorChangesList,
                ListActorChangesResponse::getNextPageToken));
    }

    /**
     * Those that are no longer there on a day and lead to an actor, whose changes these are; without a day by what is in
     * force.
     */
    Set<String> before(String actor, List<ActorChange> changes, Date day) {
        Set<String> found = new LinkedHashSet<>();
        before(actor, changes, day, found);
        return found;
    }

    private void before(String actor, List<ActorChange> changes, Date day, Set<String> found) {
        changes.stream()
                .filter(change -> isInForce(change, day))
                .filter(change -> into(change).contains(actor))
                .flatMap(change -> change.getPredecessorsList().stream()
                        .filter(one -> !into(change).contains(one)))
                .filter(one -> found.size() < MOST_BEFORE && found.add(one))
                .toList()
                .forEach(one -> before(one, changes(one), day, found));
    }

    private static boolean isInForce(ActorChange change, Date day) {
        return switch (change.getState()) {
            case IN_FORCE, DATED ->
                day.getYear() == 0
                        ? change.getState() == State.IN_FORCE
                        : !ProtoTime.toLocalDate(change.getEffectiveDate()).isAfter(ProtoTime.toLocalDate(day));
            case ANNOUNCED, UNDONE, STATE_UNSPECIFIED, UNRECOGNIZED -> false;
        };
    }

    private static List<String> into(ActorChange change) {
        return change.getSuccessorsList().stream().map(Successor::getActor).toList();
    }

    ActorChange change(String id) {
        return changes.read(stub -> stub.getActorChange(
                GetActorChangeRequest.newBuilder().setName("actorChanges/" + id).build()));
    }

    /** Who is meant today by what is written. */
    ResolveActorResponse resolve(String written) {
        return changes.read(stub -> stub.resolveActor(
                ResolveActorRequest.newBuilder().setWritten(written).build()));
    }
}
