package se.arshjul.workflows.correspondence;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ListRequestsRequest;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendLetter.Result;
import se.arshjul.workflows.letter.SendWindow;

/** Tells a page of a survey's recipients that the results are there. A wrong address here stops nobody's work. */
@Component
class SendFeedbackWorker implements Worker {

    private static final int PAGE_SIZE = 50;

    /** A letter takes a second at most on a mail server that is well. */
    private static final Duration LOCK = Duration.ofMinutes(5);

    private final RequestServiceBlockingStub requests;
    private final Matters matters;
    private final Correspondence correspondence;
    private final SendWindow window;

    SendFeedbackWorker(
            RequestServiceBlockingStub requests, Matters matters, Correspondence correspondence, SendWindow window) {
        this.requests = requests;
        this.matters = matters;
        this.correspondence = correspondence;
        this.window = window;
    }

    @Override
    public String type() {
        return ImplementationFollowUp.Jobs.SEND_FEEDBACK;
    }

    @Override
    public Duration lock() {
        return LOCK;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        LetterJobs.awaitOpening(window, LetterKind.FEEDBACK);
        var survey = matters.survey(JobVariables.text(job, "survey"));
        var page = requests.listRequests(ListRequestsRequest.newBuilder()
                .setParent(survey.getName())
                .setPageSize(PAGE_SIZE)
                .setPageToken(JobVariables.text(job, "recipientsPageToken"))
                .build());
        for (var request : page.getRequestsList()) {
            if (correspondence.write(new Matter(request, survey), LetterKind.FEEDBACK, "1") == Result.DEFERRED) {
                throw Refusal.unavailable("LETTER_DEFERRED", "The mail server has not taken the letter.");
            }
        }
        return Map.of("remaining", remaining(page), "recipientsPageToken", page.getNextPageToken());
    }

    /** The list does not say how many follow, only whether any do. */
    private static int remaining(ListRequestsResponse page) {
        return page.getNextPageToken().isEmpty() ? 0 : 1;
    }
}
