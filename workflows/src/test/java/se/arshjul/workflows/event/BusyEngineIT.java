package se.arshjul.workflows.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.client.CamundaClient;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.runtime.observe.Traces;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.engine.EngineProperties;
import se.arshjul.workflows.step.StepRepository;

/** Events for an engine that refuses first, RESOURCE_EXHAUSTED, and takes them later. */
@WorkflowsTest
class BusyEngineIT {

    private static final int REFUSALS = 2;

    @Autowired
    IntakeRepository intake;

    @Autowired
    InboxEvents inbox;

    @Autowired
    StepRepository steps;

    @Autowired
    Traces traces;

    @Autowired
    JdbcClient jdbc;

    private final String survey = "surveys/busy" + Given.number();
    private final UUID event = UUID.randomUUID();
    private BusyEngine engine;
    private CamundaClient client;
    private ForwardEvent forwarding;

    @BeforeEach
    void anEngineThatIsBusy() {
        engine = new BusyEngine(REFUSALS);
        client = engine.client();
        var publisher =
                new MessagePublisher(client, new EngineProperties(URI.create("http://127.0.0.1:26500"), 16, 200));
        forwarding = new ForwardEvent(intake, publisher, inbox, steps, traces);
        keepFromTheEngineOfTheRun();
        intake.insert(row(event), true);
    }

    @AfterEach
    void leaveNothingWaiting() {
        jdbc.sql("DELETE FROM event_intake WHERE subject = :survey")
                .param("survey", survey)
                .update();
        client.close();
        engine.close();
    }

    @Test
    void whatIsRefusedIsPutOffAndTakenOnceLater() {
        for (int time = 1; time <= REFUSALS; time++) {
            forwarding.forward(row(event));

            assertThat(attempts()).isEqualTo(time);
            assertThat(published()).as("taken after refusal " + time).isFalse();
            assertThat(isPutOff()).isTrue();
        }

        forwarding.forward(row(event));

        assertThat(published()).isTrue();
        assertThat(engine.asked())
                .as("the same message each time, so that the engine knows it again")
                .hasSize(REFUSALS + 1)
                .containsOnly(event.toString());
        assertThat(engine.taken()).containsExactly(event.toString());
    }

    private IntakeRepository.Row row(UUID id) {
        return new IntakeRepository.Row(id, "followup.surveyDatesMoved", survey, "{}", "", "", false);
    }

    /** An earlier event of the subject that is not due yet holds the next one back in the application's own forwarder. */
    private void keepFromTheEngineOfTheRun() {
        jdbc.sql("""
                        INSERT INTO event_intake (event_id, type, subject, variables, traceparent, start_of, told,
                                                  taken_at, next_attempt_at)
                        VALUES (:id, 'followup.surveyDatesMoved', :survey, '{}', '', '', true, now(),
                                now() + interval '1 hour')
                        """).param("id", UUID.randomUUID()).param("survey", survey).update();
    }

    private int attempts() {
        return jdbc.sql("SELECT attempts FROM event_intake WHERE event_id = :id")
                .param("id", event)
                .query(Integer.class)
                .single();
    }

    private boolean published() {
        return is("published_at IS NOT NULL AND settled_at IS NOT NULL");
    }

    private boolean isPutOff() {
        return is("next_attempt_at > taken_at + interval '1 second' * 2 ^ (attempts - 1)");
    }

    private boolean is(String condition) {
        return jdbc.sql("SELECT " + condition + " FROM event_intake WHERE event_id = :id")
                .param("id", event)
                .query(Boolean.class)
                .single();
    }
}
