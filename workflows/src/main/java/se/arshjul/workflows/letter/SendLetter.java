package se.arshjul.workflows.letter;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.letter.Delivery.AddressRefused;
import se.arshjul.workflows.letter.Delivery.NotNow;
import se.arshjul.workflows.letter.Delivery.Taken;
import se.arshjul.workflows.letter.Delivery.Unknown;
import se.arshjul.workflows.letter.Letter.Key;
import se.arshjul.workflows.letter.Letter.State;

/**
 * Sends a letter once, whatever happens on the way: written down, marked as on its way, sent, marked as sent, each
 * committed before the next. It opens no transaction, because a mail server takes part in none.
 */
@Component
public class SendLetter {

    private static final Logger log = LoggerFactory.getLogger(SendLetter.class);

    /** What became of it. */
    public enum Result {
        SENT,
        REFUSED,
        DEFERRED,
        DROPPED
    }

    private final LetterRepository letters;
    private final Post post;
    private final MeterRegistry meters;

    SendLetter(LetterRepository letters, Post post, MeterRegistry meters) {
        this.letters = letters;
        this.post = post;
        this.meters = meters;
    }

    /** Sends it unless it has been sent; one whose address was refused is tried once more, it may have been mended. */
    public Result send(Key key, Mail mail) {
        return send(letters.ready(key), mail);
    }

    /** Sends a copy in the same way: whether it arrives does not decide whether the letter has reached anybody. */
    public Result sendCopy(Key key, Mail mail) {
        return send(letters.ready(key, true), mail);
    }

    private Result send(Letter letter, Mail mail) {
        if (letter.state() == State.SENT) {
            return Result.SENT;
        }
        if (letter.state() == State.DROPPED) {
            return Result.DROPPED;
        }
        return letters.sending(letter)
                .map(onItsWay -> deliver(onItsWay, letter, mail))
                .orElse(Result.DEFERRED);
    }

    /** Writes down that it is no longer needed, unless it has been sent. */
    public void drop(Key key) {
        if (letters.dropped(letters.ready(key))) {
            count(key, "dropped");
        }
    }

    /** The same of the letters to every address; when none has been written down yet, of this one. */
    public void dropAll(Key key) {
        var dropped = letters.droppedAll(key);
        for (var letter = 0; letter < dropped; letter++) {
            count(key, "dropped");
        }
        if (dropped == 0) {
            drop(key);
        }
    }

    private Result deliver(Letter letter, Letter before, Mail mail) {
        var key = letter.key();
        if (before.state() == State.SENDING) {
            count(key, "in_doubt");
            log.atWarn()
                    .addKeyValue("letter", letter.id())
                    .addKeyValue("matter", key.matter())
                    .log("Letter in doubt, sent again with the same Message-ID");
        }
        return switch (post.deliver(letter, mail)) {
            case Taken taken -> {
                letters.sent(letter);
                yield counted(key, Result.SENT);
            }
            case AddressRefused refused -> {
                letters.refused(letter, refused.answer());
                yield counted(key, Result.REFUSED);
            }
            case NotNow later -> {
                letters.notSent(letter, later.answer());
                yield counted(key, Result.DEFERRED);
            }
            // Stays on its way: only time tells it from one whose sender is still at it.
            case Unknown unknown -> counted(key, Result.DEFERRED);
        };
    }

    private Result counted(Key key, Result result) {
        count(key, result.name().toLowerCase(Locale.ROOT));
        return result;
    }

    private void count(Key key, String outcome) {
        Counter.builder("letters")
                .description("Letters by what became of them")
                .tag("kind", key.kind().code())
                .tag("outcome", outcome)
                .register(meters)
                .increment();
    }
}
