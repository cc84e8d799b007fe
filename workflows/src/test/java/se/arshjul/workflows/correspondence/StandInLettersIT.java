package se.arshjul.workflows.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.followup.v1.Request;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.GivenReach;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.letter.LetterKind;

/** What goes to whoever stands in for a person of a body, beside that person. */
@WorkflowsTest
class StandInLettersIT {

    private static final LocalDate TODAY = WorkingDays.dateOf(TestClock.START);

    @Autowired
    Given given;

    @Autowired
    GivenReach reach;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Matters matters;

    @Autowired
    Correspondence correspondence;

    private Request request;
    private String bo;

    @BeforeEach
    void askABody() {
        request = given.request(given.survey(), Request.State.STARTED);
        bo = "bo-" + Given.number() + "@region.test";
    }

    @Test
    void aReminderGoesToWhoIsAwayAndToWhoStandsIn() {
        standsIn(bo, TODAY, TODAY);

        write(LetterKind.REMINDER_STARTED);

        assertThat(sentTo()).containsExactlyInAnyOrder(Given.respondent(request), bo);
    }

    @Test
    void toEachAddressOnce() {
        standsIn(bo, TODAY, TODAY);
        standsIn(bo.toUpperCase(Locale.ROOT), TODAY.minusDays(1), TODAY.plusDays(1));
        given.colleague(request.getActor(), "people/bo", bo, Role.RESPONDENT);

        write(LetterKind.REMINDER_STARTED);

        assertThat(sentTo()).containsExactlyInAnyOrder(Given.respondent(request), bo);
    }

    @Test
    void notBeforeTheFirstDayAndNotAfterTheLast() {
        standsIn(bo, TODAY.minusDays(9), TODAY.minusDays(1));
        standsIn(bo, TODAY.plusDays(1), TODAY.plusDays(9));

        write(LetterKind.REMINDER_STARTED);

        assertThat(sentTo()).containsExactly(Given.respondent(request));
    }

    @Test
    void notWhatIsForARoleThatIsNotLent() {
        standsIn(bo, TODAY, TODAY);
        given.state(request, Request.State.SUBMITTED);

        write(LetterKind.TO_APPROVE);

        assertThat(sentTo()).containsExactly(Given.approver(request));
    }

    private void standsIn(String email, LocalDate first, LocalDate last) {
        reach.standIn(request.getActor(), Given.respondent(request), email, first, last, Role.RESPONDENT);
    }

    private void write(LetterKind kind) {
        correspondence.write(matters.get(request.getName()), kind, "1");
    }

    private List<String> sentTo() {
        return jdbc.sql("SELECT address FROM letter WHERE matter = :matter AND state = 'SENT'")
                .param("matter", request.getName())
                .query(String.class)
                .list();
    }
}
