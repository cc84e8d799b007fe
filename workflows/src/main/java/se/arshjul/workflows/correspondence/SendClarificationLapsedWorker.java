package se.arshjul.workflows.correspondence;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;

/** Tells a body that the time for its word on an accepted response is over, and that the response counts as it was. */
@Component
class SendClarificationLapsedWorker implements Worker {

    private final LetterJobs letters;

    SendClarificationLapsedWorker(LetterJobs letters) {
        this.letters = letters;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.SEND_CLARIFICATION_LAPSED;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        return letters.send(
                JobVariables.text(job, "request"), LetterKind.CLARIFICATION_LAPSED, JobVariables.text(job, "step"));
    }
}
