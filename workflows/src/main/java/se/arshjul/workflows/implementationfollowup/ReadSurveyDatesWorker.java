package se.arshjul.workflows.implementationfollowup;

import com.google.protobuf.Timestamp;
import io.camunda.client.api.response.ActivatedJob;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.workflows.job.JobVariables;
import se.arshjul.workflows.job.Worker;

/** Reads the instants that the survey's timers wait for. */
@Component
class ReadSurveyDatesWorker implements Worker {

    private final SurveyServiceBlockingStub surveys;

    ReadSurveyDatesWorker(SurveyServiceBlockingStub surveys) {
        this.surveys = surveys;
    }

    @Override
    public String type() {
        return ImplementationFollowUp.Jobs.READ_SURVEY_DATES;
    }

    @Override
    public Map<String, Object> work(ActivatedJob job) {
        var survey = surveys.getSurvey(GetSurveyRequest.newBuilder()
                .setName(JobVariables.text(job, "survey"))
                .build());
        return Map.of(
                "opensAt", text(survey.getOpenTime()),
                "answerBy", text(survey.getAnswerByTime()),
                "acceptedUntil", text(survey.getAcceptedUntilTime()),
                "reviewedBy", text(survey.getReviewedByTime()),
                "publishesAt", text(survey.getPublishTime()));
    }

    private static String text(Timestamp time) {
        return JobVariables.instant(ProtoTime.toInstant(time));
    }
}
