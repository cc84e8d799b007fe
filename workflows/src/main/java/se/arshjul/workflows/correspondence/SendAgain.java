package se.arshjul.workflows.correspondence;

import org.springframework.stereotype.Component;
import se.arshjul.workflows.letter.LetterKind;

/** Sends a letter that came back to where the body can be reached now, if it still has something to say. */
@Component
public class SendAgain {

    private final Matters matters;
    private final LetterJobs letters;

    SendAgain(Matters matters, LetterJobs letters) {
        this.matters = matters;
        this.letters = letters;
    }

    /** Returns when it is sent or needed no more. */
    public void handle(String request, LetterKind kind, String step) {
        if (kind.isReminder()) {
            letters.remind(request, kind, step);
            return;
        }
        var matter = matters.of(request, kind, step);
        letters.awaitOpening(matter, kind);
        letters.send(matter, kind, step);
    }
}
