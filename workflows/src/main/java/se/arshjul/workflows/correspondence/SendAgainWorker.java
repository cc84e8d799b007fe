package se.arshjul.workflows.correspondence;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;

/** Sends a letter that came back to where the body can be reached now, if it still has something to say. */
@Component
class SendAgainWorker implements Worker {

    private final Matters matters;
    private final LetterJobs letters;

    SendAgainWorker(Matters matters, LetterJobs letters) {
        this.matters = matters;
        this.letters = letters;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.SEND_AGAIN;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var request = JobVariables.text(job, "request");
        var kind = LetterKind.of(JobVariables.text(job, "letterKind"));
        var step = JobVariables.text(job, "letterStep");
        return switch (kind) {
            case REMINDER_NOT_OPENED, REMINDER_STARTED, REMINDER_WAITING -> {
                letters.remind(request, kind, step);
                yield Map.of();
            }
            case RECEIPT -> letters.send(matters.of(request, kind, step), kind, step);
            default -> letters.send(request, kind, step);
        };
    }
}
