package se.arshjul.followupservice.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.runtime.refusal.Refusal;

/** What is asked about a response that the agency has accepted. */
class ClarifyingTest {

    private static final Instant NOW = Instant.parse("2026-03-02T11:00:00Z");
    private static final List<String> QUESTIONS = List.of("number", "text");

    @Test
    void anAcceptedResponseStaysAcceptedWhileItIsAskedAbout() {
        var accepted = RequestTest.request(State.ACCEPTED);

        var asked = ask(accepted);

        assertThat(asked.state()).isEqualTo(State.ACCEPTED);
        assertThat(asked.stateTime()).isEqualTo(accepted.stateTime());
        assertThat(asked.reason()).isEmpty();
        assertThat(asked.clarifying()).isTrue();
        assertThat(asked.rework().questions()).isEqualTo(QUESTIONS);
        assertThat(asked.replacement()).isEqualTo(Replacement.WRITING);
    }

    @Test
    void theWordThatIsSignedOffIsWithTheAgencyAndWhatWasAskedStaysWithIt() {
        var signed = ask(RequestTest.request(State.ACCEPTED)).submit(NOW).approve("2026-0002-2", NOW);

        assertThat(signed.state()).isEqualTo(State.APPROVED);
        assertThat(signed.clarifying()).isFalse();
        assertThat(signed.rework().questions()).isEqualTo(QUESTIONS);
        assertThat(signed.replacement()).isEqualTo(Replacement.NONE);
    }

    @Test
    void whatTheApproverReturnsIsStillAskedAbout() {
        var returned = ask(RequestTest.request(State.ACCEPTED)).submit(NOW).giveBack("Inte så.", NOW);

        assertThat(returned.clarifying()).isTrue();
        assertThat(returned.replacement()).isEqualTo(Replacement.WRITING);
    }

    @Test
    void itIsAskedAboutOnceAtATimeAndNotWhileItsBodyChangesIt() {
        var accepted = RequestTest.request(State.ACCEPTED);

        assertRefused("CLARIFICATION_PENDING", () -> ask(ask(accepted)));
        assertRefused("CLARIFICATION_PENDING", () -> ask(ask(accepted).submit(NOW)));
        assertRefused("RESPONSE_BEING_REPLACED", () -> ask(Replacing.begin(accepted)));
    }

    @Test
    void theBodyNeitherChangesTheRestNorGivesTheQuestionUp() {
        var asked = ask(RequestTest.request(State.ACCEPTED));

        assertRefused("CLARIFICATION_PENDING", () -> Replacing.begin(asked));
        assertRefused("CLARIFICATION_PENDING", () -> Replacing.end(asked));
        assertRefused("CLARIFICATION_PENDING", () -> Replacing.end(asked.submit(NOW)));
    }

    @Test
    void whatIsTakenBackOrNeverAnsweredLeavesItAsItWas() {
        var accepted = RequestTest.request(State.ACCEPTED);

        for (var asked : List.of(ask(accepted), ask(accepted).submit(NOW))) {
            for (var after : List.of(
                    Clarifying.takeBack(asked, NOW), Ending.settle(asked, "", NOW), Ending.withdraw(asked, NOW))) {
                assertThat(after.state()).isEqualTo(State.ACCEPTED);
                assertThat(after.stateTime()).isEqualTo(accepted.stateTime());
                assertThat(after.reference()).isEqualTo(accepted.reference());
                assertThat(after.clarifying()).isFalse();
                assertThat(after.replacement()).isEqualTo(Replacement.NONE);
            }
            assertThat(Ending.close(asked, NOW)).isEqualTo(asked);
        }
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"APPROVED", "ACCEPTED"})
    void noOtherResponseIsAskedAbout(State state) {
        assertRefused("REQUEST_WRONG_STATE", () -> ask(RequestTest.request(state)));
    }

    private static Request ask(Request request) {
        return Clarifying.ask(request, QUESTIONS, "Gäller det hela regionen?", NOW);
    }

    private static void assertRefused(String reason, ThrowingCallable call) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(call).returns(reason, Refusal::reason);
    }
}
