package se.arshjul.followupservice.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.extension.ExtensionCalls.LATER;
import static se.arshjul.followupservice.extension.ExtensionCalls.ask;
import static se.arshjul.followupservice.request.RequestCalls.decline;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Extension;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class RequestExtensionIT {

    @Autowired
    ExtensionCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    @ParameterizedTest
    @EnumSource(names = {"DISPATCHED", "OPENED", "STARTED", "SUBMITTED"})
    void aBodyThatHasNotAnsweredAsksWithAReason(State state) {
        var name = given.in(state);

        var asked = calls.body("contact").requestExtension(ask(name, LATER));

        assertThat(asked.getExtension())
                .isEqualTo(Extension.newBuilder()
                        .setState(Extension.State.ASKED)
                        .setWantedDate(ProtoTime.toProto(LATER))
                        .setReason("Nämnden möts först i april.")
                        .setNumber(1)
                        .build());
        assertThat(ProtoTime.toInstant(asked.getAnswerByTime()))
                .isEqualTo(Instant.parse("2026-03-13T22:59:59.999999Z"));
        assertThat(given.outbox(name)).containsExactly("followup.extensionRequested {}");
        assertThat(given.audit(name)).contains("RequestExtension by people/contact-region-uppsala");
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVED", "SENT_BACK", "ACCEPTED", "DECLINED", "NO_RESPONSE", "WITHDRAWN"})
    void aBodyThatHasAnsweredOrIsSettledCannotAsk(State state) {
        var name = given.in(state);

        assertThat(refusalOf(() -> calls.body("contact").requestExtension(ask(name, LATER))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void askingAfterTheLastDayOnWhichAnswersAreTakenIsRefused() {
        var name = given.in(State.STARTED);
        clock.set(Instant.parse("2026-03-20T22:59:59Z"));
        calls.body("contact").requestExtension(ask(name, LATER));

        var late = given.in(State.STARTED);
        clock.set(Instant.parse("2026-03-20T23:00:00Z"));

        assertThat(refusalOf(() -> calls.body("contact").requestExtension(ask(late, LATER))))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-28, answer_by_date NOT_A_WORKING_DAY",
        "2026-03-13, answer_by_date NOT_LATER",
        "2026-04-13, answer_by_date AFTER_REVIEW"
    })
    void aDayThatNobodyCanBeGrantedIsRefused(LocalDate day, String violation) {
        var name = given.in(State.STARTED);

        assertThat(violationsOf(() -> calls.body("contact").requestExtension(ask(name, day))))
                .containsExactly(violation);
        assertThat(given.events(name)).isEmpty();
    }

    @Test
    void theLastDayOfReviewIsTheLastThatCanBeAskedFor() {
        var name = given.in(State.STARTED);

        var asked = calls.body("contact").requestExtension(ask(name, LocalDate.of(2026, 4, 10)));

        assertThat(asked.getExtension().getState()).isEqualTo(Extension.State.ASKED);
    }

    @Test
    void oneAskWaitsAtATime() {
        var name = given.in(State.STARTED);
        calls.body("contact").requestExtension(ask(name, LATER));

        assertThat(refusalOf(() -> calls.body("respondent").requestExtension(ask(name, LATER))))
                .isEqualTo("FAILED_PRECONDITION EXTENSION_PENDING");
    }

    @Test
    void aRepeatedRequestAsksOnce() {
        var request = ask(given.in(State.STARTED), LATER);

        var first = calls.body("approver").requestExtension(request);

        assertThat(calls.body("approver").requestExtension(request)).isEqualTo(first);
        assertThat(given.events(request.getName())).hasSize(1);
    }

    @Test
    void anAskLapsesWhenTheBodyDeclinesToAnswer() {
        var name = given.in(State.OPENED);
        calls.body("contact").requestExtension(ask(name, LATER));

        var declined = requests.approver().declineRequest(decline(name));

        assertThat(declined.getExtension().getState()).isEqualTo(Extension.State.LAPSED);
        assertThat(given.outbox(name))
                .containsExactly(
                        "followup.extensionRequested {}",
                        "followup.extensionDecided {\"decision\": \"lapsed\", \"decidedBy\": \"\"}",
                        "followup.requestDeclined {}");
    }

    @Test
    void aReasonIsNeeded() {
        var request = ask(given.in(State.OPENED), LATER);

        assertThat(violationsOf(() -> calls.body("contact")
                        .requestExtension(request.toBuilder().setReason(" ").build())))
                .containsExactly("reason WRONG_LENGTH");
    }

    @Test
    void onlyTheBodyAsks() {
        var name = given.in(State.OPENED);

        assertThat(refusalOf(() -> calls.stranger().requestExtension(ask(name, LATER))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.staff("coordinator").requestExtension(ask(name, LATER))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }
}
