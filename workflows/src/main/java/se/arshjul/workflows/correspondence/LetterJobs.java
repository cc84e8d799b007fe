package se.arshjul.workflows.correspondence;

import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.letter.LetterKind;

/** One letter about one request, as a job: what becomes of the letter is what becomes of the job. */
@Component
class LetterJobs {

    private final Matters matters;
    private final Correspondence correspondence;

    LetterJobs(Matters matters, Correspondence correspondence) {
        this.matters = matters;
        this.correspondence = correspondence;
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

    Map<String, Object> send(String request, LetterKind kind, String step) {
        return send(matters.get(request), kind, step);
    }
}
