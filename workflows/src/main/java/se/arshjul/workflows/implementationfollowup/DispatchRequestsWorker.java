package se.arshjul.workflows.implementationfollowup;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.followup.v1.DispatchRequestsRequest;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followup.v1.GetRecipientChoiceRequest;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.RecipientChoice;
import se.arshjul.followup.v1.RecipientChoiceServiceGrpc.RecipientChoiceServiceBlockingStub;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.RequestIds;
import se.arshjul.workflows.job.Worker;

/** Dispatches one page of the chosen recipients, or of all, that there are on the survey's opening date. */
@Component
class DispatchRequestsWorker implements Worker {

    /** The most that one call takes. */
    private static final int PAGE_SIZE = 200;

    private final SurveyServiceBlockingStub surveys;
    private final RecipientChoiceServiceBlockingStub choices;
    private final ActorServiceBlockingStub actors;
    private final DispatchServiceBlockingStub dispatches;

    DispatchRequestsWorker(
            SurveyServiceBlockingStub surveys,
            RecipientChoiceServiceBlockingStub choices,
            ActorServiceBlockingStub actors,
            DispatchServiceBlockingStub dispatches) {
        this.surveys = surveys;
        this.choices = choices;
        this.actors = actors;
        this.dispatches = dispatches;
    }

    @Override
    public String type() {
        return ImplementationFollowUp.Jobs.DISPATCH_REQUESTS;
    }

    @Override
    public Duration lock() {
        return LONG_LOCK;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var survey = surveys.getSurvey(GetSurveyRequest.newBuilder()
                .setName(JobVariables.text(job, "survey"))
                .build());
        var choice = choices.getRecipientChoice(
                GetRecipientChoiceRequest.newBuilder().setName(survey.getName()).build());
        var page = actors.listRecipients(ListRecipientsRequest.newBuilder()
                .setPageSize(PAGE_SIZE)
                .setPageToken(JobVariables.text(job, "recipientsPageToken"))
                .setAsOfDate(survey.getOpenDate())
                .addAllRecipientIds(choice.getRecipientsList().stream()
                        .map(RecipientChoice.Recipient::getRecipientId)
                        .toList())
                .build());
        var request =
                DispatchRequestsRequest.newBuilder().setName(survey.getName()).setTotalRecipients(page.getTotalSize());
        page.getRecipientsList().forEach(recipient -> request.addRecipients(toRecipient(recipient)));
        request.setRequestId(RequestIds.of(job, request.build()));
        var remaining = dispatches.dispatchRequests(request.build()).getRemaining();
        return Map.of("remaining", remaining, "recipientsPageToken", page.getNextPageToken());
    }

    private static DispatchRequestsRequest.Recipient toRecipient(se.arshjul.actor.v1.Recipient recipient) {
        return DispatchRequestsRequest.Recipient.newBuilder()
                .setRecipientId(recipient.getRecipientId())
                .setActor(recipient.getActor())
                .setRecipientKind(recipient.getKind() == Actor.Kind.REGION ? "region" : "municipality")
                .setDisplayName(recipient.getDisplayName())
                .setCountyCode(recipient.getCountyCode())
                .build();
    }
}
