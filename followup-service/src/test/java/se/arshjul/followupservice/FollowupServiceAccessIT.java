package se.arshjul.followupservice;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.AccessWalk.callers;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.AggregateResultsRequest;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.AttachmentServiceGrpc;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc;
import se.arshjul.followup.v1.ExtensionServiceGrpc;
import se.arshjul.followup.v1.PublishResultsRequest;
import se.arshjul.followup.v1.ReceiptServiceGrpc;
import se.arshjul.followup.v1.ReplacementServiceGrpc;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followup.v1.RevisitServiceGrpc;
import se.arshjul.followup.v1.Section;
import se.arshjul.followup.v1.SectionServiceGrpc;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.AccessWalk;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class FollowupServiceAccessIT {

    private static final Set<String> ENGINE = Set.of("engine");
    private static final Set<String> DESIGNERS = callers("staff (coordinator|analyst)");
    private static final Set<String> READERS = callers("(staff|body|foreign) .*|engine");
    private static final Set<String> ANSWERERS =
            callers("staff (coordinator|analyst)|body (respondent|approver|contact)");
    private static final Set<String> OF_REQUESTS = Set.of(
            RequestServiceGrpc.SERVICE_NAME,
            AttachmentServiceGrpc.SERVICE_NAME,
            ExtensionServiceGrpc.SERVICE_NAME,
            EarlierAnswerServiceGrpc.SERVICE_NAME,
            SectionServiceGrpc.SERVICE_NAME,
            ReceiptServiceGrpc.SERVICE_NAME,
            ClarificationServiceGrpc.SERVICE_NAME,
            ReplacementServiceGrpc.SERVICE_NAME,
            RevisitServiceGrpc.SERVICE_NAME);

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("GetSurvey", READERS),
            Map.entry("ListSurveys", READERS),
            Map.entry("CreateSurvey", DESIGNERS),
            Map.entry("UpdateSurvey", callers("staff (coordinator|analyst|communicator)")),
            Map.entry("ListQuestions", READERS),
            Map.entry("CreateQuestion", DESIGNERS),
            Map.entry("UpdateQuestion", DESIGNERS),
            Map.entry("MoveMatrix", DESIGNERS),
            Map.entry("DeleteQuestion", DESIGNERS),
            Map.entry("CreateSurveySection", DESIGNERS),
            Map.entry("UpdateSurveySection", DESIGNERS),
            Map.entry("DeleteSurveySection", DESIGNERS),
            Map.entry("ListContradictionRules", callers("staff .*")),
            Map.entry("CreateContradictionRule", DESIGNERS),
            Map.entry("UpdateContradictionRule", DESIGNERS),
            Map.entry("DeleteContradictionRule", DESIGNERS),
            Map.entry("SoftenContradictionRule", Set.of("staff coordinator")),
            Map.entry("GetConsultation", READERS),
            Map.entry("RecordConsultation", DESIGNERS),
            Map.entry("GetRecipientChoice", callers("staff .*|engine")),
            Map.entry("ChooseRecipients", Set.of("staff coordinator")),
            Map.entry("GetSurveyChange", callers("staff .*")),
            Map.entry("StartPilot", Set.of("staff coordinator")),
            Map.entry("EndPilot", Set.of("staff coordinator")),
            Map.entry("ListPilots", DESIGNERS),
            Map.entry("ListPilotRemarks", DESIGNERS),
            Map.entry("ListAmendments", callers("(staff|body|foreign) .*")),
            Map.entry("PreviewAmendment", Set.of("staff coordinator")),
            Map.entry("CreateAmendment", Set.of("staff coordinator")),
            Map.entry("CompleteDesign", Set.of("staff analyst")),
            Map.entry("ApproveDispatch", Set.of("staff coordinator")),
            Map.entry("CheckApproval", callers("staff .*")),
            Map.entry("ReturnDesign", Set.of("staff coordinator")),
            Map.entry("MoveDates", Set.of("staff coordinator")),
            Map.entry("CancelSurvey", Set.of("staff coordinator")),
            Map.entry("GetRequest", callers("staff (coordinator|analyst)|body (respondent|approver|contact)|engine")),
            // Of another's survey everybody lists only their own.
            Map.entry(
                    "ListRequests",
                    callers("staff (coordinator|analyst)|(staff|body|foreign) (respondent|approver|contact)|engine")),
            Map.entry("SummarizeRequests", DESIGNERS),
            Map.entry("MonitorRequests", DESIGNERS),
            Map.entry("OpenRequest", callers("body (respondent|approver)")),
            Map.entry("DeclineRequest", callers("body (contact|approver)")),
            Map.entry("GetReminderFacts", ENGINE),
            Map.entry("ListAnswers", ANSWERERS),
            Map.entry("UpdateAnswer", Set.of("body respondent")),
            Map.entry("CheckAnswers", callers("body (respondent|approver|contact)")),
            Map.entry("SubmitResponse", Set.of("body respondent")),
            Map.entry("ApproveResponse", Set.of("body approver")),
            Map.entry("ReturnResponse", Set.of("body approver", "body respondent")),
            Map.entry("GetResponse", ANSWERERS),
            Map.entry("UploadAttachment", Set.of("body respondent")),
            Map.entry("DeleteAttachment", Set.of("body respondent")),
            Map.entry("ListAttachments", ANSWERERS),
            Map.entry("DownloadAttachment", ANSWERERS),
            Map.entry("CheckReceipt", callers(".*")),
            Map.entry("GetSealedContent", ANSWERERS),
            Map.entry("GetReceipt", ENGINE),
            Map.entry("GetStatedPlan", ENGINE),
            Map.entry("ScreenResponse", callers("staff (coordinator|analyst)|engine")),
            Map.entry("AcceptResponse", callers("staff (coordinator|analyst)|engine")),
            Map.entry("SendBackResponse", callers("staff (coordinator|analyst)|engine")),
            Map.entry("RequestExtension", callers("body (respondent|approver|contact)")),
            Map.entry("GrantExtension", Set.of("staff coordinator")),
            Map.entry("DeclineExtension", Set.of("staff coordinator")),
            Map.entry("ListEarlierAnswers", callers("body (respondent|approver|contact)")),
            Map.entry("ConfirmEarlierAnswer", Set.of("body respondent")),
            Map.entry("ListSections", callers("body (respondent|approver|contact)")),
            Map.entry("AssignSection", callers("body (respondent|approver|contact)")),
            Map.entry("ReportSection", Set.of("body respondent")),
            Map.entry("ListRevisits", callers("body (respondent|approver|contact)")),
            Map.entry("MarkAnswer", Set.of("body respondent")),
            Map.entry("GetReturnedResponse", callers("body (respondent|approver|contact)")),
            Map.entry("AskClarification", DESIGNERS),
            Map.entry("WithdrawClarification", DESIGNERS),
            Map.entry("ExplainAnswer", Set.of("body respondent")),
            Map.entry(
                    "ListClarifications",
                    callers("staff (coordinator|analyst)|body (respondent|approver|contact)|engine")),
            Map.entry("ListThemes", DESIGNERS),
            Map.entry("CreateTheme", DESIGNERS),
            Map.entry("UpdateTheme", DESIGNERS),
            Map.entry("DeleteTheme", DESIGNERS),
            Map.entry("ListCodings", DESIGNERS),
            Map.entry("ListFreeTexts", DESIGNERS),
            Map.entry("GetFreeText", DESIGNERS),
            Map.entry("CodeFreeText", DESIGNERS),
            Map.entry("CodeFreeTexts", DESIGNERS),
            Map.entry("ListThemeChanges", DESIGNERS),
            Map.entry("BeginReplacement", Set.of("body respondent")),
            Map.entry("CancelReplacement", Set.of("body respondent")),
            Map.entry("CloseReplacement", ENGINE),
            Map.entry("ListApprovedResponses", ANSWERERS),
            Map.entry("CloseRequest", ENGINE),
            Map.entry("DispatchRequests", ENGINE),
            Map.entry("CloseSurvey", ENGINE),
            Map.entry("SettleRequests", ENGINE),
            Map.entry("WithdrawRequests", ENGINE),
            Map.entry("AggregateResults", callers("staff analyst|engine")),
            Map.entry("CompleteAnalysis", Set.of("staff analyst")),
            Map.entry("CompleteFactSheet", Set.of("staff communicator")),
            Map.entry("ApprovePublication", Set.of("staff coordinator")),
            Map.entry("ReturnPublication", Set.of("staff coordinator")),
            Map.entry("PublishResults", ENGINE),
            Map.entry("CorrectResults", Set.of("staff coordinator")),
            Map.entry("NameBodies", Set.of("staff coordinator")),
            Map.entry("GetNaming", callers("staff .*|engine")),
            Map.entry("ListTrendPoints", callers(".*")),
            // The survey names nobody: a body sees at most itself.
            Map.entry("ListPrincipals", callers("(staff|body|foreign) .*|engine")),
            Map.entry("GetPublication", callers(".*")),
            Map.entry("ListPublications", callers(".*")),
            Map.entry("ListResults", callers(".*")),
            Map.entry("CreateIndicatorProposal", Set.of("staff analyst")),
            Map.entry("ListIndicatorProposals", callers("staff .*")),
            Map.entry("CompleteIndicatorProposals", Set.of("staff analyst")));

    @Autowired
    AccessWalk walk;

    @Autowired
    ResultServiceBlockingStub results;

    @Autowired
    SurveyFixtures given;

    @Autowired
    RequestFixtures requests;

    @Autowired
    TestClock clock;

    @Test
    void everyMethodIsOpenToExactlyThoseWhoMayUseIt() {
        var request = requests.in(Request.State.ACCEPTED);
        requests.attachments(request, 1);
        var answer = Answer.newBuilder().setName(request + "/answers/text").setText("Ja");
        var asked = Map.of(
                "name", request.toString(),
                "parent", request.toString(),
                "question", request.survey() + "/questions/text",
                "reason", "Därför",
                "answer_by_date", ProtoTime.toProto(SurveyFixtures.REVIEWED_BY),
                "content_hash", RequestFixtures.HASH,
                "answer", answer.build());
        var survey = about(given.open().toString());
        var publication = publication();

        var found = walk.letIn(method -> switch (method.name()) {
            case "ListRequests", "SummarizeRequests", "MonitorRequests" ->
                about(request.survey().toString());
            case "GetPublication", "ListResults", "ListTrendPoints", "ListPrincipals" -> about(publication);
            case "GrantExtension" -> longer(request.toString());
            case "UploadAttachment", "ConfirmEarlierAnswer", "MarkAnswer" -> about(request + "/answers/text");
            case "DeleteAttachment", "DownloadAttachment" -> about(request + "/attachments/1");
            // A reason is the approver's to give; a respondent has none.
            case "ReturnResponse" -> Map.of("name", request.toString());
            case "AssignSection", "ReportSection" -> about(request + "/sections/first");
            default -> OF_REQUESTS.contains(method.service()) ? asked : survey;
        });

        assertThat(found).isEqualTo(new TreeMap<>(ALLOWED));
    }

    private static Map<String, ?> longer(String request) {
        return Map.of("name", request, "answer_by_date", ProtoTime.toProto(SurveyFixtures.REVIEWED_BY));
    }

    private static Map<String, ?> about(String resource) {
        var completion = Section.Completion.LATER.getValueDescriptor();
        return Map.of("name", resource, "parent", resource, "reason", "Därför", "completion", completion);
    }

    private String publication() {
        var survey = given.in(Survey.State.CLOSED);
        As.engine()
                .on(results)
                .aggregateResults(AggregateResultsRequest.newBuilder()
                        .setName(survey.toString())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
        given.become(survey, Survey.State.CLEARED);
        var now = clock.instant();
        clock.set(SurveyFixtures.PUBLISHES_AT);
        var published = As.engine()
                .on(results)
                .publishResults(PublishResultsRequest.newBuilder()
                        .setName(survey.toString())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
        clock.set(now);
        return published.getName();
    }
}
