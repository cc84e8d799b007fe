package se.arshjul.followupservice.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.extension.ExtensionCalls.LATER;
import static se.arshjul.followupservice.extension.ExtensionCalls.ask;
import static se.arshjul.followupservice.extension.ExtensionCalls.decline;
import static se.arshjul.followupservice.extension.ExtensionCalls.grant;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.text;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CloseSurveyRequest;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followup.v1.Extension;
import se.arshjul.followup.v1.GetReminderFactsRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class DecideExtensionIT {

    /** The clocks go forward on 29 March: the day ends an hour earlier in UTC than the one in the letter does. */
    private static final Instant LATER_ENDS = Instant.parse("2026-03-30T21:59:59.999999Z");

    @Autowired
    ExtensionCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    DispatchServiceBlockingStub dispatch;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    @Test
    void grantingMovesTheRequestsOwnDaysAndNobodyElses() {
        var name = asked();
        var other = given.in(name.survey(), "region-halland", State.STARTED);

        var granted = calls.staff("coordinator").grantExtension(grant(name, LATER));

        assertThat(granted.getExtension().getState()).isEqualTo(Extension.State.GRANTED);
        assertThat(granted.getExtension().getAnswer()).isEqualTo("Det går bra.");
        assertThat(ProtoTime.toInstant(granted.getAnswerByTime())).isEqualTo(LATER_ENDS);
        assertThat(ProtoTime.toInstant(granted.getAcceptedUntilTime()))
                .isEqualTo(Instant.parse("2026-04-06T21:59:59.999999Z"));
        assertThat(ProtoTime.toInstant(requests.engine().getRequest(get(other)).getAnswerByTime()))
                .isEqualTo(Instant.parse("2026-03-13T22:59:59.999999Z"));
        assertThat(given.outbox(name))
                .containsExactly(
                        "followup.extensionRequested {}",
                        "followup.requestDatesMoved {}",
                        "followup.extensionDecided {\"decision\": \"granted\", \"decidedBy\": \"people/coordinator\"}");
        assertThat(given.audit(name)).contains("GrantExtension by people/coordinator");
    }

    @Test
    void theTimeForLateAnswersNeverGoesBeyondTheReview() {
        var name = asked();

        var granted = calls.staff("coordinator").grantExtension(grant(name, LocalDate.of(2026, 4, 9)));

        assertThat(ProtoTime.toInstant(granted.getAcceptedUntilTime()))
                .isEqualTo(Instant.parse("2026-04-10T21:59:59.999999Z"));
        assertThat(violationsOf(
                        () -> calls.staff("coordinator").grantExtension(grant(asked(), LocalDate.of(2026, 4, 13)))))
                .containsExactly("answer_by_date AFTER_REVIEW");
    }

    @Test
    void anExtendedRequestTakesAnswersAfterTheSurveyHasClosedUntilItsOwnTimeIsOver() {
        var name = asked();
        calls.staff("coordinator").grantExtension(grant(name, LATER));
        clock.set(Instant.parse("2026-03-20T23:00:00Z"));
        As.engine()
                .on(dispatch)
                .closeSurvey(CloseSurveyRequest.newBuilder()
                        .setName(name.survey().toString())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());

        clock.set(LATER_ENDS);
        var saved = requests.respondent().updateAnswer(text(name, "Sist", "\"3\""));
        assertThat(requests.engine().getRequest(get(name)).getLate()).isFalse();

        clock.set(LATER_ENDS.plusSeconds(1));
        assertThat(requests.engine().getRequest(get(name)).getLate()).isTrue();
        clock.set(Instant.parse("2026-04-06T22:00:00Z"));
        assertThat(refusalOf(() -> requests.respondent().updateAnswer(text(name, "För sent", saved.getEtag()))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void remindersGoByTheRequestsOwnDay() {
        var name = asked();
        calls.staff("coordinator").grantExtension(grant(name, LATER));

        clock.set(Instant.parse("2026-03-27T11:00:00Z"));

        assertThat(requests.engine()
                        .getReminderFacts(GetReminderFactsRequest.newBuilder()
                                .setName(name.toString())
                                .build())
                        .getWorkingDaysLeft())
                .isEqualTo(1);
    }

    @Test
    void decliningSaysWhyAndLeavesTheDays() {
        var name = asked();

        var declined = calls.staff("coordinator").declineExtension(decline(name));

        assertThat(declined.getExtension().getState()).isEqualTo(Extension.State.DECLINED);
        assertThat(declined.getExtension().getAnswer()).isEqualTo("Resultaten behövs i april.");
        assertThat(declined.getState()).isEqualTo(Request.State.STARTED);
        assertThat(ProtoTime.toInstant(declined.getAnswerByTime()))
                .isEqualTo(Instant.parse("2026-03-13T22:59:59.999999Z"));
        assertThat(given.outbox(name))
                .containsExactly(
                        "followup.extensionRequested {}",
                        "followup.extensionDecided {\"decision\": \"declined\", \"decidedBy\": \"people/coordinator\"}");
    }

    @Test
    void whatIsDecidedCannotBeDecidedAgainAndARepeatedDecisionIsOne() {
        var name = asked();
        var decision = grant(name, LATER);
        var first = calls.staff("coordinator").grantExtension(decision);

        assertThat(calls.staff("coordinator").grantExtension(decision)).isEqualTo(first);
        assertThat(refusalOf(() -> calls.staff("coordinator").grantExtension(grant(name, LATER))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        assertThat(refusalOf(() -> calls.staff("coordinator").declineExtension(decline(name))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        assertThat(given.events(name)).hasSize(3);
    }

    @Test
    void decliningNeedsAReasonAndARequest() {
        var request = decline(asked());

        assertThat(violationsOf(() -> calls.staff("coordinator")
                        .declineExtension(request.toBuilder().setReason("").build())))
                .containsExactly("reason WRONG_LENGTH");
        assertThat(refusalOf(
                        () -> calls.staff("coordinator").declineExtension(decline("surveys/1999/requests/kommun-x"))))
                .isEqualTo("NOT_FOUND REQUEST_NOT_FOUND");
    }

    @Test
    void onlyTheCoordinatorDecides() {
        var name = asked();

        assertThat(refusalOf(() -> calls.staff("analyst").grantExtension(grant(name, LATER))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.body("contact", "approver").grantExtension(grant(name, LATER))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private RequestName asked() {
        var name = given.in(State.STARTED);
        calls.body("contact").requestExtension(ask(name, LATER));
        return name;
    }
}
