package se.arshjul.workflows.implementationfollowup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.grpc.Status;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CloseSurveyRequest;
import se.arshjul.followup.v1.DispatchRequestsRequest;
import se.arshjul.followup.v1.DispatchRequestsRequest.Recipient;
import se.arshjul.followup.v1.Request;
import se.arshjul.workflows.FakeServices;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.GivenReach;
import se.arshjul.workflows.TestEngine;
import se.arshjul.workflows.WorkflowsTest;

@WorkflowsTest
class SurveyWorkersIT {

    @Autowired
    Given given;

    @Autowired
    GivenReach reach;

    @Autowired
    FakeServices services;

    @Autowired
    TestEngine engine;

    @Autowired
    CamundaClient client;

    @Test
    void everyRecipientIsDispatchedOnceInPagesOfTwoHundred() {
        given.recipients(311);
        var survey = given.survey();

        var calls = dispatched(survey);

        assertThat(calls)
                .extracting(DispatchRequestsRequest::getRecipientsCount)
                .containsExactly(200, 111);
        assertThat(calls)
                .extracting(DispatchRequestsRequest::getTotalRecipients)
                .containsOnly(311);
        var ids = new HashSet<String>();
        calls.forEach(call ->
                call.getRecipientsList().stream().map(Recipient::getRecipientId).forEach(ids::add));
        assertThat(ids).hasSize(311).contains("region-1", "kommun-311");
        assertThat(calls.getFirst().getRecipients(0).getRecipientKind()).isEqualTo("region");
        assertThat(calls.getLast().getRecipients(0).getRecipientKind()).isEqualTo("municipality");
    }

    @Test
    void aSurveyThatGoesToSomeIsDispatchedToThemAlone() {
        given.recipients(30);
        var survey = given.survey();
        reach.chosen(survey, "region-3", "kommun-30");

        assertThat(dispatched(survey)).singleElement().satisfies(call -> {
            assertThat(call.getTotalRecipients()).isEqualTo(2);
            assertThat(call.getRecipientsList())
                    .extracting(Recipient::getRecipientId)
                    .containsExactly("region-3", "kommun-30");
        });
    }

    private List<DispatchRequestsRequest> dispatched(String survey) {
        var process = "dispatch-" + Given.number();
        start(
                process,
                survey,
                Bpmn.createExecutableProcess(process)
                        .startEvent()
                        .serviceTask("work", task -> task.zeebeJobType(ImplementationFollowUp.Jobs.DISPATCH_REQUESTS))
                        .exclusiveGateway("more")
                        .conditionExpression("remaining > 0")
                        .connectTo("work")
                        .moveToNode("more")
                        .conditionExpression("remaining <= 0")
                        .endEvent("done")
                        .done());

        await().until(() -> engine.completed(process).contains("done"));
        return services.calls(DispatchRequestsRequest.class).stream()
                .filter(call -> call.getName().equals(survey))
                .toList();
    }

    @Test
    void aSurveyWithNothingLeftToReviewGoesOnAfterAServiceWasAway() {
        var survey = given.survey();
        services.failNext(CloseSurveyRequest.class, Status.UNAVAILABLE);
        var process = "close-" + Given.number();
        start(
                process,
                survey,
                Bpmn.createExecutableProcess(process)
                        .startEvent()
                        .serviceTask(
                                "work",
                                task -> task.zeebeJobType(ImplementationFollowUp.Jobs.CLOSE_SURVEY)
                                        .zeebeJobRetries("100"))
                        .exclusiveGateway()
                        .conditionExpression("allSettled")
                        .endEvent("settled")
                        .done());

        await().until(() -> {
            engine.increaseTime(Duration.ofSeconds(6));
            return engine.completed(process).contains("settled");
        });

        assertThat(services.calls(CloseSurveyRequest.class).stream()
                        .filter(call -> call.getName().equals(survey)))
                .isNotEmpty();
    }

    @Test
    void aCancelledSurveyWaitsForTheRequestsThatItHasWithdrawnAndForNothingElse() {
        var sent = given.survey();
        given.request(sent, Request.State.WITHDRAWN);

        assertThat(endOfWithdrawing(sent)).isEqualTo("waits");
        assertThat(endOfWithdrawing(given.survey())).isEqualTo("over");
    }

    private String endOfWithdrawing(String survey) {
        var process = "withdraw-" + Given.number();
        start(
                process,
                survey,
                Bpmn.createExecutableProcess(process)
                        .startEvent()
                        .serviceTask("work", task -> task.zeebeJobType(ImplementationFollowUp.Jobs.WITHDRAW_REQUESTS))
                        .exclusiveGateway("open")
                        .conditionExpression("allSettled")
                        .endEvent("over")
                        .moveToNode("open")
                        .conditionExpression("not(allSettled)")
                        .endEvent("waits")
                        .done());
        await().until(() -> Stream.of("over", "waits").anyMatch(engine.completed(process)::contains));
        return engine.completed(process).contains("over") ? "over" : "waits";
    }

    private void start(String process, String survey, BpmnModelInstance model) {
        client.newDeployResourceCommand()
                .addProcessModel(model, process + ".bpmn")
                .send()
                .join();
        client.newCreateInstanceCommand()
                .bpmnProcessId(process)
                .latestVersion()
                .variables(Map.of("survey", survey))
                .send()
                .join();
    }
}
