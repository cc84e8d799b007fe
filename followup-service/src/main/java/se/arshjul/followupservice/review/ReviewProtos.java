package se.arshjul.followupservice.review;

import se.arshjul.followup.v1.ApprovePublicationRequest;
import se.arshjul.followup.v1.CompleteAnalysisRequest;
import se.arshjul.followup.v1.CompleteFactSheetRequest;
import se.arshjul.followup.v1.ReturnPublicationRequest;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRefusals;
import se.arshjul.runtime.request.RequestRules;

/** Commands of the review, read from messages whose shape is checked here. */
public final class ReviewProtos {

    private static final RequestRules<CompleteAnalysisRequest> ANALYSIS = RequestRules.of(
                    CompleteAnalysisRequest.getDefaultInstance())
            .required("etag")
            .length("analysis", 1, 20_000);

    private static final RequestRules<CompleteFactSheetRequest> FACT_SHEET = RequestRules.of(
                    CompleteFactSheetRequest.getDefaultInstance())
            .required("etag")
            .length("fact_sheet", 1, 20_000);

    private static final RequestRules<ReturnPublicationRequest> RETURN =
            RequestRules.of(ReturnPublicationRequest.getDefaultInstance()).length("reason", 1, 2_000);

    private ReviewProtos() {}

    public static CompleteAnalysis.Command toCommand(CompleteAnalysisRequest request) {
        ANALYSIS.check(request, SurveyRefusals::invalid);
        return new CompleteAnalysis.Command(
                SurveyName.parse(request.getName()), request.getAnalysis().strip(), request.getEtag());
    }

    public static CompleteFactSheet.Command toCommand(CompleteFactSheetRequest request) {
        FACT_SHEET.check(request, SurveyRefusals::invalid);
        return new CompleteFactSheet.Command(
                SurveyName.parse(request.getName()), request.getFactSheet().strip(), request.getEtag());
    }

    public static ApprovePublication.Command toCommand(ApprovePublicationRequest request) {
        return new ApprovePublication.Command(SurveyName.parse(request.getName()), request.getEtag());
    }

    public static ReturnPublication.Command toCommand(ReturnPublicationRequest request) {
        RETURN.check(request, SurveyRefusals::invalid);
        return new ReturnPublication.Command(
                SurveyName.parse(request.getName()), request.getReason().strip());
    }
}
