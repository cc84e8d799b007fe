package se.arshjul.runtime.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingDaysTest {

    private static final LocalDate FIRST = LocalDate.of(2020, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2049, 12, 31);
    private static final long SEED = 20_260_302L;

    @ParameterizedTest
    @CsvSource({
        "2020-04-12", "2021-04-04", "2022-04-17", "2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28",
        "2028-04-16", "2029-04-01", "2030-04-21", "2035-03-25", "2038-04-25", "2049-04-18", "1961-04-02", "2008-03-23"
    })
    void findsEasterSunday(LocalDate easter) {
        assertThat(Holidays.easter(easter.getYear())).isEqualTo(easter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-01-06",
                "2026-04-03",
                "2026-04-06",
                "2026-05-01",
                "2026-05-14",
                "2025-06-06",
                "2026-06-19",
                "2025-12-24",
                "2025-12-25",
                "2025-12-26",
                "2025-12-31"
            })
    void restsOnHolidaysThatFallOnWeekdays(LocalDate holiday) {
        assertThat(holiday.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        assertThat(WorkingDays.isWorkingDay(holiday)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02",
                "2026-01-05",
                "2026-04-02",
                "2026-04-07",
                "2026-04-30",
                "2026-05-15",
                "2026-06-18",
                "2026-06-22",
                "2026-10-30",
                "2026-11-02",
                "2026-12-23",
                "2026-12-28",
                "2026-12-30"
            })
    void worksOnTheDaysAroundThem(LocalDate day) {
        assertThat(WorkingDays.isWorkingDay(day)).isTrue();
    }

    @Test
    void hasBetween247And254WorkingDaysInEachOf30Years() {
        assertThat(IntStream.rangeClosed(FIRST.getYear(), LAST.getYear()).boxed())
                .allSatisfy(year -> assertThat(WorkingDays.workingDaysBetween(
                                LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31)))
                        .isBetween(247, 254));
    }

    @Test
    void hasOneMidsummerEveAndItIsAFridayIn30Years() {
        assertThat(IntStream.rangeClosed(FIRST.getYear(), LAST.getYear()).boxed())
                .allSatisfy(year -> {
                    var eves = LocalDate.of(year, Month.JUNE, 19)
                            .datesUntil(LocalDate.of(year, Month.JUNE, 26))
                            .filter(day -> day.getDayOfWeek() == DayOfWeek.FRIDAY)
                            .toList();

                    assertThat(eves).hasSize(1);
                    assertThat(WorkingDays.isWorkingDay(eves.getFirst())).isFalse();
                });
    }

    @Test
    void neverRestsMoreThanFiveDaysInARow() {
        var days = FIRST.datesUntil(LAST).toList();

        assertThat(days)
                .allSatisfy(day -> assertThat(day.datesUntil(day.plusDays(6)).anyMatch(WorkingDays::isWorkingDay))
                        .isTrue());
    }

    @Test
    void everyDayOf30YearsLiesBetweenItsNeighboursOfWork() {
        assertThat(FIRST.datesUntil(LAST)).allSatisfy(day -> {
            var next = WorkingDays.plusWorkingDays(day, 1);
            var before = WorkingDays.plusWorkingDays(day, -1);

            assertThat(next).isAfter(day);
            assertThat(before).isBefore(day);
            assertThat(List.of(next, before)).allMatch(WorkingDays::isWorkingDay);
            assertThat(day.plusDays(1).datesUntil(next)).noneMatch(WorkingDays::isWorkingDay);
            assertThat(before.plusDays(1).datesUntil(day)).noneMatch(WorkingDays::isWorkingDay);
            assertThat(WorkingDays.onOrAfter(day)).isEqualTo(WorkingDays.isWorkingDay(day) ? day : next);
            assertThat(WorkingDays.onOrBefore(day)).isEqualTo(WorkingDays.isWorkingDay(day) ? day : before);
        });
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countsWhatItAdds(Case any) {
        // Back from a day off it is the working day before that counts as none.
        var start = any.days() < 0 ? WorkingDays.onOrAfter(any.from()) : any.from();
        var reached = WorkingDays.plusWorkingDays(start, any.days());

        assertThat(WorkingDays.workingDaysBetween(start, reached))
                .as("seed %d, %s", SEED, any)
                .isEqualTo(any.days());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void countsTheSameInBothDirections(Case any) {
        var other = any.from().plusDays(any.days());

        assertThat(WorkingDays.workingDaysBetween(any.from(), other))
                .as("seed %d, %s", SEED, any)
                .isEqualTo(-WorkingDays.workingDaysBetween(other, any.from()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void comesBackFromWhereItWent(Case any) {
        var start = WorkingDays.onOrAfter(any.from());
        var there = WorkingDays.plusWorkingDays(start, any.days());

        assertThat(WorkingDays.plusWorkingDays(there, -any.days()))
                .as("seed %d, %s", SEED, any)
                .isEqualTo(start);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-29", "2026-10-25"})
    void aDayHas23Or25HoursWhenTheClocksChange(LocalDate day) {
        var length = Duration.between(WorkingDays.startOfDay(day), WorkingDays.startOfDay(day.plusDays(1)));

        assertThat(length).isEqualTo(Duration.ofHours(day.getMonth() == Month.MARCH ? 23 : 25));
    }

    @Test
    void everyDayOf30YearsStartsAndEndsOnItself() {
        Consumer<LocalDate> startsAndEndsOnItself = day -> {
            assertThat(WorkingDays.dateOf(WorkingDays.startOfDay(day))).isEqualTo(day);
            assertThat(WorkingDays.dateOf(WorkingDays.endOfDay(day))).isEqualTo(day);
            assertThat(WorkingDays.dateOf(WorkingDays.endOfDay(day).plusNanos(1_000)))
                    .isEqualTo(day.plusDays(1));
        };

        assertThat(FIRST.datesUntil(LAST)).allSatisfy(startsAndEndsOnItself);
    }

    @Test
    void aLateEveningInLondonIsTheNextDayInStockholm() {
        assertThat(WorkingDays.dateOf(Instant.parse("2026-06-30T22:30:00Z"))).isEqualTo(LocalDate.of(2026, 7, 1));
    }

    record Case(LocalDate from, int days) {}

    private static Stream<Case> cases() {
        var random = new Random(SEED);
        return Stream.generate(() -> new Case(FIRST.plusDays(random.nextInt(10_000)), random.nextInt(-60, 61)))
                .limit(1_000);
    }
}
