package se.arshjul.followupservice.planning;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.arshjul.followup.v1.ApproveDispatchRequest;
import se.arshjul.followup.v1.CancelSurveyRequest;
import se.arshjul.followup.v1.CreateSurveyRequest;
import se.arshjul.followup.v1.MoveDatesRequest;
import se.arshjul.followup.v1.ReturnDesignRequest;
import se.arshjul.followup.v1.UpdateSurveyRequest;
import se.arshjul.followupservice.planning.SurveyChanges.NewDate;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyDates;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRefusals;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.proto.UpdateMask;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.request.RequestRules;

/** Commands about surveys, read from messages whose shape is checked here. */
final class PlanningProtos {

    /** A survey's name is its year, which has four digits. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 9999;

    /** No line breaks or other control characters: the title ends up in the headers of letters. */
    private static final String ONE_LINE = "\\P{Cntrl}*";

    private static final String PLAN_VERSION = "plans/[a-z0-9-]{1,63}/versions/[a-z0-9-]{1,63}";

    private static final Set<String> UPDATABLE = Set.of(
            "title",
            "introduction",
            "legal_basis",
            "estimated_minutes",
            "single_signer_allowed",
            "open_date",
            "answer_by_date",
            "accepted_until_date",
            "reviewed_by_date",
            "publish_date",
            "analysis",
            "fact_sheet");

    private static final RequestRules<CreateSurveyRequest> CREATE = RequestRules.of(
                    CreateSurveyRequest.getDefaultInstance())
            .length("survey.title", 1, 200)
            .matches("survey.title", ONE_LINE)
            .maxLength("survey.introduction", 4_000)
            .maxLength("survey.legal_basis", 1_000)
            .matches("survey.plan_version", PLAN_VERSION)
            .range("survey.estimated_minutes", 0, 600)
            .date("survey.open_date")
            .date("survey.answer_by_date")
            .date("survey.accepted_until_date")
            .date("survey.reviewed_by_date")
            .date("survey.publish_date");

    private static final RequestRules<UpdateSurveyRequest> UPDATE = RequestRules.of(
                    UpdateSurveyRequest.getDefaultInstance())
            .required("update_mask")
            .matches("survey.title", ONE_LINE)
            .maxLength("survey.introduction", 4_000)
            .maxLength("survey.legal_basis", 1_000)
            .range("survey.estimated_minutes", 0, 600)
            .date("survey.open_date")
            .date("survey.answer_by_date")
            .date("survey.accepted_until_date")
            .date("survey.reviewed_by_date")
            .date("survey.publish_date")
            .maxLength("survey.analysis", 20_000)
            .maxLength("survey.fact_sheet", 20_000);

    private static final RequestRules<MoveDatesRequest> MOVE = RequestRules.of(MoveDatesRequest.getDefaultInstance())
            .date("survey.open_date")
            .date("survey.answer_by_date")
            .date("survey.accepted_until_date")
            .date("survey.reviewed_by_date")
            .date("survey.publish_date");

    private static final RequestRules<ReturnDesignRequest> RETURN =
            RequestRules.of(ReturnDesignRequest.getDefaultInstance()).length("reason", 1, 2_000);

    private static final RequestRules<CancelSurveyRequest> CANCEL =
            RequestRules.of(CancelSurveyRequest.getDefaultInstance()).length("reason", 1, 2_000);

    private PlanningProtos() {}

    static CreateSurvey.Command toCommand(CreateSurveyRequest request) {
        List<FieldViolation> findings = new ArrayList<>(CREATE.findings(request));
        var wanted = request.getSurvey();
        if (wanted.getYear() < FIRST_YEAR || wanted.getYear() > LAST_YEAR) {
            findings.add(
                    new FieldViolation("survey.year", "OUT_OF_RANGE", "From " + FIRST_YEAR + " to " + LAST_YEAR + "."));
        }
        if (!findings.isEmpty()) {
            throw SurveyRefusals.invalid(findings);
        }
        var texts = new Survey.Texts(
                wanted.getTitle().strip(),
                wanted.getIntroduction().strip(),
                wanted.getLegalBasis().strip(),
                wanted.getEstimatedMinutes(),
                wanted.getSingleSignerAllowed());
        return new CreateSurvey.Command(
                SurveyName.of(wanted.getYear()), texts, wanted.getPlanVersion(), toDates(wanted));
    }

    static UpdateSurvey.Command toCommand(UpdateSurveyRequest request) {
        UPDATE.check(request, SurveyRefusals::invalid);
        var wanted = request.getSurvey();
        var paths = UpdateMask.paths(request.getUpdateMask(), wanted, UPDATABLE, SurveyRefusals::invalid);
        var title = wanted.getTitle().strip();
        if (paths.contains("title") && (title.isEmpty() || title.codePointCount(0, title.length()) > 200)) {
            throw SurveyRefusals.invalid(
                    List.of(new FieldViolation("survey.title", "WRONG_LENGTH", "1 to 200 characters.")));
        }
        var dates = toDates(wanted);
        var changes = new SurveyChanges(
                paths.contains("title") ? title : null,
                paths.contains("introduction") ? wanted.getIntroduction().strip() : null,
                paths.contains("legal_basis") ? wanted.getLegalBasis().strip() : null,
                paths.contains("estimated_minutes") ? wanted.getEstimatedMinutes() : null,
                paths.contains("single_signer_allowed") ? wanted.getSingleSignerAllowed() : null,
                paths.contains("open_date") ? new NewDate(dates.open()) : null,
                paths.contains("answer_by_date") ? new NewDate(dates.answerBy()) : null,
                paths.contains("accepted_until_date") ? new NewDate(dates.acceptedUntil()) : null,
                paths.contains("reviewed_by_date") ? new NewDate(dates.reviewedBy()) : null,
                paths.contains("publish_date") ? new NewDate(dates.publish()) : null,
                paths.contains("analysis") ? wanted.getAnalysis().strip() : null,
                paths.contains("fact_sheet") ? wanted.getFactSheet().strip() : null);
        return new UpdateSurvey.Command(SurveyName.parse(wanted.getName()), changes, wanted.getEtag());
    }

    static ApproveDispatch.Command toCommand(ApproveDispatchRequest request) {
        return new ApproveDispatch.Command(SurveyName.parse(request.getName()), request.getEtag());
    }

    static ReturnDesign.Command toCommand(ReturnDesignRequest request) {
        RETURN.check(request, SurveyRefusals::invalid);
        return new ReturnDesign.Command(
                SurveyName.parse(request.getName()), request.getReason().strip());
    }

    static MoveDates.Command toCommand(MoveDatesRequest request) {
        MOVE.check(request, SurveyRefusals::invalid);
        var wanted = request.getSurvey();
        return new MoveDates.Command(SurveyName.parse(wanted.getName()), toDates(wanted), wanted.getEtag());
    }

    static CancelSurvey.Command toCommand(CancelSurveyRequest request) {
        CANCEL.check(request, SurveyRefusals::invalid);
        return new CancelSurvey.Command(
                SurveyName.parse(request.getName()), request.getReason().strip(), request.getEtag());
    }

    private static SurveyDates toDates(se.arshjul.followup.v1.Survey wanted) {
        return new SurveyDates(
                wanted.hasOpenDate() ? ProtoTime.toLocalDate(wanted.getOpenDate()) : null,
                wanted.hasAnswerByDate() ? ProtoTime.toLocalDate(wanted.getAnswerByDate()) : null,
                wanted.hasAcceptedUntilDate() ? ProtoTime.toLocalDate(wanted.getAcceptedUntilDate()) : null,
                wanted.hasReviewedByDate() ? ProtoTime.toLocalDate(wanted.getReviewedByDate()) : null,
                wanted.hasPublishDate() ? ProtoTime.toLocalDate(wanted.getPublishDate()) : null);
    }
}
