package se.arshjul.planservice.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.coverage.SomeFollowers.Made;
import se.arshjul.planservice.coverage.SomeFollowers.One;
import se.arshjul.planservice.plan.Element.Kind;

/**
 * What the contract says of a plan, worked out from what was written of it and by nothing that the service works with: each
 * element is followed on its own, as a person with the plans on the table would.
 */
final class ExpectedRow {

    /** Where an element leads: to what in the national version, and whether to all of that. */
    private record Led(One from, @Nullable String to, boolean itself, boolean inPart, boolean unclear) {}

    private final Made plan;
    private final Made national;
    private final List<Led> all;

    ExpectedRow(Made plan, Made national) {
        this.plan = plan;
        this.national = national;
        this.all = plan.elements().stream().map(this::led).toList();
    }

    /** A word for each part, in the order of the national version: its kind, then how many goals, strategies, activities. */
    List<String> cells() {
        return national.elements().stream()
                .filter(one -> one.kind() == Kind.PREREQUISITE || one.kind() == Kind.FOCUS_AREA)
                .map(part -> "%s %s %d %d %d"
                        .formatted(
                                part.id(),
                                kind(part),
                                count(part, Kind.GOAL),
                                count(part, Kind.STRATEGY),
                                count(part, Kind.ACTIVITY)))
                .toList();
    }

    private String kind(One part) {
        List<Led> full = new ArrayList<>();
        var some = false;
        for (var led : all) {
            if (part.id().equals(partOf(led.to()))) {
                some = true;
                if (led.itself() && led.to().equals(part.id()) && !led.inPart()) {
                    full.add(led);
                }
            }
        }
        if (!full.isEmpty()) {
            var like = full.stream()
                    .filter(led -> led.from().kind() == part.kind())
                    .findFirst();
            var shown = like.orElse(full.getFirst()).from();
            return shown.label().equals(part.label()) ? "SAME" : "RENAMED";
        }
        if (some) {
            return "SUBSET";
        }
        return plan.whole()
                        && all.stream().noneMatch(Led::unclear)
                        && find(end(), part.id()).isPresent()
                ? "NOT_COVERED"
                : "UNKNOWN";
    }

    /** The national version after which it or the plan in between is made. */
    private Made end() {
        var end = plan;
        while (end.followed() != null) {
            end = end.followed();
        }
        return end;
    }

    private long count(One part, Kind kind) {
        return plan.elements().stream()
                .filter(one -> one.kind() == kind)
                .filter(one -> part.id()
                        .equals(partOf(
                                said(plan, one).map(this::led).map(Led::to).orElse(null))))
                .count();
    }

    /** How many stand on their own without anything under them that leads anywhere; empty where that is not known. */
    int added() {
        var added = 0;
        for (var one : plan.elements()) {
            if (one.parent() == null
                    && plan.whole()
                    && all.stream()
                            .noneMatch(led -> isUnder(led.from(), one)
                                    && (led.unclear()
                                            || led.to() != null
                                                    && find(national, led.to()).isPresent()))) {
                added++;
            }
        }
        return added;
    }

    private boolean isUnder(One one, One top) {
        return one.equals(top)
                || one.parent() != null && isUnder(find(plan, one.parent()).orElseThrow(), top);
    }

    private Led led(One from) {
        var to = from.followed();
        var itself = true;
        var inPart = from.inPart();
        for (var at = plan.followed(); to != null && at != null && at.followed() != null; at = at.followed()) {
            var there = find(at, to);
            if (there.isEmpty()) {
                return new Led(
                        from, null, false, false, !at.whole() && !at.absent().contains(to));
            }
            var saying = said(at, there.get());
            itself &= saying.equals(there);
            inPart |= saying.map(One::inPart).orElse(false);
            to = saying.map(One::followed).orElse(null);
        }
        var unclear = to != null
                && find(national, to).isEmpty()
                && !national.whole()
                && !national.absent().contains(to);
        return new Led(from, to, itself, inPart, unclear);
    }

    /** The element or the nearest above it that says what it follows. */
    private static Optional<One> said(Made made, One one) {
        if (one.followed() != null) {
            return Optional.of(one);
        }
        return one.parent() == null
                ? Optional.empty()
                : said(made, find(made, one.parent()).orElseThrow());
    }

    private @Nullable String partOf(@Nullable String id) {
        Set<String> seen = new HashSet<>();
        for (var at = id; at != null && seen.add(at); ) {
            var one = find(national, at);
            if (one.isEmpty() || one.get().parent() == null) {
                return one.map(One::id).orElse(null);
            }
            at = one.get().parent();
        }
        return null;
    }

    private static Optional<One> find(Made made, String id) {
        return made.elements().stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
