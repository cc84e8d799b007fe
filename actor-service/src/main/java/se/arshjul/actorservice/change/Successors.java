package se.arshjul.actorservice.change;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorRepository;
import se.arshjul.actorservice.change.ActorChange.Successor;

/** Who is meant by an actor on a day: itself, or those that came after it. */
@Component
public class Successors {

    private final ActorRepository actors;
    private final ActorChangeRepository changes;

    Successors(ActorRepository actors, ActorChangeRepository changes) {
        this.actors = actors;
        this.changes = changes;
    }

    /** None of an actor that there was not yet, or that ended without anybody after it. */
    public List<Actor> on(ActorName name, LocalDate day) {
        Map<ActorName, Actor> found = new LinkedHashMap<>();
        follow(name, day, new HashSet<>(), found);
        return new ArrayList<>(found.values());
    }

    private void follow(ActorName name, LocalDate day, Set<ActorName> seen, Map<ActorName, Actor> found) {
        var actor = actors.find(name);
        if (actor.isEmpty() || !seen.add(name)) {
            return;
        }
        if (actor.get().isValidOn(day)) {
            found.put(name, actor.get());
            return;
        }
        changes.comingTo(name).stream()
                .filter(change -> change.ending().contains(name)
                        && change.effective() != null
                        && !change.effective().isAfter(day))
                .flatMap(change -> change.successors().stream())
                .map(Successor::actor)
                .forEach(successor -> follow(successor, day, seen, found));
    }
}
