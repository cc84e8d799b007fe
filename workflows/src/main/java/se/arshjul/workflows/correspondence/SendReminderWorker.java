package se.arshjul.workflows.correspondence;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;

/** Reminds a body in the way the schedule says. */
@Component
class SendReminderWorker implements Worker {

    private final LetterJobs letters;

    SendReminderWorker(LetterJobs letters) {
        this.letters = letters;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.SEND_REMINDER;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var kind = LetterKind.of(JobVariables.text(job, "kind"));
        return letters.send(JobVariables.text(job, "request"), kind, JobVariables.text(job, "step"));
    }
}
