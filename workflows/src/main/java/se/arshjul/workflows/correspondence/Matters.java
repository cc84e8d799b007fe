package se.arshjul.workflows.correspondence;

import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.GetRequestRequest;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc.SurveyServiceBlockingStub;

/** Reads requests anew each time a letter is to be sent. */
@Component
public class Matters {

    private final RequestServiceBlockingStub requests;
    private final SurveyServiceBlockingStub surveys;

    Matters(RequestServiceBlockingStub requests, SurveyServiceBlockingStub surveys) {
        this.requests = requests;
        this.surveys = surveys;
    }

    public Matter get(String request) {
        var found = requests.getRequest(
                GetRequestRequest.newBuilder().setName(request).build());
        return new Matter(found, survey(request.replaceFirst("/requests/.*", "")));
    }

    public Survey survey(String survey) {
        return surveys.getSurvey(GetSurveyRequest.newBuilder().setName(survey).build());
    }
}
