package se.arshjul.planservice.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.arshjul.planservice.difference.Change.Kind;
import se.arshjul.planservice.draftelement.Edit;
import se.arshjul.planservice.draftelement.ElementOrder;
import se.arshjul.planservice.plan.Element;

/** What has been written in a draft is what its difference to its base tells; the seed of a case stands in its name. */
class EditedDifferencePropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    /** A draft while it is written, and what the difference must tell of each element. */
    private static final class Written {

        private final Random random;
        private final Map<String, Element> elements = new TreeMap<>();
        private final Map<String, Set<Kind>> told = new TreeMap<>();
        private ElementOrder order;

        Written(List<Element> base, Random random) {
            this.random = random;
            base.forEach(element -> elements.put(element.id(), element));
            order = ElementOrder.of(base);
        }

        void write(String id) {
            switch (random.nextInt(6)) {
                case 0 -> edit(id, Kind.RENAMED, edit("Namn " + id, null));
                case 1 -> edit(id, Kind.TEXT_CHANGED, edit(null, "Text " + id));
                case 2 -> {
                    edit(id, Kind.RENAMED, edit("Namn " + id, null));
                    edit(id, Kind.TEXT_CHANGED, edit(null, "Text " + id));
                }
                case 3 -> delete(id);
                case 4 -> add("ny-" + id, id);
                default -> move(id);
            }
        }

        private static Edit edit(String label, String summary) {
            return new Edit(null, label, null, summary, null, null, null, null, null, null);
        }

        private void edit(String id, Kind kind, Edit edit) {
            elements.computeIfPresent(id, (same, element) -> edit.apply(element));
            tell(id, kind);
        }

        private void tell(String id, Kind kind) {
            told.computeIfAbsent(id, none -> EnumSet.noneOf(Kind.class)).add(kind);
        }

        private void delete(String id) {
            if (order.of(id).isEmpty()) {
                order = order.without(id);
                elements.remove(id);
                tell(id, Kind.REMOVED);
            }
        }

        private void add(String id, String parent) {
            elements.put(id, SomeVersions.under(SomeVersions.named(elements.get(parent), id), parent));
            order = order.with(id, parent, "");
            tell(id, Kind.ADDED);
        }

        /** Under one that has none of its kind, so that nobody else can be said to have moved instead. */
        private void move(String id) {
            var kind = elements.get(id).kind();
            elements.keySet().stream()
                    .filter(other -> !other.startsWith("ny-") && !below(other, id))
                    .filter(other -> !other.equals(elements.get(id).parent()))
                    .filter(other -> order.of(other).stream()
                            .noneMatch(child -> elements.get(child).kind() == kind))
                    .findFirst()
                    .ifPresent(other -> {
                        order = order.without(id).with(id, other, "");
                        elements.computeIfPresent(id, (same, element) -> SomeVersions.under(element, other));
                        tell(id, Kind.MOVED);
                    });
        }

        private boolean below(String id, String other) {
            return id.equals(other) || order.of(other).stream().anyMatch(child -> below(id, child));
        }

        List<Element> elements() {
            List<Element> placed = new ArrayList<>();
            order.ids().forEach(id -> placed.add(SomeVersions.at(elements.get(id), placed.size() + 1)));
            return placed;
        }
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theDifferenceTellsExactlyWhatWasWritten(long seed) {
        var some = new SomeVersions(seed);
        var base = some.elements();
        var random = new Random(seed);
        var written = new Written(base, random);
        base.stream()
                .map(Element::id)
                .filter(id -> !id.equals("everywhere") && random.nextInt(3) == 0)
                .forEach(written::write);

        var changes = Difference.between(some.version(1), base, some.version(2), written.elements());

        Map<String, Set<Kind>> found = new TreeMap<>();
        changes.forEach(change -> found.put(change.element(), change.kinds()));
        assertThat(found).isEqualTo(written.told);
    }
}
