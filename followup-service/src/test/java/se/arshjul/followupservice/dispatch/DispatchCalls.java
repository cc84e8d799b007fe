package se.arshjul.followupservice.dispatch;

import static se.arshjul.followupservice.request.RequestCalls.id;

import se.arshjul.followup.v1.CloseSurveyRequest;
import se.arshjul.followup.v1.SettleRequestsRequest;
import se.arshjul.followup.v1.WithdrawRequestsRequest;
import se.arshjul.followupservice.survey.SurveyName;

/** What the engine asks for at the end of a survey, each time anew. */
final class DispatchCalls {

    private DispatchCalls() {}

    static CloseSurveyRequest close(SurveyName survey) {
        return CloseSurveyRequest.newBuilder()
                .setName(survey.toString())
                .setRequestId(id())
                .build();
    }

    static SettleRequestsRequest settle(SurveyName survey) {
        return SettleRequestsRequest.newBuilder()
                .setName(survey.toString())
                .setRequestId(id())
                .build();
    }

    static WithdrawRequestsRequest withdraw(SurveyName survey) {
        return WithdrawRequestsRequest.newBuilder()
                .setName(survey.toString())
                .setRequestId(id())
                .build();
    }
}
