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

/** How a body gets the receipt of each version that it has approved. */
abstract class RequestReceiptPaths {

    private static final String CORRECTION = "userTask_CorrectContactForReceipt";
    private static final String ASSESSMENT = "userTask_AssessResponse";
    private static final String SENT = "endEvent_ReceiptSent";

    private final ProcessHarness engine;
    private final RequestScenario given;

    RequestReceiptPaths(ProcessHarness engine) {
        this.engine = engine;
        this.given = new RequestScenario(engine);
    }

    @Test
    void aResponseThatHasToBeAssessedIsReceiptedBeforeAnybodyHasReadIt() {
        given.findings(false, true, false);
        var request = given.waiting();

        issued(request, "2026-0001-1").publish(Messages.RESPONSE_APPROVED);

        request.hasPassed(SENT).standsAt(ASSESSMENT);
        assertThat(engine.workers.given(Jobs.SEND_RECEIPT))
                .extracting("reference")
                .containsExactly("2026-0001-1");
    }

    @Test
    void acceptingItSendsNoSecondOne() {
        given.findings(false, true, false);
        var request = given.waiting();
        issued(request, "2026-0001-1").publish(Messages.RESPONSE_APPROVED);

        request.decide(ASSESSMENT, "accepted").endsAt("endEvent_Answered");

        assertThat(engine.workers.given(Jobs.SEND_RECEIPT)).hasSize(1);
    }

    @Test
    void aVersionThatReplacesAnAcceptedOneHasAReceiptOfItsOwn() {
        var request = given.at(STANDING);

        issued(request, "2026-0002-8").publish(Messages.RESPONSE_APPROVED);

        request.hasPassed(SENT).hasPassed("serviceTask_AcceptResponse", 2).standsAt(STANDING);
    }

    @Test
    void aWrongAddressHoldsUpNeitherScreeningNorAcceptance() {
        engine.workers.on(Jobs.SEND_RECEIPT, refused(Refusals.ADDRESS_REFUSED), done());
        var request = given.waiting();
        issued(request, "2026-0001-1").publish(Messages.RESPONSE_APPROVED);

        request.hasPassed("endEvent_Answered").standsAt(CORRECTION);
        assertThat(request.local(CORRECTION, "subject")).isEqualTo("\"" + request.subject + "\"");
        request.complete(CORRECTION).endsAt(SENT);

        assertThat(engine.workers.given(Jobs.SEND_RECEIPT))
                .extracting("reference")
                .containsExactly("2026-0001-1", "2026-0001-1");
    }

    @Test
    void afterACorrectedAddressEachReceiptGoesAsItself() {
        engine.workers.on(Jobs.SEND_RECEIPT, refused(Refusals.ADDRESS_REFUSED), done());
        var request = given.waiting();
        issued(request, "2026-0001-1").standsAt(WAITING, CORRECTION);
        issued(request, "2026-0002-8").hasPassed(SENT);

        request.complete(CORRECTION).hasPassed(SENT, 2).standsAt(WAITING);

        assertThat(engine.workers.given(Jobs.SEND_RECEIPT))
                .extracting("reference")
                .containsExactly("2026-0001-1", "2026-0002-8", "2026-0001-1");
    }

    private static ProcessRun issued(ProcessRun request, String reference) {
        return request.publish(Messages.RECEIPT_ISSUED, Map.of("reference", reference));
    }
}
