package se.arshjul.workflows.correspondence;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;

/** Invites a body to answer; after a corrected address, at the new one. */
@Component
class SendInvitationWorker implements Worker {

    private final LetterJobs letters;

    SendInvitationWorker(LetterJobs letters) {
        this.letters = letters;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.SEND_INVITATION;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        return letters.send(JobVariables.text(job, "request"), LetterKind.INVITATION, "1");
    }
}
