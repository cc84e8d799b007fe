package se.arshjul.planservice.difference;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.Appearance;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.ElementName;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.Version.Coverage;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.plan.Work;

/** Versions as a seed makes them: a few elements of a few kinds below each other, and the same changed at random. */
final class SomeVersions {

    private static final PlanName PLAN = new PlanName("some");
    private static final List<String> WORDS = List.of("säker", "vård", "alltid", "mål", "hälso- och", "öka", "lära");

    private final Random random;

    SomeVersions(long seed) {
        random = new Random(seed);
    }

    Version version(int sequence) {
        return version(sequence, Coverage.FULL);
    }

    Version version(int sequence, Coverage coverage) {
        return new Version(
                new VersionName(PLAN, sequence),
                Version.Stage.DRAFT,
                "",
                coverage,
                "Plan",
                null,
                null,
                "Vision",
                "Mål",
                List.of());
    }

    List<Element> elements() {
        List<Element> elements = new ArrayList<>();
        var count = random.nextInt(12);
        for (var i = 0; i < count; i++) {
            elements.add(element("e" + i, elements));
        }
        elements.add(namedEverywhere());
        return placed(elements);
    }

    /** Some gone, some new, some other, in another order. */
    List<Element> changed(List<Element> first) {
        List<Element> changed = new ArrayList<>();
        for (var element : first) {
            if (id(element).equals("everywhere")) {
                changed.add(element);
                continue;
            }
            var there =
                    element.parent() == null || changed.stream().anyMatch(kept -> id(kept).equals(element.parent()));
            if (there && random.nextInt(5) > 0) {
                changed.add(random.nextInt(3) == 0 ? element(id(element), changed) : element);
            }
        }
        var added = random.nextInt(4);
        for (var i = 0; i < added; i++) {
            changed.add(element("n" + i, changed));
        }
        if (random.nextBoolean()) {
            Collections.shuffle(changed, random);
        }
        return placed(changed);
    }

    static Element at(Element element, int position) {
        return new Element(
                new ElementName(new VersionName(PLAN, 1), id(element)),
                element.kind(),
                element.code(),
                element.label(),
                element.labelSummarized(),
                element.parent(),
                position,
                element.summary(),
                element.followed(),
                element.concerned(),
                element.appearances(),
                element.work(),
                element.related(),
                element.revision());
    }

    /** The same under another element. */
    static Element under(Element element, String parent) {
        return new Element(
                element.name(),
                element.kind(),
                element.code(),
                element.label(),
                element.labelSummarized(),
                parent,
                element.position(),
                element.summary(),
                element.followed(),
                element.concerned(),
                element.appearances(),
                element.work(),
                element.related(),
                element.revision());
    }

    /** Another one that says the same. */
    static Element named(Element element, String id) {
        return new Element(
                new ElementName(new VersionName(PLAN, 1), id),
                element.kind(),
                element.code(),
                element.label(),
                element.labelSummarized(),
                element.parent(),
                element.position(),
                element.summary(),
                element.followed(),
                element.concerned(),
                List.of(),
                element.work(),
                element.related(),
                element.revision());
    }

    private Element element(String id, List<Element> others) {
        return new Element(
                new ElementName(new VersionName(PLAN, 1), id),
                pick(List.of(Element.Kind.FOCUS_AREA, Element.Kind.MEASURE, Element.Kind.AIM)),
                String.valueOf(random.nextInt(3)),
                text(),
                false,
                parent(others),
                1,
                text(),
                random.nextBoolean() ? null : "fa" + random.nextInt(3),
                new Element.Concerned(List.of("actors/" + random.nextInt(2)), random.nextBoolean()),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Appearance(
                                pick(List.of(Appearance.Place.values())),
                                random.nextInt(3),
                                random.nextBoolean(),
                                text())),
                random.nextBoolean() ? null : work(),
                random.nextBoolean() ? List.of() : List.of("e" + random.nextInt(3)),
                1);
    }

    /** Without it a place at which nothing is named would not be compared. */
    private Element namedEverywhere() {
        var some = element("everywhere", List.of());
        return new Element(
                some.name(),
                some.kind(),
                "",
                "",
                false,
                null,
                1,
                "",
                null,
                some.concerned(),
                Stream.of(Appearance.Place.values())
                        .map(place -> new Appearance(place, 0, false, "här"))
                        .toList(),
                null);
    }

    private Work work() {
        return new Work(
                text(),
                List.of(text()),
                random.nextBoolean(),
                List.of(),
                null,
                random.nextBoolean() ? null : 2024,
                text());
    }

    /** One of those before it, so that none belongs to itself. */
    private @Nullable String parent(List<Element> others) {
        return others.isEmpty() || random.nextBoolean() ? null : id(pick(others));
    }

    private String text() {
        var words = new ArrayList<String>();
        var length = 1 + random.nextInt(3);
        for (var i = 0; i < length; i++) {
            words.add(pick(WORDS));
        }
        return String.join(" ", words);
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private static List<Element> placed(List<Element> elements) {
        List<Element> placed = new ArrayList<>();
        elements.forEach(element -> placed.add(at(element, placed.size() + 1)));
        return placed;
    }

    private static String id(Element element) {
        return element.name().element();
    }
}
