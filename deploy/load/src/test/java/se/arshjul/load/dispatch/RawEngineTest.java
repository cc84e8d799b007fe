package se.arshjul.load.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.ReceiveTask;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import java.util.List;
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
                .containsExactly(
                        RawEngine.INVITE, RawEngine.SETTLE, RawEngine.SETTLE, RawEngine.RECEIPT, RawEngine.JOIN);
        assertThat(diagram.getModelElementsByType(Message.class))
                .extracting(Message::getName)
                .containsExactlyInAnyOrder(RawEngine.BEGIN, RawEngine.AWAIT, RawEngine.ANSWERED, RawEngine.ALL_SETTLED);
    }

    @Test
    void aRequestHasOneJobBeforeItsAnswerIsAwaitedBesideATimerAndThreeAfterIt() {
        assertThat(jobs("raw-dispatch")).hasSize(4);
        assertThat(diagram.getModelElementsByType(BoundaryEvent.class))
                .extracting(event -> event.getAttachedTo().getId())
                .containsExactly("receiveTask_AwaitAnswer");
    }

    @Test
    void whatJoinsThemAwaitsAMessageToo() {
        assertThat(jobs("raw-join")).hasSize(1);
        assertThat(diagram.getModelElementsByType(ReceiveTask.class)).hasSize(2);
    }

    private List<ServiceTask> jobs(String process) {
        return diagram.getModelElementsByType(ServiceTask.class).stream()
                .filter(task -> task.getParentElement().getAttributeValue("id").equals(process))
                .toList();
    }
}
