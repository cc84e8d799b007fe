package se.arshjul.actorservice.actor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamePeriodTest {

    private static final LocalDate MARCH = LocalDate.parse("2020-03-01");
    private static final LocalDate APRIL = LocalDate.parse("2020-04-01");

    @Test
    void aNameIsUsedFromItsFirstDayOn() {
        var periods = List.of(starting("Old", null), starting("New", APRIL));

        assertThat(NamePeriod.on(periods, APRIL.minusDays(1)).displayName()).isEqualTo("Old");
        assertThat(NamePeriod.on(periods, APRIL).displayName()).isEqualTo("New");
    }

    @Test
    void aNameWhoseStartIsNotKnownIsUsedFromTheFirstDocumentThatShowsIt() {
        var periods = List.of(
                NamePeriod.undated("Old", ""), new NamePeriod("New", "", null, null, LocalDate.parse("2024-11-12")));

        assertThat(NamePeriod.on(periods, LocalDate.parse("2024-11-11")).displayName())
                .isEqualTo("Old");
        assertThat(NamePeriod.on(periods, LocalDate.parse("2024-11-12")).displayName())
                .isEqualTo("New");
    }

    @Test
    void theOldestKnownNameStandsForTheTimeBeforeIt() {
        var periods = List.of(starting("Old", MARCH), starting("New", APRIL));

        assertThat(NamePeriod.on(periods, MARCH.minusYears(1)).displayName()).isEqualTo("Old");
    }

    private static NamePeriod starting(String name, LocalDate start) {
        return new NamePeriod(name, "", start, null, null);
    }
}
