package se.arshjul.followupservice;

import static org.assertj.core.api.Assertions.assertThat;

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

        assertThat(found).isEqualTo(new TreeMap<>(AllowedCallers.ALLOWED));
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
