package se.arshjul.planservice.coverage;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.Plan.Level;
import se.arshjul.planservice.plan.Version.Coverage;
import se.arshjul.planservice.plan.Version.Stage;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.takeup.WrittenPlans;

/** A national plan and plans that follow it, directly or through a region's, as a seed makes them. */
final class SomeFollowers {

    private static final List<String> PARTS = List.of("p1", "p2", "fa1", "fa2", "fa3");
    private static final List<String> PIECES = List.of("m1", "m2", "m3");
    private static final List<Element.Kind> KINDS =
            List.of(Element.Kind.GOAL, Element.Kind.STRATEGY, Element.Kind.ACTIVITY, Element.Kind.AIM);

    private final WrittenPlans written;
    private final Random random;
    private final String id;

    SomeFollowers(WrittenPlans written, long seed) {
        this.written = written;
        this.random = new Random(seed);
        this.id = "some-" + seed;
    }

    /** The name of the national version; an odd seed has a version of which only a part is known. */
    VersionName write(int regions, int administrations) {
        var national = written.plan(id, Level.NATIONAL, "actors/socialstyrelsen", null);
        written.version(national, Stage.PUBLISHED, coverage(), "Ingen ska skadas");
        for (var part : PARTS) {
            var kind = part.startsWith("p") ? Element.Kind.PREREQUISITE : Element.Kind.FOCUS_AREA;
            written.element(national, part, kind, label(part), null, null);
        }
        for (var piece : PIECES) {
            written.element(national, piece, Element.Kind.MEASURE, label(piece), pick(PARTS), null);
        }
        var followed = IntStream.range(0, regions)
                .mapToObj(number -> follower("r" + number, Level.REGIONAL, national, PARTS))
                .toList();
        for (var number = 0; number < administrations; number++) {
            follower("a" + number, Level.ADMINISTRATION, pick(followed), List.of("e0", "e1", "e2", "e3"));
        }
        return national;
    }

    private VersionName follower(String name, Level level, VersionName followed, List<String> targets) {
        var version = written.plan(id + "-" + name, level, "actors/" + id + "-" + name, followed);
        written.version(version, random.nextInt(6) == 0 ? Stage.CONSULTATION : Stage.ADOPTED, coverage(), "");
        var count = random.nextInt(12);
        for (var number = 0; number < count; number++) {
            element(version, number, targets);
        }
        return version;
    }

    private void element(VersionName version, int number, List<String> targets) {
        var own = "e" + number;
        var top = number == 0 || random.nextInt(3) == 0;
        var followed = target(targets, top);
        var kind = top && random.nextBoolean() ? Element.Kind.FOCUS_AREA : pick(KINDS);
        written.element(
                version,
                own,
                kind,
                random.nextBoolean() ? label(followed == null ? own : followed) : "Något annat",
                top ? null : "e" + random.nextInt(number),
                followed);
        if (followed != null && random.nextInt(5) == 0) {
            written.onlyInPart(version, own, "Bara en del.");
        }
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

    private Coverage coverage() {
        return random.nextInt(4) == 0 ? Coverage.PARTIAL : Coverage.FULL;
    }

    private static String label(String element) {
        return "Delen " + element;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
