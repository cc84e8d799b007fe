package se.arshjul.actorservice.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.arshjul.actorservice.actor.Actor;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.actorservice.actor.KindPeriod;
import se.arshjul.actorservice.importing.ImportRow.Fault;

/** What only one actor can have: what it is called, the code of a municipality, under which name surveys reach it. */
final class Taken {

    private record Key(String column, String value) {}

    private final Map<Key, ActorName> holders = new HashMap<>();
    private final LocalDate today;

    Taken(List<Actor> register, LocalDate today) {
        this.today = today;
        register.forEach(actor -> keys(actor).forEach(key -> holders.putIfAbsent(key, actor.name())));
    }

    /** Gives an actor what it would have besides what it has; what another has, also by a row before, is a fault. */
    List<Fault> claim(@Nullable Actor known, Actor wanted) {
        var keys = keys(wanted);
        if (known != null) {
            keys.removeAll(keys(known));
        }
        List<Fault> faults = new ArrayList<>();
        for (var key : keys) {
            var holder = holders.putIfAbsent(key, wanted.name());
            if (holder != null && !holder.equals(wanted.name())) {
                faults.add(new Fault(key.column(), "TAKEN", holder.actor()));
            }
        }
        return faults;
    }

    /** One that is no longer there keeps only what no other may ever have. */
    private Set<Key> keys(Actor actor) {
        Set<Key> keys = new LinkedHashSet<>();
        actor.kinds().stream()
                .map(KindPeriod::kind)
                .map(actor::principalId)
                .filter(id -> id != null)
                .forEach(id -> keys.add(new Key(CompareRows.ID, id)));
        if (actor.endDate() == null || actor.endDate().isAfter(today)) {
            keys.add(new Key(CompareRows.NAME, actor.nameOn(today).displayName().toLowerCase(Locale.ROOT)));
            if (!actor.municipalityCode().isEmpty()) {
                keys.add(new Key(CompareRows.MUNICIPALITY, actor.municipalityCode()));
            }
        }
        return keys;
    }
}
