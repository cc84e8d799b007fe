package se.arshjul.actorservice.change;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorNameRepository;
import se.arshjul.actorservice.actor.ActorRepository;
import se.arshjul.actorservice.actor.NamePeriod;

/** Says which actors are meant by what is written. */
@Component
class ResolveActor {

    /**
     * The actors meant.
     *
     * @param written what the one that was written was called then; null where several or none were written
     */
    record Meant(List<Actor> actors, @Nullable NamePeriod written) {}

    private final ActorRepository actors;
    private final ActorNameRepository names;
    private final Successors successors;

    ResolveActor(ActorRepository actors, ActorNameRepository names, Successors successors) {
        this.actors = actors;
        this.names = names;
        this.successors = successors;
    }

    Meant handle(String written, LocalDate asOf, LocalDate writtenOn) {
        var named = ActorName.find(written).map(List::of).orElseGet(() -> names.called(written.strip()));
        var meant = named.stream()
                .flatMap(name -> successors.on(name, asOf).stream())
                .distinct()
                .toList();
        return new Meant(meant, one(named).map(actor -> actor.nameOn(writtenOn)).orElse(null));
    }

    private Optional<Actor> one(List<ActorName> named) {
        return named.size() == 1 ? actors.find(named.getFirst()) : Optional.empty();
    }
}
