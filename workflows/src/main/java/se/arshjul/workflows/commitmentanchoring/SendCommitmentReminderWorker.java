package se.arshjul.workflows.commitmentanchoring;

import io.camunda.client.api.response.ActivatedJob;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.workflows.job.NotYet;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendWindow;

/** Reminds the members of an actor on the days on which the service says so; nobody is reminded twice in a day. */
@Component
class SendCommitmentReminderWorker implements Worker {

    private final Rounds rounds;
    private final CommitmentLetters letters;
    private final SendWindow window;
    private final InstantSource clock;

    SendCommitmentReminderWorker(Rounds rounds, CommitmentLetters letters, SendWindow window, InstantSource clock) {
        this.rounds = rounds;
        this.letters = letters;
        this.window = window;
        this.clock = clock;
    }

    @Override
    public String type() {
        return CommitmentAnchoring.Jobs.SEND_COMMITMENT_REMINDER;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var round = rounds.of(job);
        if (!round.getReminderDue()) {
            return Map.of();
        }
        var wait = window.left(LetterKind.COMMITMENT_REMINDER);
        if (wait.isPositive()) {
            throw new NotYet(wait, "Whether to remind is decided at the next opening.");
        }
        // Whom no letter reaches is a coordinator's when the day has passed.
        letters.send(
                round,
                LetterKind.COMMITMENT_REMINDER,
                WorkingDays.dateOf(clock.instant()).toString());
        return Map.of();
    }
}
