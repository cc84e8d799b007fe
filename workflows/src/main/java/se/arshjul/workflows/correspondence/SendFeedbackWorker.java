package se.arshjul.workflows.correspondence;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.ListRequestsRequest;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.runtime.observe.Traces;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.SendLetter.Result;
import se.arshjul.workflows.letter.SendWindow;
import se.arshjul.workflows.letter.UndeliveredLetters;

/**
 * Tells a page of a survey's recipients that the results are there. A wrong address stops nobody's work here: it is noted
 * and becomes a task beside it.
 */
@Component
class SendFeedbackWorker implements Worker {

    private static final int PAGE_SIZE = 50;

    /** A body is told once. */
    private static final String STEP = "1";

    /** Of the time that a letter takes, most goes by in waiting for others. */
    private static final int AT_ONCE = 8;

    /** A letter takes a second at most on a mail server that is well. */
    private static final Duration LOCK = Duration.ofMinutes(5);

    private final RequestServiceBlockingStub requests;
    private final Matters matters;
    private final Correspondence correspondence;
    private final UndeliveredLetters undelivered;
    private final SendWindow window;
    private final Traces traces;

    SendFeedbackWorker(
            RequestServiceBlockingStub requests,
            Matters matters,
            Correspondence correspondence,
            UndeliveredLetters undelivered,
            SendWindow window,
            Traces traces) {
        this.requests = requests;
        this.matters = matters;
        this.correspondence = correspondence;
        this.undelivered = undelivered;
        this.window = window;
        this.traces = traces;
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
        writeToAll(page.getRequestsList().stream()
                .map(request -> new Matter(request, survey))
                .toList());
        return Map.of("remaining", remaining(page), "recipientsPageToken", page.getNextPageToken());
    }

    /** Ends when every letter has; those that failed are written again when the job comes again. */
    private void writeToAll(List<Matter> recipients) {
        var trace = traces.traceparent();
        try (var threads =
                Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            recipients.stream()
                    .map(recipient -> CompletableFuture.runAsync(
                            () -> traces.continued(trace, "feedback letter", () -> write(recipient)), threads))
                    .toList()
                    .forEach(SendFeedbackWorker::failAsItDid);
        }
    }

    private void write(Matter recipient) {
        var result = correspondence.write(recipient, LetterKind.FEEDBACK, STEP);
        if (result == Result.DEFERRED) {
            throw Refusal.unavailable("LETTER_DEFERRED", "The mail server has not taken the letter.");
        }
        if (result == Result.REFUSED) {
            undelivered.note(recipient.name(), LetterKind.FEEDBACK.code(), STEP);
        }
    }

    private static void failAsItDid(CompletableFuture<Void> letter) {
        try {
            letter.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    /** The list does not say how many follow, only whether any do. */
    private static int remaining(ListRequestsResponse page) {
        return page.getNextPageToken().isEmpty() ? 0 : 1;
    }
}
