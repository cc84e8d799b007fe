package se.arshjul.actorservice.change;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.ActorNameRepository;
import se.arshjul.actorservice.actor.ActorRepository;
import se.arshjul.actorservice.actor.NamePeriod;
import se.arshjul.actorservice.change.ActorChange.Successor;
import se.arshjul.runtime.calendar.WorkingDays;

/** What a change with a day does to the register: names, first and last days. Opens no transaction of its own. */
@Repository
class ChangeEffects {

    private final JdbcClient jdbc;
    private final ActorRepository actors;
    private final ActorNameRepository names;
    private final BuiltUpon built;

    ChangeEffects(JdbcClient jdbc, ActorRepository actors, ActorNameRepository names, BuiltUpon built) {
        this.jdbc = jdbc;
        this.actors = actors;
        this.names = names;
        this.built = built;
    }

    /** Makes the register read as the change says from its day on; nothing while it has none. */
    void apply(ActorChange change) {
        var day = change.effective();
        if (day == null) {
            return;
        }
        change.ending().forEach(actor -> end(actor, day));
        change.successors().forEach(successor -> become(change, successor, day));
    }

    private void end(ActorName name, LocalDate day) {
        var actor = actors.lock(name).orElseThrow(() -> ActorChangeRefusals.impossible(name));
        if (actor.endDate() != null || !actor.isValidOn(day.minusDays(1))) {
            throw ActorChangeRefusals.impossible(name);
        }
        update("end_date = :day", name, day);
    }

    private void become(ActorChange change, Successor successor, LocalDate day) {
        var known = actors.lock(successor.actor());
        if (successor.begins()) {
            begin(change, successor, known.orElse(null), day);
            return;
        }
        if (known.filter(actor -> actor.isValidOn(day)).isEmpty()) {
            throw ActorChangeRefusals.impossible(successor.actor());
        }
        if (!successor.displayName().isEmpty()) {
            names.add(
                    successor.actor(),
                    successor.displayName(),
                    successor.shortName(),
                    day,
                    change.name().change());
            touch(successor.actor());
        }
    }

    /** One that never was begins as it is said now; where only the day is another, what has been learned of it stays. */
    private void begin(ActorChange change, Successor successor, @Nullable Actor known, LocalDate day) {
        var called = List.of(NamePeriod.undated(successor.displayName(), successor.shortName()));
        var begun = Actor.of(successor.actor(), successor.kinds(), called)
                .withCodes(successor.countyCode(), successor.municipalityCode())
                .from(day);
        if (known == null) {
            actors.insert(begun);
        } else if (known.isNever() && change.isMoved()) {
            update("start_date = :day, end_date = NULL", successor.actor(), day);
        } else if (known.isNever()) {
            actors.beginAgain(begun);
        } else {
            throw ActorChangeRefusals.impossible(successor.actor());
        }
    }

    /** Makes the register read as if the change had never been; refuses when somebody is there since it. */
    void undo(ActorChange change, Instant now) {
        // Whoever gives one of them people or a seat at the same moment ends first, or waits and finds that it never
        // was.
        begun(change).forEach(actors::lock);
        if (change.effective() != null && built.arePeopleOrSeatsOf(begun(change), WorkingDays.dateOf(now))) {
            throw ActorChangeRefusals.inUse(change);
        }
        revert(change, now);
    }

    /** Makes the register read as if the change had no day; refuses when something has been built on what it began. */
    void revert(ActorChange change, Instant now) {
        var day = change.effective();
        if (day == null) {
            return;
        }
        var begun = begun(change);
        if (built.isAnotherAbout(change, begun)) {
            throw ActorChangeRefusals.builtOn(change);
        }
        begun.forEach(actor -> update("end_date = start_date", actor, day));
        change.ending().forEach(actor -> update("end_date = NULL", actor, day));
        change.successors().stream()
                .filter(successor -> !successor.displayName().isEmpty() && !successor.begins())
                .forEach(successor -> touch(successor.actor()));
        names.undo(change.name().change(), now);
    }

    private static List<ActorName> begun(ActorChange change) {
        return change.successors().stream()
                .filter(Successor::begins)
                .map(Successor::actor)
                .toList();
    }

    private void update(String what, ActorName actor, LocalDate day) {
        jdbc.sql("UPDATE actor SET " + what + ", revision = revision + 1 WHERE actor_id = :actor")
                .param("actor", actor.actor())
                .param("day", day)
                .update();
    }

    /** Every change of an actor is seen in its revision. */
    private void touch(ActorName actor) {
        jdbc.sql("UPDATE actor SET revision = revision + 1 WHERE actor_id = :actor")
                .param("actor", actor.actor())
                .update();
    }
}
