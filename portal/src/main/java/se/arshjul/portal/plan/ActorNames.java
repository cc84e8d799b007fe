package se.arshjul.portal.plan;

import com.google.type.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.ListActorsRequest;
import se.arshjul.actor.v1.ListActorsResponse;
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

    ActorNames(Calls<ActorServiceBlockingStub> actors) {
        this.actors = actors;
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
                .map(name -> new Named(
                        then.orElse(Map.of()).getOrDefault(name, current.getOrDefault(name, ResourceId.of(name))),
                        current.getOrDefault(name, ResourceId.of(name))))
                .toList());
    }

    /** What every actor is called now, by its name. */
    public Part<Map<String, String>> now() {
        return all(Date.getDefaultInstance());
    }

    private Part<Map<String, String>> all(Date day) {
        return actors.part(stub -> EveryPage.of(
                        token -> {
                            var request = ListActorsRequest.newBuilder()
                                    .setPageSize(1000)
                                    .setPageToken(token);
                            return stub.listActors((day.getYear() == 0 ? request : request.setAsOfDate(day)).build());
                        },
                        ListActorsResponse::getActorsList,
                        ListActorsResponse::getNextPageToken))
                .map(all -> all.stream().collect(Collectors.toMap(Actor::getName, Actor::getDisplayName)));
    }
}
