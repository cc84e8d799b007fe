package se.arshjul.workflows.followuprequest;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.GetReminderFactsRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.NotYet;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendWindow;

/** Asks how a request stands when letters go; the schedule then says whether to remind, and the letter goes at once. */
@Component
class DueRemindersWorker implements Worker {

    private final RequestServiceBlockingStub requests;
    private final SendWindow window;

    DueRemindersWorker(RequestServiceBlockingStub requests, SendWindow window) {
        this.requests = requests;
        this.window = window;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.DUE_REMINDERS;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var facts = requests.getReminderFacts(GetReminderFactsRequest.newBuilder()
                .setName(JobVariables.text(job, "request"))
                .build());
        var wait = window.left(LetterKind.REMINDER_STARTED);
        // On a day off nothing is due, whatever the hour.
        if (facts.getWorkingDay() && wait.isPositive()) {
            throw new NotYet(wait, "Whether to remind is decided at the next opening.");
        }
        return Map.of(
                "daysLeft", facts.getWorkingDaysLeft(),
                "workingDay", facts.getWorkingDay(),
                "requestState", facts.getRequestState().name(),
                "changeWaits", facts.getReplacement() == Request.Replacement.REPLACEMENT_SUBMITTED);
    }
}
