package se.arshjul.followupservice.review;

import java.util.UUID;
import se.arshjul.followup.v1.ApprovePublicationRequest;
import se.arshjul.followup.v1.CompleteAnalysisRequest;
import se.arshjul.followup.v1.CompleteFactSheetRequest;
import se.arshjul.followup.v1.ReturnPublicationRequest;
import se.arshjul.followupservice.survey.SurveyName;

/** What people ask for during the review, each time anew. */
final class ReviewCalls {

    private ReviewCalls() {}

    static CompleteAnalysisRequest analysis(SurveyName survey, String etag, String text) {
        return CompleteAnalysisRequest.newBuilder()
                .setName(survey.toString())
                .setEtag(etag)
                .setAnalysis(text)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    static CompleteFactSheetRequest factSheet(SurveyName survey, String etag, String text) {
        return CompleteFactSheetRequest.newBuilder()
                .setName(survey.toString())
                .setEtag(etag)
                .setFactSheet(text)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    static ApprovePublicationRequest approve(SurveyName survey, String etag) {
        return ApprovePublicationRequest.newBuilder()
                .setName(survey.toString())
                .setEtag(etag)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    static ReturnPublicationRequest giveBack(SurveyName survey, String reason) {
        return ReturnPublicationRequest.newBuilder()
                .setName(survey.toString())
                .setReason(reason)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    /** What is told of a step, and by whom it was done. */
    static String told(String event, String person) {
        return "followup." + event + " {\"decidedBy\": \"people/" + person + "\"}";
    }

    static String told(String event, String decision, String person) {
        return "followup." + event + " {\"decision\": \"" + decision + "\", \"decidedBy\": \"people/" + person + "\"}";
    }
}
