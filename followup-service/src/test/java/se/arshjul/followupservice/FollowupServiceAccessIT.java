package se.arshjul.followupservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.MethodDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.AggregateResultsRequest;
import se.arshjul.followup.v1.DispatchServiceGrpc;
import se.arshjul.followup.v1.PublishResultsRequest;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.followup.v1.ResultServiceGrpc.ResultServiceBlockingStub;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class FollowupServiceAccessIT {

    private static final String UPPSALA = RequestFixtures.UPPSALA;

    private static final Map<String, As> CALLERS = new TreeMap<>(Map.ofEntries(
            Map.entry("anyone", As.anyone()),
            Map.entry("login", As.login("somebody@example.test", "Somebody")),
            Map.entry("engine", As.engine()),
            Map.entry("staff coordinator", As.staff("coordinator")),
            Map.entry("staff analyst", As.staff("analyst")),
            Map.entry("staff communicator", As.staff("communicator")),
            Map.entry("staff decision-maker", As.staff("decision-maker")),
            Map.entry("staff secretary", As.staff("secretary")),
            Map.entry("body coordinator", As.person(UPPSALA, "coordinator")),
            Map.entry("body analyst", As.person(UPPSALA, "analyst")),
            Map.entry("body member", As.person(UPPSALA, "member")),
            Map.entry("body respondent", As.person(UPPSALA, "respondent")),
            Map.entry("body approver", As.person(UPPSALA, "approver")),
            Map.entry("body contact", As.person(UPPSALA, "contact"))));

    private static final Set<String> ENGINE = Set.of("engine");
    private static final Set<String> DESIGNERS = callers("staff (coordinator|analyst)");
    private static final Set<String> READERS = callers("(staff|body) .*|engine");

    private static final Map<String, Set<String>> ALLOWED = Map.ofEntries(
            Map.entry("GetSurvey", READERS),
            Map.entry("ListSurveys", READERS),
            Map.entry("CreateSurvey", DESIGNERS),
            Map.entry("UpdateSurvey", callers("staff (coordinator|analyst|communicator)")),
            Map.entry("ListQuestions", READERS),
            Map.entry("CreateQuestion", DESIGNERS),
            Map.entry("UpdateQuestion", DESIGNERS),
            Map.entry("DeleteQuestion", DESIGNERS),
            Map.entry("CompleteDesign", Set.of("staff analyst")),
            Map.entry("ApproveDispatch", Set.of("staff coordinator")),
            Map.entry("ReturnDesign", Set.of("staff coordinator")),
            Map.entry("MoveDates", Set.of("staff coordinator")),
            Map.entry("CancelSurvey", Set.of("staff coordinator")),
            Map.entry("GetRequest", callers("staff (coordinator|analyst)|body (respondent|approver|contact)|engine")),
            Map.entry("ListRequests", callers("staff (coordinator|analyst)|body (respondent|approver|contact)|engine")),
            Map.entry("SummarizeRequests", DESIGNERS),
            Map.entry("MonitorRequests", DESIGNERS),
            Map.entry("OpenRequest", callers("body (respondent|approver)")),
            Map.entry("DeclineRequest", callers("body (contact|approver)")),
            Map.entry("GetReminderFacts", ENGINE),
            Map.entry("ListAnswers", callers("staff (coordinator|analyst)|body (respondent|approver|contact)")),
            Map.entry("UpdateAnswer", Set.of("body respondent")),
            Map.entry("CheckAnswers", callers("body (respondent|approver|contact)")),
            Map.entry("SubmitResponse", Set.of("body respondent")),
            Map.entry("ApproveResponse", Set.of("body approver")),
            Map.entry("ReturnResponse", Set.of("body approver")),
            Map.entry("GetResponse", callers("staff (coordinator|analyst)|body (respondent|approver|contact)")),
            Map.entry("ScreenResponse", ENGINE),
            Map.entry("AcceptResponse", callers("staff (coordinator|analyst)|engine")),
            Map.entry("SendBackResponse", callers("staff (coordinator|analyst)|engine")),
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
            Map.entry("GetPublication", callers(".*")),
            Map.entry("ListPublications", callers(".*")),
            Map.entry("ListResults", callers(".*")),
            Map.entry("CreateIndicatorProposal", Set.of("staff analyst")),
            Map.entry("ListIndicatorProposals", callers("staff .*")),
            Map.entry("CompleteIndicatorProposals", Set.of("staff analyst")));

    @Autowired
    ResultServiceBlockingStub results;

    @Autowired
    SurveyFixtures given;

    @Autowired
    RequestFixtures requests;

    @Test
    void everyMethodIsOpenToExactlyThoseWhoMayUseIt() {
        var names = Map.of(
                SurveyServiceGrpc.SERVICE_NAME, given.open().toString(),
                DispatchServiceGrpc.SERVICE_NAME, given.open().toString(),
                RequestServiceGrpc.SERVICE_NAME,
                        requests.in(Request.State.ACCEPTED).toString(),
                ResultServiceGrpc.SERVICE_NAME, publication());
        Map<String, Set<String>> found = new TreeMap<>();
        for (var method : methods()) {
            var request = AnyCall.request(method, String.valueOf(names.get(method.getServiceName())), "");
            var allowed = new TreeSet<String>();
            CALLERS.forEach((name, caller) -> {
                if (AnyCall.isLetIn(results.getChannel(), method, request, caller)) {
                    allowed.add(name);
                }
            });
            found.put(String.valueOf(method.getBareMethodName()), allowed);
        }

        assertThat(found).isEqualTo(new TreeMap<>(ALLOWED));
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
        return As.engine()
                .on(results)
                .publishResults(PublishResultsRequest.newBuilder()
                        .setName(survey.toString())
                        .setRequestId(UUID.randomUUID().toString())
                        .build())
                .getName();
    }

    private static List<MethodDescriptor<?, ?>> methods() {
        return Stream.of(
                        SurveyServiceGrpc.getServiceDescriptor(),
                        RequestServiceGrpc.getServiceDescriptor(),
                        DispatchServiceGrpc.getServiceDescriptor(),
                        ResultServiceGrpc.getServiceDescriptor())
                .<MethodDescriptor<?, ?>>flatMap(service -> service.getMethods().stream())
                .toList();
    }

    private static Set<String> callers(String regex) {
        var names = new TreeSet<>(CALLERS.keySet());
        names.removeIf(name -> !name.matches(regex));
        return names;
    }
}
