package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.workflows.processes.MockedWorkers.done;
import static se.arshjul.workflows.processes.MockedWorkers.refused;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.lettercorrection.LetterCorrection;
import se.arshjul.workflows.lettercorrection.LetterCorrection.Jobs;
import se.arshjul.workflows.lettercorrection.LetterCorrection.Messages;
import se.arshjul.workflows.lettercorrection.LetterCorrection.Refusals;

/** A letter that reached nobody waits for the right address, and for another one should that be wrong too. */
abstract class LetterCorrectionPaths {

    private static final String CORRECTION = "userTask_CorrectContact";

    private final ProcessHarness engine;

    LetterCorrectionPaths(ProcessHarness engine) {
        this.engine = engine;
    }

    @BeforeEach
    void answering() {
        engine.workers.forget();
        engine.workers.on(Jobs.SEND_AGAIN, done());
    }

    @Test
    void theCoordinatorCorrectsTheAddressAndTheLetterGoesAgain() {
        var letter = undelivered();

        assertThat(letter.local(CORRECTION, "subject")).isEqualTo("\"" + letter.subject + "\"");
        assertThat(letter.job(CORRECTION).getCustomHeaders())
                .containsEntry("io.camunda.zeebe:candidateGroups", "[\"role:coordinator\"]")
                .containsEntry("io.camunda.zeebe:formKey", "contact-correction");
        letter.complete(CORRECTION).endsAt("endEvent_SentAgain");
        assertThat(engine.workers.given(Jobs.SEND_AGAIN))
                .extracting("request", "letterKind", "letterStep")
                .containsExactly(tuple(letter.subject, "declined", "1"));
    }

    @Test
    void anAddressThatIsStillWrongComesBackToTheCoordinator() {
        engine.workers.on(Jobs.SEND_AGAIN, refused(Refusals.ADDRESS_REFUSED), done());
        var letter = undelivered().complete(CORRECTION).hasPassed("event_AddressRefused");

        letter.standsAt(CORRECTION).complete(CORRECTION).endsAt("endEvent_SentAgain");
    }

    private ProcessRun undelivered() {
        var request = engine.matter("surveys/2026/requests/kommun-%d");
        return engine.start(
                        LetterCorrection.PROCESS,
                        Messages.LETTER_UNDELIVERED,
                        request,
                        Map.of(
                                "request",
                                request,
                                "actor",
                                "actors/kommun",
                                "letterKind",
                                "declined",
                                "letterStep",
                                "1"))
                .standsAt(CORRECTION);
    }
}
