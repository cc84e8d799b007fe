package se.arshjul.workflows.correspondence;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;

/** Tells a body's respondents what the agency asks about single answers of a response that it has accepted, while it is open. */
@Component
class SendClarificationWorker implements Worker {

    private final Matters matters;
    private final LetterJobs letters;

    SendClarificationWorker(Matters matters, LetterJobs letters) {
        this.matters = matters;
        this.letters = letters;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.SEND_CLARIFICATION;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var step = JobVariables.text(job, "step");
        return letters.send(
                matters.of(JobVariables.text(job, "request"), LetterKind.CLARIFICATION, step),
                LetterKind.CLARIFICATION,
                step);
    }
}
