package se.arshjul.planservice.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.Plan.Level;
import se.arshjul.planservice.plan.Version.Coverage;
import se.arshjul.planservice.plan.Version.Stage;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.takeup.WrittenPlans;

/** Two versions of a national plan and plans that follow them, directly or through a region's, as a seed makes them. */
final class SomeFollowers {

    private static final List<String> PARTS = List.of("p1", "p2", "fa1", "fa2", "fa3");
    private static final List<String> PIECES = List.of("m1", "m2", "m3");
    private static final List<Element.Kind> KINDS =
            List.of(Element.Kind.GOAL, Element.Kind.STRATEGY, Element.Kind.ACTIVITY, Element.Kind.AIM);

    private final WrittenPlans written;
    private final Random random;
    private final String id;

    /** An element as it was written. */
    record One(
            String id,
            Element.Kind kind,
            String label,
            @Nullable String parent,
            @Nullable String followed,
            boolean inPart) {}

    /** A version as it was written; a national one follows none. */
    record Made(
            VersionName version,
            @Nullable Made followed,
            boolean decided,
            boolean whole,
            Set<String> absent,
            List<One> elements) {}

    /** What was written: the later national version, and all that follow it or the earlier one. */
    record All(Made national, List<Made> followers) {}

    SomeFollowers(WrittenPlans written, long seed) {
        this.written = written;
        this.random = new Random(seed);
        this.id = "some-" + seed;
    }

    /** The earlier national version does not have the last part. */
    All write(int regions, int administrations) {
        var first = written.plan(id, Level.NATIONAL, "actors/socialstyrelsen", null);
        var earlier = made(first, null, Stage.PUBLISHED);
        PARTS.subList(0, 4).forEach(part -> part(earlier, part));
        var later = made(new VersionName(first.plan(), 2), null, Stage.PUBLISHED);
        PARTS.forEach(part -> part(later, part));
        for (var piece : PIECES) {
            add(later, new One(piece, Element.Kind.MEASURE, label(piece), pick(PARTS), null, false));
        }
        List<Made> followers = new ArrayList<>(IntStream.range(0, regions)
                .mapToObj(number ->
                        follower("r" + number, Level.REGIONAL, random.nextInt(3) == 0 ? earlier : later, PARTS))
                .toList());
        for (var number = 0; number < administrations; number++) {
            var region = followers.get(random.nextInt(regions));
            followers.add(follower("a" + number, Level.ADMINISTRATION, region, List.of("e0", "e1", "e2", "e3")));
        }
        return new All(later, followers);
    }

    private Made follower(String name, Level level, Made followed, List<String> targets) {
        var version = written.plan(id + "-" + name, level, "actors/" + id + "-" + name, followed.version());
        var made = made(version, followed, random.nextInt(6) == 0 ? Stage.CONSULTATION : Stage.ADOPTED);
        var count = random.nextInt(12);
        for (var number = 0; number < count; number++) {
            add(made, element(number, targets));
        }
        return made;
    }

    /** Of some versions only a part is known, and of some of these that they do not have what others take up. */
    private Made made(VersionName version, @Nullable Made followed, Stage stage) {
        var whole = random.nextInt(4) > 0;
        Set<String> absent = whole || random.nextBoolean() ? Set.of() : Set.of("gone", "e3");
        if (whole) {
            written.version(version, stage, Coverage.FULL, "");
        } else {
            written.partialVersion(version, stage, absent.toArray(String[]::new));
        }
        return new Made(version, followed, stage == Stage.ADOPTED, whole, absent, new ArrayList<>());
    }

    private void part(Made national, String part) {
        var kind = part.startsWith("p") ? Element.Kind.PREREQUISITE : Element.Kind.FOCUS_AREA;
        add(national, new One(part, kind, label(part), null, null, false));
    }

    private One element(int number, List<String> targets) {
        var own = "e" + number;
        var top = number == 0 || random.nextInt(3) == 0;
        var followed = target(targets, top);
        return new One(
                own,
                top && random.nextBoolean() ? Element.Kind.FOCUS_AREA : pick(KINDS),
                random.nextBoolean() ? label(followed == null ? own : followed) : "Något annat",
                top ? null : "e" + random.nextInt(number),
                followed,
                followed != null && random.nextInt(5) == 0);
    }

    private void add(Made made, One one) {
        written.element(made.version(), one.id(), one.kind(), one.label(), one.parent(), one.followed());
        if (one.inPart()) {
            written.onlyInPart(made.version(), one.id(), "Bara en del.");
        }
        made.elements().add(one);
    }

    private @Nullable String target(List<String> targets, boolean often) {
        var chance = random.nextInt(10);
        if (chance == 0) {
            return "gone";
        }
        if (chance == 1) {
            return pick(PIECES);
        }
        return chance < (often ? 8 : 4) ? pick(targets) : null;
    }

    private static String label(String element) {
        return "Delen " + element;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
