package se.arshjul.workflows.correspondence;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;

/** Sends a letter that came back once more, when somebody has mended the address. */
@Component
class SendAgainWorker implements Worker {

    private final SendAgain sendAgain;

    SendAgainWorker(SendAgain sendAgain) {
        this.sendAgain = sendAgain;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.SEND_AGAIN;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        sendAgain.handle(
                JobVariables.text(job, "request"),
                LetterKind.of(JobVariables.text(job, "letterKind")),
                JobVariables.text(job, "letterStep"));
        return Map.of();
    }
}
