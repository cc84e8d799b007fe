package se.arshjul.workflows.correspondence;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;

/** Reminds a body in the step that the schedule says, and in the way that fits then. */
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
        var planned = LetterKind.of(JobVariables.text(job, "kind"));
        var sent = letters.remind(JobVariables.text(job, "request"), planned, JobVariables.text(job, "step"));
        return Map.of("kind", sent.code());
    }
}
