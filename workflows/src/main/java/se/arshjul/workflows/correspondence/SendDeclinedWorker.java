package se.arshjul.workflows.correspondence;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;

/** Confirms to everybody of a body that it has said that it will not answer, once. */
@Component
class SendDeclinedWorker implements Worker {

    private final LetterJobs letters;

    SendDeclinedWorker(LetterJobs letters) {
        this.letters = letters;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.SEND_DECLINED;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        return letters.send(JobVariables.text(job, "request"), LetterKind.DECLINED, "1");
    }
}
