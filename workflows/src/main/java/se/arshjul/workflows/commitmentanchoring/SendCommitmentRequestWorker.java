package se.arshjul.workflows.commitmentanchoring;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendLetter.Result;

/** Asks the members of an actor by letter; once for each time that they are asked. */
@Component
class SendCommitmentRequestWorker implements Worker {

    private final Rounds rounds;
    private final CommitmentLetters letters;

    SendCommitmentRequestWorker(Rounds rounds, CommitmentLetters letters) {
        this.rounds = rounds;
        this.letters = letters;
    }

    @Override
    public String type() {
        return CommitmentAnchoring.Jobs.SEND_COMMITMENT_REQUEST;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var round = rounds.of(job);
        var step = ProtoTime.toLocalDate(round.getAnswerByDate()) + "/" + round.getAskings();
        if (letters.send(round, LetterKind.COMMITMENT_REQUEST, step) == Result.REFUSED) {
            throw Refusal.precondition(
                    CommitmentAnchoring.Refusals.ADDRESS_REFUSED,
                    "No address of the actor takes the letter.",
                    Map.of("round", round.getName()));
        }
        return Map.of();
    }
}
