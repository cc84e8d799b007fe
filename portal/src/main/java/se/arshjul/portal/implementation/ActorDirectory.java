package se.arshjul.portal.implementation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.ListActorsRequest;
import se.arshjul.actor.v1.ListActorsResponse;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;

/** What actors are called today, and which can be made responsible for something in the whole country. */
@Component
public class ActorDirectory {

    private static final Set<Kind> NATIONAL = Set.of(Kind.AUTHORITY, Kind.ORGANISATION, Kind.GROUP);

    private final Calls<ActorServiceBlockingStub> actors;

    ActorDirectory(Calls<ActorServiceBlockingStub> actors) {
        this.actors = actors;
    }

    /** Names by the names of the resources, also of those that are there no more; one that is missing is called by its id. */
    public Map<String, String> names() {
        return names(all(true));
    }

    private static Map<String, String> names(Part<List<Actor>> actors) {
        return actors.map(found -> found.stream().collect(Collectors.toMap(Actor::getName, Actor::getDisplayName)))
                .orElse(Map.of());
    }

    /** What one is called. */
    public static String name(Map<String, String> names, String actor) {
        return names.getOrDefault(actor, ResourceId.of(actor));
    }

    /** Those of the whole country by what they are called, and whoever is chosen already. */
    List<Choice> choices(List<String> chosen) {
        var present = all(false);
        // Those that are there no more are read where one of them is chosen.
        var known = names(present);
        var names = known.keySet().containsAll(chosen) ? known : names();
        var offered = present.orElse(List.of()).stream()
                .filter(actor -> !actor.getGenerated())
                .filter(actor -> actor.getKindsList().stream().anyMatch(NATIONAL::contains))
                .map(Actor::getName)
                .collect(Collectors.toSet());
        offered.addAll(chosen);
        return offered.stream()
                .map(actor -> Choice.of(actor, name(names, actor)))
                .sorted((one, other) -> one.text().compareToIgnoreCase(other.text()))
                .toList();
    }

    private Part<List<Actor>> all(boolean past) {
        return actors.part(stub -> EveryPage.of(
                token -> stub.listActors(ListActorsRequest.newBuilder()
                        .setPageSize(1000)
                        .setPast(past)
                        .setPageToken(token)
                        .build()),
                ListActorsResponse::getActorsList,
                ListActorsResponse::getNextPageToken));
    }
}
