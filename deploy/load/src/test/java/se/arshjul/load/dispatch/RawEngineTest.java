package se.arshjul.load.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RawEngineTest {

    private final BpmnModelInstance diagram = Bpmn.readModelFromStream(
            Objects.requireNonNull(RawEngineTest.class.getResourceAsStream("/" + RawEngine.DIAGRAM)));

    @Test
    void theDiagramIsWellFormedAndKnowsTheNamesOfTheCode() {
        Bpmn.validateModel(diagram);

        assertThat(diagram.getModelElementsByType(ZeebeTaskDefinition.class))
                .extracting(ZeebeTaskDefinition::getType)
                .containsExactly(RawEngine.JOB);
        assertThat(diagram.getModelElementsByType(Message.class))
                .extracting(Message::getName)
                .containsExactly(RawEngine.BEGIN, RawEngine.ANSWERED);
    }

    @Test
    void itHasOneJobAndOneMessageThatIsAwaitedBesideATimer() {
        assertThat(diagram.getModelElementsByType(ServiceTask.class)).hasSize(1);
        assertThat(diagram.getModelElementsByType(ReceiveTask.class)).hasSize(1);
        assertThat(diagram.getModelElementsByType(BoundaryEvent.class)).hasSize(1);
    }
}
