package se.arshjul.workflows.correspondence;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.followuprequest.FollowUpRequest;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;

/** Confirms that an approved response has come; each reference number once. */
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
        // A process that began before receipts were told of one by one names none: it is the latest.
        var matter = matters.withReceipt(JobVariables.text(job, "request"), JobVariables.text(job, "reference"));
        return letters.send(matter, LetterKind.RECEIPT, matter.receipt().getReference());
    }
}
