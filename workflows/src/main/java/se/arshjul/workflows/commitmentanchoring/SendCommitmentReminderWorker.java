package se.arshjul.workflows.commitmentanchoring;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflows.job.NotYet;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendWindow;

/** Reminds the members of an actor for the days that the service names; nobody is reminded twice for a day. */
@Component
class SendCommitmentReminderWorker implements Worker {

    private final Rounds rounds;
    private final CommitmentLetters letters;
    private final SendWindow window;

    SendCommitmentReminderWorker(Rounds rounds, CommitmentLetters letters, SendWindow window) {
        this.rounds = rounds;
        this.letters = letters;
        this.window = window;
    }

    @Override
    public String type() {
        return CommitmentAnchoring.Jobs.SEND_COMMITMENT_REMINDER;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var round = rounds.of(job);
        if (!round.hasReminderDate()) {
            return Map.of();
        }
        var wait = window.left(LetterKind.COMMITMENT_REMINDER, ProtoTime.toInstant(round.getAnswerByTime()));
        if (wait.isPositive()) {
            throw new NotYet(wait, "What is owed for today is owed at the next opening too, unless it is answered.");
        }
        // Whom no letter reaches is a coordinator's when the day has passed.
        var step = ProtoTime.toLocalDate(round.getReminderDate()) + "/" + round.getAskings();
        letters.send(round, LetterKind.COMMITMENT_REMINDER, step);
        return Map.of();
    }
}
