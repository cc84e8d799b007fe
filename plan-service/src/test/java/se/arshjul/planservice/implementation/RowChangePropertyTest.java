package se.arshjul.planservice.implementation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.arshjul.planservice.implementation.RowChange.Kind;
import se.arshjul.planservice.plan.PlanName;

/** For whatever two years: the list of changes names every row of both once, and makes the one of the other. */
class RowChangePropertyTest {

    private static final PlanName PLAN = new PlanName("a-plan");

    static LongStream seeds() {
        return LongStream.range(0, 1_000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void appliedToTheEarlierYearItGivesTheYear(long seed) {
        var some = new Some(seed);
        var earlier = some.year(2025, List.of());
        var rows = some.year(2026, earlier);

        var changes = RowChange.between(rows, earlier);

        assertThat(applied(changes)).isEqualTo(contents(rows));
        assertThat(changes.stream().filter(change -> change.kind() == Kind.CARRIED_OVER))
                .allSatisfy(change -> assertThat(
                                Objects.requireNonNull(change.row()).content())
                        .isEqualTo(Objects.requireNonNull(change.other()).content()));
        assertThat(changes.stream().filter(change -> change.kind() == Kind.CHANGED))
                .allSatisfy(change -> assertThat(change.fields()).isNotEmpty());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyRowOfBothYearsIsNamedOnce(long seed) {
        var some = new Some(seed);
        var earlier = some.year(2025, List.of());
        var rows = some.year(2026, earlier);

        var changes = RowChange.between(rows, earlier);

        assertThat(changes.stream().map(RowChange::row).filter(Objects::nonNull))
                .containsExactlyElementsOf(rows);
        assertThat(changes.stream().map(RowChange::other).filter(Objects::nonNull))
                .containsExactlyInAnyOrderElementsOf(earlier);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aYearBesideItselfHasChangedNothing(long seed) {
        var rows = new Some(seed).year(2026, List.of());

        assertThat(RowChange.between(rows, rows)).allMatch(change -> change.kind() == Kind.CARRIED_OVER);
    }

    /** Carried over as they were, changed as they are said to be, new ones added, and what was left out is not there. */
    private static List<Row.Content> applied(List<RowChange> changes) {
        return changes.stream()
                .flatMap(change -> switch (change.kind()) {
                    case CARRIED_OVER ->
                        Stream.of(Objects.requireNonNull(change.other()).content());
                    case NEW -> Stream.of(Objects.requireNonNull(change.row()).content());
                    case CHANGED -> Stream.of(changed(change));
                    case LEFT_OUT -> Stream.of();
                })
                .toList();
    }

    private static Row.Content changed(RowChange change) {
        var was = Objects.requireNonNull(change.other()).content();
        var is = Objects.requireNonNull(change.row()).content();
        var fields = change.fields();
        return new Row.Content(
                fields.contains("element_id") ? is.element() : was.element(),
                fields.contains("actors") ? is.actors() : was.actors(),
                fields.contains("activity") ? is.activity() : was.activity(),
                fields.contains("follow_up") ? is.followUp() : was.followUp(),
                fields.contains("start_month") ? is.startMonth() : was.startMonth(),
                fields.contains("end_month") ? is.endMonth() : was.endMonth());
    }

    private static List<Row.Content> contents(List<Row> rows) {
        return rows.stream().map(Row::content).toList();
    }

    /** Years that are always the same for a seed. */
    private static final class Some {

        private final Random random;

        private Some(long seed) {
            random = new Random(seed);
        }

        /** Some of the earlier rows, some of them changed, and some that are new. */
        private List<Row> year(int year, List<Row> earlier) {
            var plan = new ImplementationName(PLAN, year);
            var rows = new ArrayList<Row>();
            for (var row : earlier) {
                if (random.nextInt(3) > 0) {
                    var content = random.nextBoolean() ? row.content() : content();
                    rows.add(row(new RowName(plan, rows.size() + 1), content, row));
                }
            }
            IntStream.range(0, random.nextInt(6)).forEach(more -> {
                var name = new RowName(plan, rows.size() + 1);
                rows.add(new Row(name, content(), 100, 1, Row.Lineage.of(name), 1, Row.Told.NOTHING));
            });
            return List.copyOf(rows);
        }

        private static Row row(RowName name, Row.Content content, Row source) {
            var lineage = new Row.Lineage(source.lineage().origin(), source.name(), "Fortsätter");
            return new Row(name, content, 100, 1, lineage, 1, Row.Told.NOTHING);
        }

        private Row.Content content() {
            var start = 1 + random.nextInt(12);
            return new Row.Content(
                    "m" + random.nextInt(3),
                    List.of("actors/a" + random.nextInt(3)),
                    "Aktivitet " + random.nextInt(3),
                    random.nextBoolean() ? "" : "Uppföljning",
                    start,
                    start + random.nextInt(13 - start));
        }
    }
}
