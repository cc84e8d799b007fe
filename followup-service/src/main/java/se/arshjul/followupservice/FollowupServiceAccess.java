package se.arshjul.followupservice;

import static se.arshjul.runtime.access.AccessRule.anyone;
import static se.arshjul.runtime.access.AccessRule.body;
import static se.arshjul.runtime.access.AccessRule.engine;
import static se.arshjul.runtime.access.AccessRule.staff;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.arshjul.followup.v1.AmendmentServiceGrpc;
import se.arshjul.followup.v1.AttachmentServiceGrpc;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.CodingServiceGrpc;
import se.arshjul.followup.v1.ComparisonServiceGrpc;
import se.arshjul.followup.v1.ConsultationServiceGrpc;
import se.arshjul.followup.v1.ContradictionServiceGrpc;
import se.arshjul.followup.v1.DispatchServiceGrpc;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc;
import se.arshjul.followup.v1.EnglishTextServiceGrpc;
import se.arshjul.followup.v1.ExtensionServiceGrpc;
import se.arshjul.followup.v1.PilotServiceGrpc;
import se.arshjul.followup.v1.ReceiptServiceGrpc;
import se.arshjul.followup.v1.RecipientChoiceServiceGrpc;
import se.arshjul.followup.v1.ReplacementServiceGrpc;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.followup.v1.RevisitServiceGrpc;
import se.arshjul.followup.v1.SectionServiceGrpc;
import se.arshjul.followup.v1.StatedPlanServiceGrpc;
import se.arshjul.followup.v1.SurveyChangeServiceGrpc;
import se.arshjul.followup.v1.SurveySectionServiceGrpc;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.followup.v1.ThemeServiceGrpc;
import se.arshjul.runtime.access.AccessTable;

/** Who may use which method; whose requests and which drafts they may see is said where these are read. */
@Configuration(proxyBeanMethods = false)
class FollowupServiceAccess {

    @Bean
    AccessTable access() {
        var table = AccessTable.denyByDefault();
        surveys(table);
        sections(table);
        amendments(table);
        pilots(table);
        requests(table);
        attachments(table);
        receipts(table);
        extensions(table);
        earlierAnswers(table);
        teamwork(table);
        clarifications(table);
        replacements(table);
        dispatch(table);
        results(table);
        coding(table);
        return table;
    }

    private static void surveys(AccessTable table) {
        table.allow(SurveyServiceGrpc.getGetSurveyMethod(), body().or(engine()))
                .allow(SurveyServiceGrpc.getListSurveysMethod(), body().or(engine()))
                .allow(SurveyServiceGrpc.getCreateSurveyMethod(), staff("coordinator", "analyst"))
                .allow(SurveyServiceGrpc.getUpdateSurveyMethod(), staff("coordinator", "analyst", "communicator"))
                .allow(SurveyServiceGrpc.getListQuestionsMethod(), body().or(engine()))
                .allow(SurveyServiceGrpc.getCreateQuestionMethod(), staff("coordinator", "analyst"))
                .allow(SurveyServiceGrpc.getUpdateQuestionMethod(), staff("coordinator", "analyst"))
                .allow(SurveyServiceGrpc.getDeleteQuestionMethod(), staff("coordinator", "analyst"))
                .allow(SurveyServiceGrpc.getMoveMatrixMethod(), staff("coordinator", "analyst"))
                .allow(SurveyServiceGrpc.getCompleteDesignMethod(), staff("analyst"))
                .allow(SurveyServiceGrpc.getApproveDispatchMethod(), staff("coordinator"))
                .allow(SurveyServiceGrpc.getCheckApprovalMethod(), staff())
                .allow(SurveyServiceGrpc.getReturnDesignMethod(), staff("coordinator"))
                .allow(SurveyServiceGrpc.getMoveDatesMethod(), staff("coordinator"))
                .allow(SurveyServiceGrpc.getCancelSurveyMethod(), staff("coordinator"))
                .allow(ConsultationServiceGrpc.getGetConsultationMethod(), body().or(engine()))
                .allow(ConsultationServiceGrpc.getRecordConsultationMethod(), staff("coordinator", "analyst"))
                .allow(RecipientChoiceServiceGrpc.getGetRecipientChoiceMethod(), staff().or(engine()))
                .allow(RecipientChoiceServiceGrpc.getChooseRecipientsMethod(), staff("coordinator"))
                .allow(SurveyChangeServiceGrpc.getGetSurveyChangeMethod(), staff());
    }

    private static void sections(AccessTable table) {
        var designers = staff("coordinator", "analyst");
        table.allow(EnglishTextServiceGrpc.getListEnglishTextsMethod(), staff())
                .allow(EnglishTextServiceGrpc.getGetEnglishTextMethod(), staff())
                .allow(EnglishTextServiceGrpc.getUpdateEnglishTextMethod(), designers)
                .allow(SurveySectionServiceGrpc.getCreateSurveySectionMethod(), designers)
                .allow(SurveySectionServiceGrpc.getUpdateSurveySectionMethod(), designers)
                .allow(SurveySectionServiceGrpc.getDeleteSurveySectionMethod(), designers)
                .allow(ContradictionServiceGrpc.getListContradictionRulesMethod(), staff())
                .allow(ContradictionServiceGrpc.getCreateContradictionRuleMethod(), designers)
                .allow(ContradictionServiceGrpc.getUpdateContradictionRuleMethod(), designers)
                .allow(ContradictionServiceGrpc.getDeleteContradictionRuleMethod(), designers)
                .allow(ContradictionServiceGrpc.getSoftenContradictionRuleMethod(), staff("coordinator"));
    }

    private static void amendments(AccessTable table) {
        table.allow(AmendmentServiceGrpc.getListAmendmentsMethod(), body())
                .allow(AmendmentServiceGrpc.getPreviewAmendmentMethod(), staff("coordinator"))
                .allow(AmendmentServiceGrpc.getCreateAmendmentMethod(), staff("coordinator"));
    }

    private static void pilots(AccessTable table) {
        var agency = staff("coordinator", "analyst");
        table.allow(PilotServiceGrpc.getStartPilotMethod(), staff("coordinator"))
                .allow(PilotServiceGrpc.getEndPilotMethod(), staff("coordinator"))
                .allow(PilotServiceGrpc.getListPilotsMethod(), agency)
                .allow(PilotServiceGrpc.getListPilotRemarksMethod(), agency);
    }

    private static void requests(AccessTable table) {
        var reader = body("respondent", "approver", "contact").or(staff("coordinator", "analyst"));
        var agency = staff("coordinator", "analyst");
        table.allow(RequestServiceGrpc.getGetRequestMethod(), reader.or(engine()))
                .allow(RequestServiceGrpc.getListRequestsMethod(), reader.or(engine()))
                .allow(RequestServiceGrpc.getSummarizeRequestsMethod(), agency)
                .allow(RequestServiceGrpc.getMonitorRequestsMethod(), agency)
                .allow(RequestServiceGrpc.getOpenRequestMethod(), body("respondent", "approver"))
                .allow(RequestServiceGrpc.getDeclineRequestMethod(), body("contact", "approver"))
                .allow(RequestServiceGrpc.getGetReminderFactsMethod(), engine())
                .allow(RequestServiceGrpc.getListAnswersMethod(), reader)
                .allow(RequestServiceGrpc.getUpdateAnswerMethod(), body("respondent"))
                .allow(RequestServiceGrpc.getCheckAnswersMethod(), body("respondent", "approver", "contact"))
                .allow(RequestServiceGrpc.getSubmitResponseMethod(), body("respondent"))
                .allow(RequestServiceGrpc.getApproveResponseMethod(), body("approver"))
                .allow(RequestServiceGrpc.getReturnResponseMethod(), body("approver", "respondent"))
                .allow(RequestServiceGrpc.getGetResponseMethod(), reader)
                .allow(RequestServiceGrpc.getGetReturnedResponseMethod(), body("respondent", "approver", "contact"))
                .allow(RequestServiceGrpc.getScreenResponseMethod(), engine().or(agency))
                .allow(RequestServiceGrpc.getAcceptResponseMethod(), engine().or(agency))
                .allow(RequestServiceGrpc.getSendBackResponseMethod(), engine().or(agency));
    }

    private static void attachments(AccessTable table) {
        var reader = body("respondent", "approver", "contact").or(staff("coordinator", "analyst"));
        table.allow(AttachmentServiceGrpc.getUploadAttachmentMethod(), body("respondent"))
                .allow(AttachmentServiceGrpc.getDeleteAttachmentMethod(), body("respondent"))
                .allow(AttachmentServiceGrpc.getListAttachmentsMethod(), reader)
                .allow(AttachmentServiceGrpc.getDownloadAttachmentMethod(), reader);
    }

    private static void receipts(AccessTable table) {
        // Whoever holds a receipt knows more than it tells.
        table.allow(ReceiptServiceGrpc.getCheckReceiptMethod(), anyone())
                .allow(
                        ReceiptServiceGrpc.getGetSealedContentMethod(),
                        body("respondent", "approver", "contact").or(staff("coordinator", "analyst")))
                .allow(ReceiptServiceGrpc.getGetReceiptMethod(), engine())
                .allow(StatedPlanServiceGrpc.getGetStatedPlanMethod(), engine());
    }

    private static void extensions(AccessTable table) {
        table.allow(ExtensionServiceGrpc.getRequestExtensionMethod(), body("respondent", "approver", "contact"))
                .allow(ExtensionServiceGrpc.getGrantExtensionMethod(), staff("coordinator"))
                .allow(ExtensionServiceGrpc.getDeclineExtensionMethod(), staff("coordinator"));
    }

    private static void earlierAnswers(AccessTable table) {
        table.allow(EarlierAnswerServiceGrpc.getListEarlierAnswersMethod(), body("respondent", "approver", "contact"))
                .allow(EarlierAnswerServiceGrpc.getConfirmEarlierAnswerMethod(), body("respondent"));
    }

    private static void teamwork(AccessTable table) {
        var colleague = body("respondent", "approver", "contact");
        table.allow(SectionServiceGrpc.getListSectionsMethod(), colleague)
                .allow(SectionServiceGrpc.getAssignSectionMethod(), colleague)
                .allow(SectionServiceGrpc.getReportSectionMethod(), body("respondent"))
                .allow(RevisitServiceGrpc.getListRevisitsMethod(), colleague)
                .allow(RevisitServiceGrpc.getMarkAnswerMethod(), body("respondent"));
    }

    private static void clarifications(AccessTable table) {
        var agency = staff("coordinator", "analyst");
        table.allow(ClarificationServiceGrpc.getAskClarificationMethod(), agency)
                .allow(ClarificationServiceGrpc.getWithdrawClarificationMethod(), agency)
                .allow(ClarificationServiceGrpc.getExplainAnswerMethod(), body("respondent"))
                .allow(
                        ClarificationServiceGrpc.getListClarificationsMethod(),
                        body("respondent", "approver", "contact").or(agency).or(engine()));
    }

    private static void replacements(AccessTable table) {
        table.allow(ReplacementServiceGrpc.getBeginReplacementMethod(), body("respondent"))
                .allow(ReplacementServiceGrpc.getCancelReplacementMethod(), body("respondent"))
                .allow(ReplacementServiceGrpc.getCloseReplacementMethod(), engine())
                .allow(
                        ReplacementServiceGrpc.getListApprovedResponsesMethod(),
                        body("respondent", "approver", "contact").or(staff("coordinator", "analyst")));
    }

    private static void dispatch(AccessTable table) {
        // People decide by SurveyService; the process does.
        table.allow(DispatchServiceGrpc.getDispatchRequestsMethod(), engine())
                .allow(DispatchServiceGrpc.getCloseSurveyMethod(), engine())
                .allow(DispatchServiceGrpc.getSettleRequestsMethod(), engine())
                .allow(DispatchServiceGrpc.getCloseRequestMethod(), engine())
                .allow(DispatchServiceGrpc.getWithdrawRequestsMethod(), engine());
    }

    private static void results(AccessTable table) {
        table.allow(ResultServiceGrpc.getAggregateResultsMethod(), engine().or(staff("analyst")))
                .allow(ResultServiceGrpc.getCompleteAnalysisMethod(), staff("analyst"))
                .allow(ResultServiceGrpc.getCompleteFactSheetMethod(), staff("communicator"))
                .allow(ResultServiceGrpc.getApprovePublicationMethod(), staff("coordinator"))
                .allow(ResultServiceGrpc.getReturnPublicationMethod(), staff("coordinator"))
                .allow(ResultServiceGrpc.getPublishResultsMethod(), engine())
                .allow(ResultServiceGrpc.getCorrectResultsMethod(), staff("coordinator"))
                .allow(ResultServiceGrpc.getNameBodiesMethod(), staff("coordinator"))
                .allow(ResultServiceGrpc.getGetNamingMethod(), staff().or(engine()))
                .allow(ResultServiceGrpc.getGetPublicationMethod(), anyone())
                .allow(ResultServiceGrpc.getListPublicationsMethod(), anyone())
                .allow(ResultServiceGrpc.getListResultsMethod(), anyone())
                .allow(ComparisonServiceGrpc.getListTrendPointsMethod(), anyone())
                // The public when the survey names bodies; otherwise a body itself.
                .allow(ComparisonServiceGrpc.getListPrincipalsMethod(), anyone())
                .allow(ResultServiceGrpc.getCreateIndicatorProposalMethod(), staff("analyst"))
                .allow(ResultServiceGrpc.getListIndicatorProposalsMethod(), staff())
                .allow(ResultServiceGrpc.getCompleteIndicatorProposalsMethod(), staff("analyst"));
    }

    private static void coding(AccessTable table) {
        var agency = staff("coordinator", "analyst");
        table.allow(ThemeServiceGrpc.getListThemesMethod(), agency)
                .allow(ThemeServiceGrpc.getCreateThemeMethod(), agency)
                .allow(ThemeServiceGrpc.getUpdateThemeMethod(), agency)
                .allow(ThemeServiceGrpc.getDeleteThemeMethod(), agency)
                .allow(CodingServiceGrpc.getListCodingsMethod(), agency)
                .allow(CodingServiceGrpc.getListFreeTextsMethod(), agency)
                .allow(CodingServiceGrpc.getGetFreeTextMethod(), agency)
                .allow(CodingServiceGrpc.getCodeFreeTextMethod(), agency)
                .allow(CodingServiceGrpc.getCodeFreeTextsMethod(), agency)
                .allow(CodingServiceGrpc.getListThemeChangesMethod(), agency);
    }
}
