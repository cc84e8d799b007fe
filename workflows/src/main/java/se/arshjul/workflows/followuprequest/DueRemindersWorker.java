package se.arshjul.workflows.followuprequest;

import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Clarification;
import se.arshjul.followup.v1.ClarificationServiceGrpc.ClarificationServiceBlockingStub;
import se.arshjul.followup.v1.GetReminderFactsRequest;
import se.arshjul.followup.v1.ListClarificationsRequest;
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

    private static final String SETTLED = "SETTLED";

    /** No request is asked about so many times. */
    private static final int ALL = 1000;

    private final RequestServiceBlockingStub requests;
    private final ClarificationServiceBlockingStub clarifications;
    private final SendWindow window;

    DueRemindersWorker(
            RequestServiceBlockingStub requests, ClarificationServiceBlockingStub clarifications, SendWindow window) {
        this.requests = requests;
        this.clarifications = clarifications;
        this.window = window;
    }

    @Override
    public String type() {
        return FollowUpRequest.Jobs.DUE_REMINDERS;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var request = JobVariables.text(job, "request");
        var facts = requests.getReminderFacts(
                GetReminderFactsRequest.newBuilder().setName(request).build());
        var wait = window.left(LetterKind.REMINDER_STARTED);
        // On a day off nothing is due, whatever the hour.
        if (facts.getWorkingDay() && wait.isPositive()) {
            throw new NotYet(wait, "Whether to remind is decided at the next opening.");
        }
        var waits = facts.getReplacement() == Request.Replacement.REPLACEMENT_SUBMITTED;
        return Map.of(
                "daysLeft", facts.getWorkingDaysLeft(),
                "workingDay", facts.getWorkingDay(),
                "requestState", facts.getRequestState().name(),
                "changeWaits", waits,
                "clarificationStanding", standing(request, JobVariables.text(job, "clarification"), waits));
    }

    /** How what was asked with this number stands; a process that waits for no word on it names none. */
    private String standing(String request, String number, boolean waits) {
        if (number.isEmpty()) {
            return SETTLED;
        }
        var name = request + "/clarifications/" + number;
        return clarifications
                .listClarifications(ListClarificationsRequest.newBuilder()
                        .setParent(request)
                        .setPageSize(ALL)
                        .build())
                .getClarificationsList()
                .stream()
                .filter(one -> one.getName().equals(name))
                .findFirst()
                .map(one -> standing(one, waits))
                .orElse(SETTLED);
    }

    private static String standing(Clarification asked, boolean waits) {
        if (asked.hasLapseTime()) {
            return "LAPSED";
        }
        if (asked.getAnswered() || asked.hasWithdrawTime()) {
            return SETTLED;
        }
        return waits ? "SUBMITTED" : "OPEN";
    }
}
