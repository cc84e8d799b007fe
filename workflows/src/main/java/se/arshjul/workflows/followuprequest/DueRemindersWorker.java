package se.arshjul.workflows.followuprequest;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.GetReminderFactsRequest;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;

/** Asks how a request stands today; the schedule then says whether to remind. */
@Component
class DueRemindersWorker implements Worker {

    private final RequestServiceBlockingStub requests;

    DueRemindersWorker(RequestServiceBlockingStub requests) {
        this.requests = requests;
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
        return Map.of(
                "daysLeft", facts.getWorkingDaysLeft(),
                "workingDay", facts.getWorkingDay(),
                "requestState", facts.getRequestState().name(),
                "changeWaits", facts.getReplacement() == Request.Replacement.REPLACEMENT_SUBMITTED);
    }
}
