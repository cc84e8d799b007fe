package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.implementationfollowup.ImplementationFollowUp;

class ImplementationFollowUpModelTest extends ModelRules {

    ImplementationFollowUpModelTest() {
        super(ImplementationFollowUp.PROCESS, ImplementationFollowUp.class);
    }

    /** They stand one after the other where the coordinator reads what has happened. */
    @Test
    void everyStepTellsSomethingThatNoOtherStepTells() {
        var diagram = Diagram.read(ImplementationFollowUp.PROCESS);

        assertThat(Stream.concat(diagram.all(ServiceTask.class).stream(), diagram.all(UserTask.class).stream()))
                .extracting(FlowNode::getName)
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }
}
