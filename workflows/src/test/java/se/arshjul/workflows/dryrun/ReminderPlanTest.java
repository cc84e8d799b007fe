package se.arshjul.workflows.dryrun;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReminderPlanTest {

    private static final LocalDate ANSWER_BY = LocalDate.parse("2026-10-30");
    private static final LocalDate ACCEPTED_UNTIL = LocalDate.parse("2026-11-13");

    @Test
    void aRegionIsRemindedEarlierThanAMunicipality() {
        var invited = LocalDate.parse("2026-10-01");

        assertThat(ReminderPlan.days("region", invited, ANSWER_BY, ACCEPTED_UNTIL))
                .extracting(LocalDate::toString)
                .containsExactly("2026-10-16", "2026-10-23", "2026-10-29", "2026-11-02");
        assertThat(ReminderPlan.days("municipality", invited, ANSWER_BY, ACCEPTED_UNTIL))
                .extracting(LocalDate::toString)
                .containsExactly("2026-10-21", "2026-10-23", "2026-10-29", "2026-11-02");
    }

    @Test
    void whoIsInvitedLateIsNotRemindedOnTheSameDay() {
        assertThat(ReminderPlan.days("region", LocalDate.parse("2026-10-27"), ANSWER_BY, ACCEPTED_UNTIL))
                .extracting(LocalDate::toString)
                .containsExactly("2026-10-28", "2026-10-29", "2026-11-02");
    }

    @Test
    void nobodyIsRemindedOnceNoAnswerIsTaken() {
        assertThat(ReminderPlan.days("region", LocalDate.parse("2026-10-27"), ANSWER_BY, ANSWER_BY))
                .extracting(LocalDate::toString)
                .containsExactly("2026-10-28", "2026-10-29");
    }
}
