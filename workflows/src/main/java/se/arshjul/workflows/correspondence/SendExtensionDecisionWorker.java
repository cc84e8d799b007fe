package se.arshjul.workflows.correspondence;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Extension;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;

/** Tells a body what came of the longer time it asked for; each ask once. */
@Component
class SendExtensionDecisionWorker implements Worker {

    private final Matters matters;
    private final LetterJobs letters;

    SendExtensionDecisionWorker(Matters matters, LetterJobs letters) {
        this.matters = matters;
        this.letters = letters;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.SEND_EXTENSION_DECISION;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var matter = matters.get(JobVariables.text(job, "request"));
        var extension = matter.request().getExtension();
        var kind = extension.getState() == Extension.State.GRANTED
                ? LetterKind.EXTENSION_GRANTED
                : LetterKind.EXTENSION_DECLINED;
        return letters.send(matter, kind, String.valueOf(extension.getNumber()));
    }
}
