package se.arshjul.workflows.correspondence;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;

/** Tells a body that its response has been sent back: to be changed, or to say more about one answer. */
@Component
class SendSentBackWorker implements Worker {

    private final Matters matters;
    private final LetterJobs letters;

    SendSentBackWorker(Matters matters, LetterJobs letters) {
        this.matters = matters;
        this.letters = letters;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.SEND_SENT_BACK;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var matter = matters.get(JobVariables.text(job, "request"));
        return letters.send(matter, matter.sentBack(), JobVariables.text(job, "step"));
    }
}
