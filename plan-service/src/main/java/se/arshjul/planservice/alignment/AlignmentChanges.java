package se.arshjul.planservice.alignment;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.difference.Wording;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.takeup.Entry;
import se.arshjul.planservice.takeup.Kind;
import se.arshjul.planservice.takeup.TakenUp;

/** What has become of how a version takes up another, from one alignment of a plan to a later one. */
record AlignmentChanges(Alignment earlier, Alignment later) {

    /** What has become of a part that is followed, or of an element that takes up nothing. */
    enum Event {
        TAKEN_UP,
        DROPPED,
        RENAMED,
        PART_RENAMED,
        NARROWED,
        WIDENED,
        PART_NEW,
        PART_GONE,
        UNCLEAR,
        ADDED,
        ADDED_NO_LONGER
    }

    /** A part that is followed, in both alignments or one of them. */
    record PartChange(TakenUp.@Nullable Row before, TakenUp.@Nullable Row now, Set<Event> events) {}

    /** An element that takes up nothing, in one of the alignments; of the other one nobody may be able to tell. */
    record AddedChange(TakenUp.@Nullable Addition before, TakenUp.@Nullable Addition now, Event event) {}

    /** In the order of the later version that is followed, then what only the earlier one has. */
    List<PartChange> parts() {
        var before = byPart(earlier);
        var now = byPart(later);
        List<PartChange> changes = new ArrayList<>();
        now.forEach((id, row) -> {
            var then = before.get(id);
            changes.add(new PartChange(then, row, then == null ? appeared(row) : stayed(then, row)));
        });
        before.forEach((id, row) -> {
            if (!now.containsKey(id)) {
                changes.add(new PartChange(row, null, gone(row)));
            }
        });
        return changes.stream().filter(change -> !change.events().isEmpty()).toList();
    }

    /** What is new first. */
    List<AddedChange> additions() {
        var before = byElement(earlier);
        var now = byElement(later);
        List<AddedChange> changes = new ArrayList<>();
        now.forEach((id, addition) -> {
            var then = before.get(id);
            if (addition.kind() == Kind.ADDED && (then == null || then.kind() != Kind.ADDED)) {
                var sure = then == null && addsNot(earlier, id);
                changes.add(new AddedChange(then, addition, sure ? Event.ADDED : Event.UNCLEAR));
            }
        });
        before.forEach((id, addition) -> {
            var today = now.get(id);
            if (addition.kind() == Kind.ADDED && (today == null || today.kind() != Kind.ADDED)) {
                var sure = today == null && addsNot(later, id);
                changes.add(new AddedChange(addition, today, sure ? Event.ADDED_NO_LONGER : Event.UNCLEAR));
            }
        });
        return changes;
    }

    /** Of what is no addition there: whether it is known to take up something, or not to be there. */
    private static boolean addsNot(Alignment there, String id) {
        return there.takenUp().taking().contains(id)
                || there.own().coverage() == Version.Coverage.FULL
                || there.own().absent().contains(id);
    }

    private Set<Event> appeared(TakenUp.Row now) {
        return one(lacks(earlier, now), Event.PART_NEW, now.kind().isTaken() ? Event.TAKEN_UP : null);
    }

    private Set<Event> gone(TakenUp.Row before) {
        return one(lacks(later, before), Event.PART_GONE, before.kind().isTaken() ? Event.DROPPED : null);
    }

    private static Set<Event> stayed(TakenUp.Row before, TakenUp.Row now) {
        Set<Event> events = EnumSet.noneOf(Event.class);
        if (renamed(before.part(), now.part())) {
            events.add(Event.PART_RENAMED);
        }
        if (before.kind() != now.kind() && (before.kind() == Kind.UNKNOWN || now.kind() == Kind.UNKNOWN)) {
            events.add(Event.UNCLEAR);
        } else if (before.kind().isTaken() != now.kind().isTaken()) {
            events.add(now.kind().isTaken() ? Event.TAKEN_UP : Event.DROPPED);
        }
        var then = before.element();
        var today = now.element();
        if (then != null && today != null) {
            events.addAll(both(before, now, then, today));
        }
        return events;
    }

    private static Set<Event> both(TakenUp.Row before, TakenUp.Row now, Entry then, Entry today) {
        Set<Event> events = EnumSet.noneOf(Event.class);
        if (renamed(then, today)) {
            events.add(Event.RENAMED);
        }
        if (before.kind() != now.kind()) {
            if (now.kind() == Kind.SUBSET) {
                events.add(Event.NARROWED);
            } else if (before.kind() == Kind.SUBSET) {
                events.add(Event.WIDENED);
            }
        }
        return events;
    }

    /** What we only summarize has no name that could be another. */
    private static boolean renamed(Entry then, Entry today) {
        return then.comparable(today) && !Wording.same(then.label(), today.label());
    }

    private static Set<Event> one(boolean sure, Event certain, @Nullable Event besides) {
        if (!sure) {
            return EnumSet.of(Event.UNCLEAR);
        }
        return besides == null ? EnumSet.of(certain) : EnumSet.of(certain, besides);
    }

    /** Whether it is known that the version which is followed there does not have the part. */
    private static boolean lacks(Alignment there, TakenUp.Row row) {
        var followed = there.followed();
        return followed == null
                || followed.coverage() == Version.Coverage.FULL
                || followed.absent().contains(row.part().id());
    }

    private static Map<String, TakenUp.Row> byPart(Alignment alignment) {
        return alignment.takenUp().rows().stream()
                .collect(toMap(row -> row.part().id(), row -> row, (one, other) -> one, LinkedHashMap::new));
    }

    private static Map<String, TakenUp.Addition> byElement(Alignment alignment) {
        return alignment.takenUp().additions().stream()
                .collect(toMap(
                        addition -> addition.element().id(),
                        addition -> addition,
                        (one, other) -> one,
                        LinkedHashMap::new));
    }
}
