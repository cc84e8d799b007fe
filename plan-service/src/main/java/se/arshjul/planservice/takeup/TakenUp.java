package se.arshjul.planservice.takeup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.Version.Coverage;

/**
 * What a version takes up of the one that is followed, part by part, and what it has besides.
 *
 * @param additions in the order of the version
 * @param taking ids of what stands on its own and takes up something, itself or with what belongs to it
 * @param whole whether all of the version is known
 */
public record TakenUp(List<Row> rows, List<Addition> additions, Set<String> taking, boolean whole) {

    public static final TakenUp NOTHING = new TakenUp(List.of(), List.of(), Set.of(), true);

    /**
     * One part of the version that is followed.
     *
     * @param element what takes it up, null where nothing does
     * @param further what takes it up besides
     * @param reason why only in part, empty where nothing of the kind is declared
     */
    public record Row(
            Entry part, Kind kind, @Nullable Entry element, List<Entry> further, String reason, Counts counts) {}

    /** An element on its own that takes up nothing, or of which nobody can tell. */
    public record Addition(Entry element, Kind kind) {}

    /** What a plan can have on its own account; headings, figures and the like are not meant to follow anything. */
    private static final Set<Element.Kind> ADDABLE = Set.of(
            Element.Kind.PREREQUISITE,
            Element.Kind.FOCUS_AREA,
            Element.Kind.COOPERATION_MEASURE,
            Element.Kind.MEASURE,
            Element.Kind.AIM,
            Element.Kind.GOAL,
            Element.Kind.STRATEGY,
            Element.Kind.ACTIVITY,
            Element.Kind.PROJECT);

    /** Compares what is known of a version. */
    public static TakenUp of(Followed followed, Way way, Content own, Coverage coverage) {
        return new Comparison(followed, way, own, coverage).made();
    }

    /** How many parts are taken up; the least where that is not known of all. */
    public int covered() {
        return (int) rows.stream().filter(row -> row.kind().isTaken()).count();
    }

    /** Of how many parts it is known whether they are. */
    public int known() {
        return (int) rows.stream().filter(row -> row.kind() != Kind.UNKNOWN).count();
    }

    /** Whether it is known of everything that it has besides. */
    public boolean addedKnown() {
        return whole && additions.stream().allMatch(addition -> addition.kind() == Kind.ADDED);
    }

    /** How many elements have been found to take up nothing. */
    public int added() {
        return (int) additions.stream()
                .filter(addition -> addition.kind() == Kind.ADDED)
                .count();
    }

    /** One comparison while it is made. */
    private static final class Comparison {

        private final Followed followed;
        private final Way way;
        private final Content own;
        private final boolean allKnown;

        /** What follows a part itself, and what follows something that belongs to it, by the id of the part. */
        private final Map<String, List<Taker>> whole = new HashMap<>();

        private final Map<String, List<Entry>> pieces = new HashMap<>();
        private final Map<String, Counts> counts = new HashMap<>();

        /** Ids of what stands on its own and takes up something, itself or with what belongs to it; or may do so. */
        private final Set<String> taking = new HashSet<>();

        private final Set<String> perhapsTaking = new HashSet<>();

        /** @param reason why only in part, its own or that of a plan in between; empty where nothing is declared */
        private record Taker(Entry entry, String reason) {}

        private Comparison(Followed followed, Way way, Content own, Coverage coverage) {
            this.followed = followed;
            this.way = way;
            this.own = own;
            this.allKnown = coverage == Coverage.FULL;
        }

        private TakenUp made() {
            for (var entry : own.all()) {
                take(entry);
                count(entry);
            }
            return new TakenUp(
                    followed.parts().stream().map(this::row).toList(), additions(), Set.copyOf(taking), allKnown);
        }

        private void take(Entry entry) {
            var end = way.end(entry.followed());
            var root = own.root(entry).id();
            if (!end.known()) {
                perhapsTaking.add(root);
            }
            var target = end.target();
            if (target == null) {
                return;
            }
            switch (followed.has(target)) {
                case HAS -> {
                    taking.add(root);
                    take(entry, end, target);
                }
                case MAY_HAVE -> perhapsTaking.add(root);
                case HAS_NOT -> {}
            }
        }

        private void take(Entry entry, Way.End end, String target) {
            var part = followed.partOf(target);
            if (part == null) {
                return;
            }
            if (end.whole() && part.equals(target)) {
                var reason = entry.reason().isEmpty() ? end.reason() : entry.reason();
                whole.computeIfAbsent(part, none -> new ArrayList<>()).add(new Taker(entry, reason));
            } else {
                pieces.computeIfAbsent(part, none -> new ArrayList<>()).add(entry);
            }
        }

        private void count(Entry entry) {
            var following = own.following(entry);
            var target =
                    following == null ? null : way.end(following.followed()).target();
            var part = target == null ? null : followed.partOf(target);
            if (part != null) {
                counts.merge(part, Counts.NONE.and(entry.kind()), Counts::plus);
            }
        }

        private Row row(Entry part) {
            var takers = whole.getOrDefault(part.id(), List.of());
            var besides = pieces.getOrDefault(part.id(), List.of());
            var count = counts.getOrDefault(part.id(), Counts.NONE);
            var first = first(takers, part);
            if (first == null) {
                return besides.isEmpty()
                        ? new Row(part, absent(part), null, List.of(), "", count)
                        : new Row(part, Kind.SUBSET, besides.getFirst(), besides.subList(1, besides.size()), "", count);
            }
            var element = first.entry();
            var kind = !first.reason().isEmpty() ? Kind.SUBSET : element.sameWords(part) ? Kind.SAME : Kind.RENAMED;
            var further = Stream.concat(takers.stream().map(Taker::entry), besides.stream())
                    .filter(entry -> !entry.id().equals(element.id()))
                    .toList();
            return new Row(part, kind, element, further, first.reason(), count);
        }

        /** What is not taken up in a version of which all is known was not chosen, where it could be. */
        private Kind absent(Entry part) {
            return allKnown && perhapsTaking.isEmpty() && way.couldChoose(part.id()) ? Kind.NOT_COVERED : Kind.UNKNOWN;
        }

        /** What takes it up as a whole before what does so in part, and what is of its kind before a goal or the like. */
        private static @Nullable Taker first(List<Taker> takers, Entry part) {
            return Stream.of(true, false)
                    .flatMap(all ->
                            takers.stream().filter(taker -> taker.reason().isEmpty() == all))
                    .reduce((one, other) -> better(one, other, part) ? other : one)
                    .orElse(null);
        }

        private static boolean better(Taker one, Taker other, Entry part) {
            return one.reason().isEmpty() == other.reason().isEmpty()
                    && one.entry().kind() != part.kind()
                    && other.entry().kind() == part.kind();
        }

        private List<Addition> additions() {
            List<Addition> additions = new ArrayList<>();
            for (var entry : own.all()) {
                if (own.root(entry).equals(entry) && ADDABLE.contains(entry.kind()) && !taking.contains(entry.id())) {
                    var kind = allKnown && !perhapsTaking.contains(entry.id()) ? Kind.ADDED : Kind.UNKNOWN;
                    additions.add(new Addition(entry, kind));
                }
            }
            return List.copyOf(additions);
        }
    }
}
