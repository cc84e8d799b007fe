package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.workflows.processes.MockedWorkers.done;
import static se.arshjul.workflows.processes.MockedWorkers.refused;
import static se.arshjul.workflows.processes.RequestScenario.STANDING;
import static se.arshjul.workflows.processes.RequestScenario.WAITING;

import java.util.Map;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Jobs;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Messages;
import se.arshjul.workflows.followuprequest.FollowUpRequest.Refusals;

/** How a body's respondents hear that their approver has returned what they handed in. */
abstract class RequestGivenBackPaths {

    private static final String CORRECTION = "userTask_CorrectContactForResponseReturned";
    private static final String END = "endEvent_RespondentTold";

    private final ProcessHarness engine;
    private final RequestScenario given;

    RequestGivenBackPaths(ProcessHarness engine) {
        this.engine = engine;
        this.given = new RequestScenario(engine);
    }

    @Test
    void theRespondentsAreToldOfEachVersionThatIsReturnedWhileTheAnswerIsWaitedFor() {
        var request = given.waiting();

        returned(request, "1").hasPassed(END).standsAt(WAITING);
        returned(request, "2").hasPassed(END, 2).standsAt(WAITING);

        assertThat(engine.workers.given(Jobs.SEND_RETURNED)).extracting("step").containsExactly("1", "2");
        assertThat(engine.workers.given(Jobs.SEND_RETURNED))
                .extracting("request")
                .containsOnly(request.subject);
    }

    @Test
    void theRespondentsAreToldOfAChangeThatIsReturnedToo() {
        returned(given.at(STANDING), "2").hasPassed(END).standsAt(STANDING);
    }

    @Test
    void aWrongAddressIsCorrectedByTheCoordinatorAndTheLetterSentAgain() {
        var request = given.at(CORRECTION);

        assertThat(request.local(CORRECTION, "subject")).isEqualTo("\"" + request.subject + "\"");
        request.complete(CORRECTION).hasPassed(END).standsAt(WAITING);

        assertThat(engine.workers.given(Jobs.SEND_RETURNED)).hasSize(2);
    }

    @Test
    void afterACorrectedAddressEachReturnedVersionIsToldAsItself() {
        engine.workers.on(Jobs.SEND_RETURNED, refused(Refusals.ADDRESS_REFUSED), done());
        var request = returned(given.waiting(), "1").standsAt(WAITING, CORRECTION);
        returned(request, "2").hasPassed(END);

        request.complete(CORRECTION).hasPassed(END, 2);

        assertThat(engine.workers.given(Jobs.SEND_RETURNED)).extracting("step").containsExactly("1", "2", "1");
    }

    @Test
    void aVersionThatWaitsForTheApproverMeanwhileIsNotTakenForTheReturnedOne() {
        engine.workers.on(Jobs.SEND_RETURNED, refused(Refusals.ADDRESS_REFUSED), done());
        var request = returned(given.waiting(), "1").standsAt(WAITING, CORRECTION);
        request.publish(Messages.RESPONSE_SUBMITTED, Map.of("submittedVersion", "2"))
                .standsAt(WAITING, CORRECTION, RequestScenario.UNAPPROVED);

        request.complete(CORRECTION).hasPassed(END);

        assertThat(engine.workers.given(Jobs.SEND_RETURNED)).extracting("step").containsExactly("1", "1");
        assertThat(engine.workers.given(Jobs.SEND_TO_APPROVE))
                .extracting("step")
                .containsExactly("2");
    }

    @Test
    void anAnswerThatComesMeanwhileIsDealtWithAllTheSame() {
        var request = given.at(CORRECTION);

        request.publish(Messages.RESPONSE_APPROVED)
                .hasPassed("endEvent_Answered")
                .complete(CORRECTION);

        request.endsAt(END);
    }

    private static ProcessRun returned(ProcessRun request, String version) {
        return request.publish(Messages.RESPONSE_RETURNED, Map.of("submittedVersion", version));
    }
}
