package se.arshjul.planservice.difference;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.Appearance;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.Version.Coverage;

/**
 * What is known of two versions. Where one names nothing at a place, what it says there is not known of it; one of which
 * only a part is known can say what is not there all the same. Nothing of that is said to differ.
 *
 * @param first places at which the first version names elements
 * @param second places at which the other one does
 * @param firstWhole whether all of the first version is known
 * @param secondWhole whether all of the other one is
 */
record Known(Set<Appearance.Place> first, Set<Appearance.Place> second, boolean firstWhole, boolean secondWhole) {

    static Known of(Version before, List<Element> first, Version after, List<Element> second) {
        return new Known(
                named(first), named(second), before.coverage() == Coverage.FULL, after.coverage() == Coverage.FULL);
    }

    private static Set<Appearance.Place> named(List<Element> elements) {
        return elements.stream()
                .flatMap(element -> element.appearances().stream())
                .map(Appearance::place)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean comparable(Appearance.Place place, @Nullable Appearance one, @Nullable Appearance other) {
        return first.contains(place)
                && second.contains(place)
                && (one != null || other != null)
                && (one != null || firstWhole)
                && (other != null || secondWhole);
    }

    /** Whether what one of them holds can be set against what the other does not hold. */
    boolean comparable(String before, String after) {
        return (!before.isEmpty() || firstWhole) && (!after.isEmpty() || secondWhole);
    }
}
