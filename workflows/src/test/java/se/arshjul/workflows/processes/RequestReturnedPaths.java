package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.workflows.processes.MockedWorkers.done;
import static se.arshjul.workflows.processes.MockedWorkers.refused;
import static se.arshjul.workflows.processes.RequestScenario.WAITING;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Jobs;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Messages;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Refusals;

/** What becomes of a letter that a mail server took and gave back later. */
abstract class RequestReturnedPaths {

    private static final String CORRECTION = "userTask_CorrectContactForReturned";

    private final ProcessHarness engine;
    private final RequestScenario given;

    RequestReturnedPaths(ProcessHarness engine) {
        this.engine = engine;
        this.given = new RequestScenario(engine);
    }

    @Test
    void theCoordinatorCorrectsTheAddressAndTheSameLetterGoesAgainWhileTheAnswerIsWaitedFor() {
        var request = given.at(CORRECTION);

        assertThat(request.local(CORRECTION, "subject")).isEqualTo("\"" + request.subject + "\"");
        assertThat(request.job(CORRECTION).getCustomHeaders())
                .containsEntry("io.camunda.zeebe:candidateGroups", "[\"role:coordinator\"]")
                .containsEntry("io.camunda.zeebe:formKey", "contact-correction");
        request.complete(CORRECTION).hasPassed("endEvent_SentAgain").standsAt(WAITING);
        assertThat(engine.workers.given(Jobs.SEND_AGAIN))
                .extracting("request", "letterKind", "letterStep")
                .containsExactly(tuple(request.subject, "invitation", "1"));
    }

    @Test
    void anAddressThatIsStillWrongComesBackToTheCoordinator() {
        engine.workers.on(Jobs.SEND_AGAIN, refused(Refusals.ADDRESS_REFUSED), done());
        var request = given.at(CORRECTION).complete(CORRECTION).hasPassed("event_ReturnedRefused");

        request.standsAt(WAITING, CORRECTION).complete(CORRECTION).hasPassed("endEvent_SentAgain");
    }

    @Test
    void eachOfTwoLettersGoesAgainAsItself() {
        var request = given.at(CORRECTION).complete(CORRECTION).hasPassed("endEvent_SentAgain");

        request.publish(Messages.LETTER_RETURNED, Map.of("letterKind", "reminder-not-opened", "letterStep", "0-2"))
                .standsAt(WAITING, CORRECTION)
                .complete(CORRECTION)
                .hasPassed("endEvent_SentAgain", 2);

        assertThat(engine.workers.given(Jobs.SEND_AGAIN))
                .extracting("letterKind", "letterStep")
                .containsExactly(tuple("invitation", "1"), tuple("reminder-not-opened", "0-2"));
    }

    /** Told of the whole process it would be told of every other letter that comes back before this one has gone again. */
    @Test
    void whichLetterCameBackIsToldOfItsCorrectionAlone() {
        var request = given.at(CORRECTION);

        assertThat(request.variable("letterKind")).isNull();
        assertThat(request.variable("letterStep")).isNull();
    }

    @Test
    void anAnswerThatComesMeanwhileIsDealtWithAllTheSame() {
        var request = given.at(CORRECTION);

        request.publish(Messages.RESPONSE_APPROVED)
                .hasPassed("endEvent_Answered")
                .complete(CORRECTION);

        request.endsAt("endEvent_SentAgain");
    }
}
