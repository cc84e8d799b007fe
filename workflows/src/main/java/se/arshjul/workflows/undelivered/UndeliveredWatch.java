package se.arshjul.workflows.undelivered;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.clock.RealTime;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflows.correspondence.Matters;
import se.arshjul.workflows.correspondence.SendAgain;
import se.arshjul.workflows.engine.EngineWatch;
import se.arshjul.workflows.job.NotYet;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.UndeliveredLetters;
import se.arshjul.workflows.letter.UndeliveredLetters.Undelivered;
import se.arshjul.workflows.lettercorrection.LetterCorrection;
import se.arshjul.workflows.loop.Loop;

/**
 * Looks after each letter that reached nobody until that very letter has been sent or nobody needs it any more. The process
 * of its request makes a task of it while it runs; when that has ended, which nobody can ask the engine, no task has come
 * after a while, and another process makes it. While somebody is at work on the address, whichever letter it was for, the
 * others wait, and go when it is mended.
 */
@Component
public class UndeliveredWatch extends Loop {

    private static final Logger log = LoggerFactory.getLogger(UndeliveredWatch.class);

    private static final Duration PERIOD = Duration.ofMinutes(1);

    /** An engine that is well hands out a task within seconds. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final String FORM = LetterCorrection.Forms.CONTACT_CORRECTION;

    private final UndeliveredLetters letters;
    private final TellUndelivered tellUndelivered;
    private final EndNeedless endNeedless;
    private final Matters matters;
    private final SendAgain sendAgain;
    private final EngineWatch engine;

    UndeliveredWatch(
            UndeliveredLetters letters,
            TellUndelivered tellUndelivered,
            EndNeedless endNeedless,
            Matters matters,
            SendAgain sendAgain,
            EngineWatch engine) {
        super("undelivered-watch", PERIOD);
        this.letters = letters;
        this.tellUndelivered = tellUndelivered;
        this.endNeedless = endNeedless;
        this.matters = matters;
        this.sendAgain = sendAgain;
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

    /** At those that were noted so long ago. */
    public void look(Duration patience) {
        letters.notedFor(patience).forEach(this::look);
        letters.needlessly(LetterCorrection.PROCESS).forEach(endNeedless::handle);
    }

    private void look(Undelivered letter) {
        if (letters.isSettled(letter)) {
            letters.forget(letter);
            return;
        }
        try {
            var matter = matters.get(letter.matter());
            if (!matter.stillNeeds(LetterKind.of(letter.kind()))) {
                letters.forget(letter);
            } else if (letters.isTaken(letter, FORM)) {
                letters.hold(letter);
            } else if (letters.isMended(letter, FORM)) {
                again(letter);
            } else {
                tellUndelivered.handle(letter, matter.request().getActor());
            }
        } catch (StatusRuntimeException unknown) {
            log.atWarn()
                    .addKeyValue("matter", letter.matter())
                    .addKeyValue("code", unknown.getStatus().getCode())
                    .log("A letter that reached nobody is not a task yet");
            if (unknown.getStatus().getCode() == Status.Code.NOT_FOUND) {
                // Nobody could mend an address of it.
                letters.forget(letter);
            }
        }
    }

    /** The process of another letter has sent that one alone. */
    private void again(Undelivered letter) {
        try {
            sendAgain.handle(letter.matter(), LetterKind.of(letter.kind()), letter.step());
        } catch (NotYet early) {
            log.atDebug()
                    .addKeyValue("matter", letter.matter())
                    .log("A letter waits for the hours at which letters go");
        } catch (Refusal refusal) {
            if (refusal.reason().equals(LetterCorrection.Refusals.ADDRESS_REFUSED)) {
                // The address for another kind of letter was mended, or it was mended wrongly: it is a task of its own.
                letters.note(letter.matter(), letter.kind(), letter.step());
            }
        }
    }
}
