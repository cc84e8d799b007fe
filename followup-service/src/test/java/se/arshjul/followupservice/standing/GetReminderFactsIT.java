package se.arshjul.followupservice.standing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.clarification.ClarificationCalls.ask;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.GetReminderFactsRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followupservice.clarification.ClarificationCalls;
import se.arshjul.followupservice.replacement.ReplacementCalls;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class GetReminderFactsIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    ClarificationCalls clarifications;

    @Autowired
    ReplacementCalls replacements;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @CsvSource({
        "2026-03-02T11:00:00Z, 9, true",
        "2026-03-07T11:00:00Z, 5, false",
        "2026-03-12T11:00:00Z, 1, true",
        "2026-03-13T22:59:59Z, 0, true",
        "2026-03-13T23:00:00Z, 0, false",
        "2026-03-16T11:00:00Z, -1, true"
    })
    void countsWorkingDaysUntilTheDayInTheLetter(Instant now, int left, boolean workingDay) {
        var name = given.in(State.STARTED);

        clock.set(now);
        var facts = calls.engine().getReminderFacts(facts(name));

        assertThat(facts.getWorkingDaysLeft()).isEqualTo(left);
        assertThat(facts.getWorkingDay()).isEqualTo(workingDay);
        assertThat(facts.getRequestState()).isEqualTo(Request.State.STARTED);
        assertThat(facts.getRecipientKind()).isEqualTo("region");
    }

    @Test
    void countsToTheEndOfTheReviewWhereTheAgencyHasAskedAboutOneAnswer() {
        var name = given.in(State.APPROVED);
        clarifications.analyst().askClarification(ask(name, "number"));

        clock.set(Instant.parse("2026-03-30T10:00:00Z"));
        var facts = calls.engine().getReminderFacts(facts(name));

        assertThat(facts.getWorkingDaysLeft()).isEqualTo(7);
        assertThat(facts.getRequestState()).isEqualTo(Request.State.SENT_BACK);
    }

    @Test
    void aWordOnAnAcceptedResponseThatWaitsForTheApproverIsAChangeThatWaitsUntilTheEndOfTheReview() {
        var name = given.in(State.ACCEPTED);
        clarifications.analyst().askClarification(ask(name, "number"));
        calls.respondent().updateAnswer(RequestCalls.number(name, "41", "\"3\""));
        calls.respondent().submitResponse(submit(name));

        clock.set(Instant.parse("2026-03-30T10:00:00Z"));
        var facts = calls.engine().getReminderFacts(facts(name));

        assertThat(facts.getReplacement()).isEqualTo(Request.Replacement.REPLACEMENT_SUBMITTED);
        assertThat(facts.getWorkingDaysLeft()).isEqualTo(7);
    }

    @Test
    void saysThatAChangeOfAnApprovedResponseWaitsUntilTheLastDayToAnswer() {
        var name = given.in(State.ACCEPTED);
        replacements.respondent().beginReplacement(ReplacementCalls.begin(name));
        calls.respondent().submitResponse(submit(name));

        clock.set(Instant.parse("2026-03-13T22:59:59Z"));
        assertThat(calls.engine().getReminderFacts(facts(name)).getReplacement())
                .isEqualTo(Request.Replacement.REPLACEMENT_SUBMITTED);

        clock.set(Instant.parse("2026-03-13T23:00:00Z"));
        assertThat(calls.engine().getReminderFacts(facts(name)).getReplacement())
                .isEqualTo(Request.Replacement.REPLACEMENT_UNSPECIFIED);
    }

    @Test
    void refusesARequestThatIsNotThere() {
        assertThat(refusalOf(() -> calls.engine().getReminderFacts(facts("surveys/1999/requests/region-uppsala"))))
                .isEqualTo("NOT_FOUND REQUEST_NOT_FOUND");
    }

    @Test
    void onlyTheEngineAsks() {
        var name = given.in(State.STARTED);

        assertThat(refusalOf(() -> calls.respondent().getReminderFacts(facts(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.analyst().getReminderFacts(facts(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private static GetReminderFactsRequest facts(Object name) {
        return GetReminderFactsRequest.newBuilder().setName(name.toString()).build();
    }
}
