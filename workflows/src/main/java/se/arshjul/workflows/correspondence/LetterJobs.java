package se.arshjul.workflows.correspondence;

import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.job.NotYet;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendWindow;

/** One letter about one request, as a job: what becomes of the letter is what becomes of the job. */
@Component
class LetterJobs {

    private final Matters matters;
    private final Correspondence correspondence;
    private final SendWindow window;

    LetterJobs(Matters matters, Correspondence correspondence, SendWindow window) {
        this.matters = matters;
        this.correspondence = correspondence;
        this.window = window;
    }

    Map<String, Object> send(Matter matter, LetterKind kind, String step) {
        return switch (correspondence.write(matter, kind, step)) {
            case SENT, DROPPED -> Map.of();
            case REFUSED ->
                throw Refusal.precondition(
                        FollowUpRequest.Refusals.ADDRESS_REFUSED,
                        "No address of the body takes the letter.",
                        Map.of("matter", matter.name()));
            case DEFERRED -> throw Refusal.unavailable("LETTER_DEFERRED", "The mail server has not taken the letter.");
        };
    }

    /** Read when the letters go and not before: what it says and whether it is still needed holds then. */
    Map<String, Object> send(String request, LetterKind kind, String step) {
        awaitOpening(window, kind);
        return send(matters.get(request), kind, step);
    }

    /**
     * Reminds of it in the way that fits when the letter goes; which one went, or the planned one where none fits any
     * more.
     */
    LetterKind remind(String request, LetterKind planned, String step) {
        awaitOpening(window, planned);
        var matter = matters.get(request);
        var fitting = matter.needs(planned) ? planned : matter.reminder().orElse(planned);
        if (fitting != planned) {
            // The planned one was perhaps written down and put off.
            correspondence.write(matter, planned, step);
        }
        send(matter, fitting, step);
        return fitting;
    }

    /** One that nobody needs any more waits for nothing, and neither does one that would come too late by waiting. */
    void awaitOpening(Matter matter, LetterKind kind) {
        var wait = kind == LetterKind.PREVIEW ? window.left(kind, matter.publication()) : window.left(kind);
        if (matter.needs(kind)) {
            await(wait);
        }
    }

    static void awaitOpening(SendWindow window, LetterKind kind) {
        await(window.left(kind));
    }

    private static void await(Duration wait) {
        if (wait.isPositive()) {
            throw new NotYet(wait, "Letters of this kind go at the next opening.");
        }
    }
}
