package se.arshjul.workflows.undelivered;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.GetRequestRequest;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.clock.RealTime;
import se.arshjul.workflows.engine.EngineWatch;
import se.arshjul.workflows.letter.UndeliveredLetters;
import se.arshjul.workflows.letter.UndeliveredLetters.Undelivered;
import se.arshjul.workflows.lettercorrection.LetterCorrection;
import se.arshjul.workflows.loop.Loop;

/**
 * Looks whether a letter that reached nobody has become a task. The process of its request makes one while it runs; when
 * that has ended, which nobody can ask the engine, no task has come after a while, and another process makes it. Should the
 * first only have been slow there are two tasks about one address, and mending it ends both.
 */
@Component
class UndeliveredWatch extends Loop {

    private static final Logger log = LoggerFactory.getLogger(UndeliveredWatch.class);

    private static final Duration PERIOD = Duration.ofMinutes(1);

    /** An engine that is well hands out a task within seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final UndeliveredLetters letters;
    private final TellUndelivered tellUndelivered;
    private final RequestServiceBlockingStub requests;
    private final EngineWatch engine;

    UndeliveredWatch(
            UndeliveredLetters letters,
            TellUndelivered tellUndelivered,
            RequestServiceBlockingStub requests,
            EngineWatch engine) {
        super("undelivered-watch", PERIOD);
        this.letters = letters;
        this.tellUndelivered = tellUndelivered;
        this.requests = requests;
        this.engine = engine;
    }

    @Override
    protected void turn() {
        var heardLongEnough = engine.answeringSince()
                .map(since -> since.plus(PATIENCE).isBefore(RealTime.now()))
                .orElse(false);
        if (heardLongEnough) {
            Caller.process("workflows").context().run(() -> look(PATIENCE));
        }
    }

    void look(Duration patience) {
        letters.notedFor(patience).forEach(this::look);
    }

    private void look(Undelivered letter) {
        if (letters.isTaken(letter, LetterCorrection.Forms.CONTACT_CORRECTION)) {
            letters.forget(letter);
            return;
        }
        try {
            var request = requests.getRequest(
                    GetRequestRequest.newBuilder().setName(letter.matter()).build());
            tellUndelivered.handle(letter, request.getActor());
        } catch (StatusRuntimeException unknown) {
            log.atWarn()
                    .addKeyValue("matter", letter.matter())
                    .addKeyValue("code", unknown.getStatus().getCode())
                    .log("A letter that reached nobody is not a task yet");
            if (unknown.getStatus().getCode() == Status.Code.NOT_FOUND) {
                // Nobody could mend an address of it, and it would stand before those of whom somebody can.
                letters.forget(letter);
            }
        }
    }
}
