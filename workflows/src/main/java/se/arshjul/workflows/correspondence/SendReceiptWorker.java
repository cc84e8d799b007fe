package se.arshjul.workflows.correspondence;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;

/** Confirms an accepted response; each reference number once. */
@Component
class SendReceiptWorker implements Worker {

    private final Matters matters;
    private final LetterJobs letters;

    SendReceiptWorker(Matters matters, LetterJobs letters) {
        this.matters = matters;
        this.letters = letters;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.SEND_RECEIPT;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var matter = matters.withReceipt(JobVariables.text(job, "request"));
        return letters.send(matter, LetterKind.RECEIPT, matter.receipt().getReference());
    }
}
