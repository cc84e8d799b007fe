package se.arshjul.followupservice;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import com.google.protobuf.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.AttachmentServiceGrpc;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc;
import se.arshjul.followup.v1.ExtensionServiceGrpc;
import se.arshjul.followup.v1.ReplacementServiceGrpc;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.RequestServiceGrpc.RequestServiceBlockingStub;
import se.arshjul.followup.v1.RevisitServiceGrpc;
import se.arshjul.followup.v1.Section;
import se.arshjul.followup.v1.SectionServiceGrpc;
import se.arshjul.followup.v1.StatedPlanServiceGrpc;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.AnyMethod;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** A body never sees or changes another's answers, through no method and in no state. */
@ServiceTest
class ForeignBodyIT {

    private static final List<AnyMethod> METHODS = Stream.of(
                    RequestServiceGrpc.getServiceDescriptor(),
                    AttachmentServiceGrpc.getServiceDescriptor(),
                    ExtensionServiceGrpc.getServiceDescriptor(),
                    EarlierAnswerServiceGrpc.getServiceDescriptor(),
                    SectionServiceGrpc.getServiceDescriptor(),
                    ClarificationServiceGrpc.getServiceDescriptor(),
                    ReplacementServiceGrpc.getServiceDescriptor(),
                    RevisitServiceGrpc.getServiceDescriptor(),
                    StatedPlanServiceGrpc.getServiceDescriptor())
            .flatMap(AnyMethod::of)
            .toList();

    @Autowired
    RequestServiceBlockingStub answers;

    @Autowired
    RequestFixtures requests;

    @Test
    void noRoleOfAnotherBodyReadsOrChangesARequest() {
        var halland = As.person(
                RequestFixtures.HALLAND, "contact", "respondent", "approver", "coordinator", "analyst", "member");
        List<String> letIn = new ArrayList<>();
        for (var state : Request.State.values()) {
            var name = requests.in(state).toString();
            for (var method : METHODS) {
                if (method.letsIn(answers.getChannel(), request(method, name), halland)) {
                    letIn.add(state + " " + method.name());
                }
            }
        }

        assertThat(letIn).allMatch(call -> call.endsWith(" ListRequests"));
    }

    @Test
    void aRequestThatIsAnothersIsRefusedLikeOneThatDoesNotExist() {
        var mine = As.person(RequestFixtures.HALLAND, "contact", "respondent", "approver");
        var theirs = requests.in(Request.State.ACCEPTED).toString();
        for (var method : METHODS) {
            for (var name : List.of(theirs, "surveys/9999/requests/region-uppsala")) {
                if (!method.name().equals("ListRequests")) {
                    var request = request(method, name);
                    assertThat(refusalOf(() -> method.call(answers.getChannel(), request, mine)))
                            .as(method.name())
                            .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
                }
            }
        }
    }

    /** In the messages about longer time an answer is what the agency says. */
    private static Message request(AnyMethod method, String request) {
        var fields = new HashMap<String, Object>(about(request));
        if (method.service().equals(ExtensionServiceGrpc.SERVICE_NAME)) {
            fields.put("answer", "Därför");
        }
        if (Set.of("ConfirmEarlierAnswer", "MarkAnswer").contains(method.name())) {
            fields.put("name", request + "/answers/text");
        }
        if (method.name().equals("UploadAttachment")) {
            fields.put("parent", request + "/answers/text");
        }
        if (Set.of("DeleteAttachment", "DownloadAttachment").contains(method.name())) {
            fields.put("name", request + "/attachments/1");
        }
        if (Set.of("AssignSection", "ReportSection").contains(method.name())) {
            fields.put("name", request + "/sections/first");
            fields.put("completion", Section.Completion.COMPLETED.getValueDescriptor());
        }
        return method.request(fields);
    }

    private static Map<String, ?> about(String request) {
        var answer = Answer.newBuilder().setName(request + "/answers/text").setText("Ja");
        return Map.of(
                "name",
                request,
                "parent",
                request,
                "request_id",
                UUID.randomUUID().toString(),
                "reason",
                "Därför",
                "answer_by_date",
                ProtoTime.toProto(SurveyFixtures.REVIEWED_BY),
                "content_hash",
                RequestFixtures.HASH,
                "answer",
                answer.build());
    }
}
