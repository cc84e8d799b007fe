package se.arshjul.planservice.difference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.arshjul.planservice.plan.Version.Coverage;

/** What holds of any two versions; the seed of a case stands in its name. */
class DifferencePropertyTest {

    static LongStream seeds() {
        return LongStream.range(0, 1_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void appliedToTheFirstItGivesTheSecond(long seed) {
        var some = new SomeVersions(seed);
        var first = some.elements();
        var second = some.changed(first);

        var changes = Difference.between(some.version(1), first, some.version(2), second);

        assertThat(new Applied(first, changes).elements()).isEqualTo(Applied.inOrder(second));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aVersionBesideItselfHasNone(long seed) {
        var some = new SomeVersions(seed);
        var elements = some.elements();

        assertThat(Difference.between(some.version(1), elements, some.version(1), elements))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsSaidToBeNewOrRemovedBesideAVersionOfWhichAPartIsKnown(long seed) {
        var some = new SomeVersions(seed);
        var first = some.elements();

        var second = some.changed(first);
        assertThat(Difference.between(some.version(1), first, some.version(2, Coverage.PARTIAL), second))
                .noneMatch(change -> change.kinds().contains(Change.Kind.REMOVED));
        assertThat(Difference.between(some.version(1, Coverage.PARTIAL), first, some.version(2), second))
                .noneMatch(change -> change.kinds().contains(Change.Kind.ADDED));
    }
}
