package se.arshjul.workflows.correspondence;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;

/** Tells a body's respondents that their approver has returned a response, or a change of one; each version once. */
@Component
class SendReturnedWorker implements Worker {

    private final LetterJobs letters;

    SendReturnedWorker(LetterJobs letters) {
        this.letters = letters;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.SEND_RETURNED;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        return letters.send(JobVariables.text(job, "request"), LetterKind.RETURNED, JobVariables.text(job, "step"));
    }
}
