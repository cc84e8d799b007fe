package se.arshjul.workflows.mailing;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.workflows.correspondence.Correspondence;
import se.arshjul.workflows.correspondence.Matter;
import se.arshjul.workflows.correspondence.Matters;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.LetterReport;
import se.arshjul.workflows.letter.SendLetter.Result;
import se.arshjul.workflows.letter.SendWindow;
import se.arshjul.workflows.mailing.MailingLetter.Reason;
import se.arshjul.workflows.mailing.MailingLetter.State;
import se.arshjul.workflows.mailing.MailingRepository.Waiting;

/**
 * Works off the mailings, letter by letter, each written down before the next: who is killed in the middle goes on
 * there. That nothing goes twice is for the ledger of letters.
 */
@Component
public class SendMailings {

    /** After so many that were put off one after the other, it is the mail server that is away, and not a mailbox. */
    private static final int PUT_OFF = 5;

    private final MailingRepository mailings;
    private final Matters matters;
    private final Correspondence correspondence;
    private final LetterReport letters;
    private final SendWindow window;
    private final InstantSource clock;

    SendMailings(
            MailingRepository mailings,
            Matters matters,
            Correspondence correspondence,
            LetterReport letters,
            SendWindow window,
            InstantSource clock) {
        this.mailings = mailings;
        this.matters = matters;
        this.correspondence = correspondence;
        this.letters = letters;
        this.window = window;
        this.clock = clock;
    }

    /** Sends what waits, while letters go at this hour; what is put off waits for the next time. */
    public void send() {
        var putOff = 0;
        for (var waiting : mailings.waiting()) {
            if (window.left(LetterKind.REMINDER_STARTED).isPositive() || putOff == PUT_OFF) {
                return;
            }
            var outcome = whileThere(waiting);
            putOff = outcome.state() == State.WAITING ? putOff + 1 : 0;
            mailings.settle(waiting.mailing(), outcome);
        }
    }

    /** A pilot that has ended has left nothing to write about. */
    private MailingLetter whileThere(Waiting waiting) {
        try {
            return send(waiting);
        } catch (StatusRuntimeException failed) {
            if (failed.getStatus().getCode() == Status.Code.NOT_FOUND) {
                return waiting.letter().leftOut(Reason.NOT_DUE, clock.instant());
            }
            throw failed;
        }
    }

    private MailingLetter send(Waiting waiting) {
        var letter = waiting.letter();
        var request = letter.about().request();
        return switch (waiting.purpose()) {
            case REMIND -> remind(matters.get(request), letter);
            case RESEND, PILOT -> {
                var kind = LetterKind.of(letter.about().kind());
                var step = letter.about().step();
                yield write(matters.of(request, kind, step), letter, kind, step);
            }
        };
    }

    /** Which reminder fits now; the one of the schedule may have gone meanwhile, and the body may have answered. */
    private MailingLetter remind(Matter matter, MailingLetter letter) {
        var now = clock.instant();
        var kind = matter.reminder();
        if (kind.isEmpty()) {
            return letter.leftOut(Reason.NOT_DUE, now);
        }
        if (!letters.reminded(List.of(matter.name()), MailingPlan.startOfDay(now))
                .isEmpty()) {
            return letter.leftOut(Reason.REMINDED_TODAY, now);
        }
        // Named after the day: there is one extra reminder a day and body, whoever orders it.
        return write(matter, letter, kind.get(), "extra-" + WorkingDays.dateOf(now));
    }

    private MailingLetter write(Matter matter, MailingLetter letter, LetterKind kind, String step) {
        Result result = correspondence.write(matter, kind, step);
        var now = clock.instant();
        return switch (result) {
            case SENT -> letter.settled(State.SENT, now);
            case REFUSED -> letter.settled(State.FAILED, now);
            case DROPPED -> letter.leftOut(Reason.NOT_DUE, now);
            case DEFERRED -> letter;
        };
    }
}
