package se.arshjul.workflows.bounce;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.workflows.commitmentanchoring.CommitmentAnchoring;
import se.arshjul.workflows.event.TakeEvent;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.letter.UndeliveredLetters;

/**
 * Writes down that a letter came back and tells the process it is about, once: the ledger and the event are one
 * transaction, and a letter that is known to have come back does not come back again.
 */
@Component
class TakeBounce {

    private static final Logger log = LoggerFactory.getLogger(TakeBounce.class);

    private final BounceRepository letters;
    private final UndeliveredLetters undelivered;
    private final TakeEvent takeEvent;
    private final MeterRegistry meters;

    TakeBounce(BounceRepository letters, UndeliveredLetters undelivered, TakeEvent takeEvent, MeterRegistry meters) {
        this.letters = letters;
        this.undelivered = undelivered;
        this.takeEvent = takeEvent;
        this.meters = meters;
    }

    @Transactional
    public void handle(Bounce bounce) {
        letters.refused(bounce).ifPresent(letter -> {
            Counter.builder("letters")
                    .description("Letters by what became of them")
                    .tag("kind", letter.kind())
                    .tag("outcome", "returned")
                    .register(meters)
                    .increment();
            log.atInfo()
                    .addKeyValue("letter", bounce.letter())
                    .addKeyValue("matter", letter.matter())
                    .log("Letter came back");
            if (!letter.copy() && letters.reachedNobody(letter)) {
                tell(letter);
            }
        });
    }

    /** Letters among colleagues, and those of the inbox, are about nothing whose process could send them again. */
    private void tell(BounceRepository.Returned letter) {
        if (letter.matter().startsWith("surveys/")) {
            tellOfRequest(letter);
        } else if (letter.matter().contains("/commitmentRounds/") && letters.isLatest(letter)) {
            publish(CommitmentAnchoring.Messages.COMMITMENT_RETURNED, letter);
        }
    }

    /**
     * Should the process have ended nobody hears of it there, and it is made a task all the same. One that comes back while
     * somebody is at work on the address waits for that, and goes again then.
     */
    private void tellOfRequest(BounceRepository.Returned letter) {
        undelivered.note(letter.matter(), letter.kind(), letter.step());
        if (!letters.isTaken(letter)) {
            publish(FollowUpRequest.Messages.LETTER_RETURNED, letter);
        }
    }

    private void publish(String message, BounceRepository.Returned letter) {
        takeEvent.handle(new TakeEvent.Command(
                UUID.randomUUID(),
                message,
                letter.matter(),
                Map.of("letterKind", letter.kind(), "letterStep", letter.step()),
                ""));
    }
}
