package se.arshjul.workflows.correspondence;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;

/** Tells a body that its response has been sent back to be changed. */
@Component
class SendSentBackWorker implements Worker {

    private final LetterJobs letters;

    SendSentBackWorker(LetterJobs letters) {
        this.letters = letters;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.SEND_SENT_BACK;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        return letters.send(JobVariables.text(job, "request"), LetterKind.SENT_BACK, JobVariables.text(job, "step"));
    }
}
