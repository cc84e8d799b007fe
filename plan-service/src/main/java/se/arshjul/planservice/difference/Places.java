package se.arshjul.planservice.difference;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.Appearance;
import se.arshjul.planservice.plan.Element;

/**
 * The places of two versions at which elements are named. Where a version names nothing at all, what it says there is not
 * known of it, and nothing is said to differ.
 *
 * @param whole whether all of the second version is known; of another one a place can name an element all the same
 */
record Places(Set<Appearance.Place> first, Set<Appearance.Place> second, boolean whole) {

    static Set<Appearance.Place> named(List<Element> elements) {
        return elements.stream()
                .flatMap(element -> element.appearances().stream())
                .map(Appearance::place)
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean comparable(Appearance.Place place, @Nullable Appearance one, @Nullable Appearance other) {
        return first.contains(place) && second.contains(place) && (other != null || one != null && whole);
    }
}
