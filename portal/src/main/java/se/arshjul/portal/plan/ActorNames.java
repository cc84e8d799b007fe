package se.arshjul.portal.plan;

import com.google.type.Date;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorChangeServiceGrpc.ActorChangeServiceBlockingStub;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.ListActorsRequest;
import se.arshjul.actor.v1.ListActorsResponse;
import se.arshjul.actor.v1.ResolveActorRequest;
import se.arshjul.actor.v1.ResolveActorResponse;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.call.ResourceId;

/** What actors were called when a version was written, and what they are called now. */
@Component
public class ActorNames {

    /** An actor under both names; they are the same for most. */
    public record Named(String then, String now) {

        public boolean isRenamed() {
            return !then.equals(now);
        }
    }

    private final Calls<ActorServiceBlockingStub> actors;
    private final Calls<ActorChangeServiceBlockingStub> changes;

    ActorNames(Calls<ActorServiceBlockingStub> actors, Calls<ActorChangeServiceBlockingStub> changes) {
        this.actors = actors;
        this.changes = changes;
    }

    /** The actors in the order given; one that the register does not have is called by its id. */
    Part<List<Named>> of(List<String> names, Date versionDate) {
        if (names.isEmpty()) {
            return Part.of(List.of());
        }
        var now = all(Date.getDefaultInstance());
        var then = versionDate.getYear() == 0
                ? now
                : all(versionDate.toBuilder().setDay(1).build());
        return now.map(current -> names.stream()
                .map(name -> new Named(written(name, then.orElse(Map.of()), current), called(name, current)))
                .toList());
    }

    /** What every actor is called now, by its name. */
    public Part<Map<String, String>> now() {
        return all(Date.getDefaultInstance())
                .map(all -> all.values().stream().collect(Collectors.toMap(Actor::getName, Actor::getDisplayName)));
    }

    /** What an actor is called now; of one that is no longer there, what those are called that came after it. */
    private String called(String name, Map<String, Actor> current) {
        var actor = current.get(name);
        if (actor == null) {
            return ResourceId.of(name);
        }
        if (!actor.hasEndDate()) {
            return actor.getDisplayName();
        }
        var after = changes.part(stub -> stub.resolveActor(
                        ResolveActorRequest.newBuilder().setWritten(name).build()))
                .map(ResolveActorResponse::getActorsList)
                .orElse(List.of());
        return after.isEmpty()
                ? actor.getDisplayName()
                : after.stream().map(Actor::getDisplayName).collect(Collectors.joining(", "));
    }

    /** Also those that are no longer there: a plan that names them is still read. */
    private Part<Map<String, Actor>> all(Date day) {
        return actors.part(stub -> EveryPage.of(
                        token -> {
                            var request = ListActorsRequest.newBuilder()
                                    .setPast(true)
                                    .setPageSize(1000)
                                    .setPageToken(token);
                            return stub.listActors((day.getYear() == 0 ? request : request.setAsOfDate(day)).build());
                        },
                        ListActorsResponse::getActorsList,
                        ListActorsResponse::getNextPageToken))
                .map(all -> all.stream().collect(Collectors.toMap(Actor::getName, Function.identity())));
    }

    private static String written(String name, Map<String, Actor> then, Map<String, Actor> current) {
        var actor = then.containsKey(name) ? then.get(name) : current.get(name);
        return actor == null ? ResourceId.of(name) : actor.getDisplayName();
    }
}
