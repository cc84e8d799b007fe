package se.arshjul.workflows.undelivered;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.workflows.event.TakeEvent;
import se.arshjul.workflows.letter.UndeliveredLetters.Undelivered;
import se.arshjul.workflows.lettercorrection.LetterCorrection;

/**
 * Begins the process that makes a task of a letter that reached nobody, once for each time this was noted. Who forwards
 * the event looks after it until somebody has the task: a start that finds an instance at work is not heard.
 */
@Component
class TellUndelivered {

    private final TakeEvent takeEvent;

    TellUndelivered(TakeEvent takeEvent) {
        this.takeEvent = takeEvent;
    }

    /** @param actor the body that it was written to */
    @Transactional
    public void handle(Undelivered letter, String actor) {
        takeEvent.handle(new TakeEvent.Command(
                UUID.nameUUIDFromBytes(once(letter).getBytes(UTF_8)),
                LetterCorrection.Messages.LETTER_UNDELIVERED,
                letter.matter(),
                Map.of("actor", actor, "letterKind", letter.kind(), "letterStep", letter.step()),
                ""));
    }

    private static String once(Undelivered letter) {
        return String.join(
                "|",
                letter.matter(),
                letter.kind(),
                letter.step(),
                letter.notedAt().toString());
    }
}
