package se.arshjul.followupservice.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.runtime.refusal.FieldViolation;

class SurveyDatesTest {

    private static final SurveyDates AUTUMN =
            dates("2026-09-28", "2026-10-30", "2026-11-06", "2026-12-04", "2027-01-20");

    @Test
    void instantsFollowTheClocksOfStockholmOverTheChangeToWinterTime() {
        assertThat(AUTUMN.openTime()).isEqualTo(Instant.parse("2026-09-27T22:00:00Z"));
        assertThat(AUTUMN.answerByTime()).isEqualTo(Instant.parse("2026-10-30T22:59:59.999999Z"));
        assertThat(AUTUMN.acceptedUntilTime()).isEqualTo(Instant.parse("2026-11-06T22:59:59.999999Z"));
        assertThat(AUTUMN.reviewedByTime()).isEqualTo(Instant.parse("2026-12-04T22:59:59.999999Z"));
        assertThat(AUTUMN.publishTime()).isEqualTo(Instant.parse("2027-01-19T23:00:00Z"));
    }

    @Test
    void theNightOfTheChangeToSummerTimeEndsAnHourEarlier() {
        var spring = dates("2026-03-28", "2026-03-30", "2026-03-30", "2026-03-30", "2026-03-31");

        assertThat(spring.openTime()).isEqualTo(Instant.parse("2026-03-27T23:00:00Z"));
        assertThat(spring.answerByTime()).isEqualTo(Instant.parse("2026-03-30T21:59:59.999999Z"));
        assertThat(dates("2026-03-29", null, null, null, null).openTime())
                .isEqualTo(Instant.parse("2026-03-28T23:00:00Z"));
    }

    @Test
    void theLastDayCountsToItsEndOnTheDayTheClocksGoBack() {
        assertThat(dates(null, null, "2026-10-25", null, null).acceptedUntilTime())
                .isEqualTo(Instant.parse("2026-10-25T22:59:59.999999Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-10-31", "2026-11-01", "2026-12-25", "2026-06-19", "2027-01-06", "2026-05-14"})
    void nobodyHasToAnswerOnAHoliday(String day) {
        assertThat(fields(dates(null, day, null, null, null).findings()))
                .containsExactly("survey.answer_by_date NOT_A_WORKING_DAY");
    }

    @Test
    void theOtherDaysMayBeHolidays() {
        assertThat(dates("2026-09-27", "2026-10-30", "2026-11-01", "2026-12-06", "2027-01-06")
                        .findings())
                .isEmpty();
    }

    @Test
    void daysMayCoincideButForPublication() {
        assertThat(dates("2026-10-30", "2026-10-30", "2026-10-30", "2026-10-30", "2026-10-31")
                        .findings())
                .isEmpty();
        assertThat(fields(dates("2026-10-30", "2026-10-30", "2026-10-30", "2026-10-30", "2026-10-30")
                        .findings()))
                .containsExactly("survey.publish_date NOT_IN_ORDER");
    }

    @Test
    void orderHoldsAlsoOverDaysNotYetSet() {
        assertThat(fields(dates("2026-10-30", null, null, null, "2026-10-01").findings()))
                .containsExactly("survey.publish_date NOT_IN_ORDER");
    }

    @Test
    void reportsEveryFindingAtOnce() {
        assertThat(fields(dates("2026-10-30", "2026-10-24", "2026-10-20", "2026-12-04", "2026-12-01")
                        .findings()))
                .containsExactly(
                        "survey.answer_by_date NOT_IN_ORDER",
                        "survey.accepted_until_date NOT_IN_ORDER",
                        "survey.publish_date NOT_IN_ORDER",
                        "survey.answer_by_date NOT_A_WORKING_DAY");
    }

    @Test
    void aDayThatHasPassedStays() {
        var during = Instant.parse("2026-10-15T08:00:00Z");
        var wanted = dates("2026-09-29", "2026-11-06", "2026-11-13", "2026-12-04", "2027-01-20");

        assertThat(fields(AUTUMN.findingsOfMove(wanted, during))).containsExactly("survey.open_date PASSED");
    }

    @Test
    void aDayMovesAheadAndBackButNotIntoThePast() {
        var during = Instant.parse("2026-10-15T08:00:00Z");

        assertThat(AUTUMN.findingsOfMove(
                        dates("2026-09-28", "2026-10-15", "2026-10-15", "2026-10-16", "2026-10-17"), during))
                .isEmpty();
        assertThat(fields(AUTUMN.findingsOfMove(
                        dates("2026-09-28", "2026-10-14", "2026-11-06", "2026-12-04", "2027-01-20"), during)))
                .containsExactly("survey.answer_by_date IN_THE_PAST");
    }

    @Test
    void todayIsTheDayInStockholm() {
        var pastMidnight = Instant.parse("2026-10-15T22:30:00Z");

        assertThat(fields(AUTUMN.findingsOfMove(
                        dates("2026-09-28", "2026-10-15", "2026-11-06", "2026-12-04", "2027-01-20"), pastMidnight)))
                .containsExactly("survey.answer_by_date IN_THE_PAST");
    }

    @Test
    void moveNeedsEveryDay() {
        assertThat(fields(AUTUMN.findingsOfMove(SurveyDates.NONE, Instant.parse("2026-09-01T08:00:00Z"))))
                .hasSize(5)
                .allMatch(finding -> finding.endsWith(" REQUIRED"));
    }

    private static SurveyDates dates(
            @Nullable String open,
            @Nullable String answerBy,
            @Nullable String acceptedUntil,
            @Nullable String reviewedBy,
            @Nullable String publish) {
        return new SurveyDates(day(open), day(answerBy), day(acceptedUntil), day(reviewedBy), day(publish));
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static List<String> fields(List<FieldViolation> findings) {
        return findings.stream()
                .map(finding -> finding.field() + " " + finding.reason())
                .toList();
    }
}
