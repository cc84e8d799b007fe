package se.arshjul.workflows.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.client.CamundaClient;
import io.camunda.zeebe.model.bpmn.Bpmn;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Request;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.TestEngine;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp;

@WorkflowsTest
class SendFeedbackIT {

    @Autowired
    Given given;

    @Autowired
    MailServer mail;

    @Autowired
    TestEngine engine;

    @Autowired
    CamundaClient client;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everyRecipientGetsOneHoweverManyPagesItTakes() {
        var survey = given.survey();
        for (var i = 0; i < 59; i++) {
            given.request(survey, Request.State.ACCEPTED);
        }
        var unreachable = given.request(survey, Request.State.NO_RESPONSE);
        mail.refuse(Given.mailbox(unreachable));
        given.request(survey, Request.State.WITHDRAWN);

        var process = feedbackOf(survey);

        await().until(() -> engine.completed(process).contains("fedBack"));
        assertThat(count(survey, "SENT")).isEqualTo(59);
        assertThat(count(survey, "REFUSED")).isEqualTo(1);
        assertThat(count(survey, "DROPPED")).isEqualTo(1);
        assertThat(undelivered(survey)).containsExactly(unreachable.getName() + " feedback 1");
    }

    @Test
    void oneThatIsPutOffHoldsNobodyElseBackAndNobodyGetsTwo() {
        var survey = given.survey();
        var putOff = given.request(survey, Request.State.ACCEPTED);
        var others = List.of(
                given.request(survey, Request.State.ACCEPTED), given.request(survey, Request.State.NO_RESPONSE));
        mail.answer(Given.mailbox(putOff), "451 4.7.1 Come back later");

        var process = feedbackOf(survey);

        await().until(() -> count(survey, "SENT") == 2 && count(survey, "READY") == 1);
        mail.answer(Given.mailbox(putOff), "");
        await().until(() -> {
            engine.increaseTime(Duration.ofSeconds(6));
            return engine.completed(process).contains("fedBack");
        });
        assertThat(mail.letters(Given.mailbox(putOff))).hasSize(1);
        assertThat(others)
                .allSatisfy(
                        other -> assertThat(mail.letters(Given.mailbox(other))).hasSize(1));
    }

    /** The loop of the survey's process, alone. */
    private String feedbackOf(String survey) {
        var process = "feedback-" + Given.number();
        var model = Bpmn.createExecutableProcess(process)
                .startEvent()
                .serviceTask("send", task -> task.zeebeJobType(ImplementationFollowUp.Jobs.SEND_FEEDBACK))
                .exclusiveGateway("more")
                .conditionExpression("remaining > 0")
                .connectTo("send")
                .moveToNode("more")
                .conditionExpression("remaining <= 0")
                .endEvent("fedBack")
                .done();
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
        return process;
    }

    private List<String> undelivered(String survey) {
        return jdbc.sql("""
                        SELECT matter || ' ' || kind || ' ' || step
                          FROM undelivered_letter
                         WHERE starts_with(matter, :survey || '/')
                        """).param("survey", survey).query(String.class).list();
    }

    private int count(String survey, String state) {
        return jdbc.sql("SELECT count(*) FROM letter WHERE starts_with(matter, :survey || '/') AND state = :state")
                .param("survey", survey)
                .param("state", state)
                .query(Integer.class)
                .single();
    }
}
