package se.arshjul.workflows.correspondence;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;

/** Tells a body's approvers that a response, or a change of one, waits for them; each version once. */
@Component
class SendToApproveWorker implements Worker {

    private final LetterJobs letters;

    SendToApproveWorker(LetterJobs letters) {
        this.letters = letters;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.SEND_TO_APPROVE;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        return letters.send(JobVariables.text(job, "request"), LetterKind.TO_APPROVE, JobVariables.text(job, "step"));
    }
}
