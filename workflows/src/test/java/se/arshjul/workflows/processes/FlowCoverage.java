package se.arshjul.workflows.processes;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Counts which flows of a diagram the tests before it have taken, and names the rest. */
abstract class FlowCoverage {

    private final ProcessHarness engine;
    private final String process;

    FlowCoverage(ProcessHarness engine, String process) {
        this.engine = engine;
        this.process = process;
    }

    @Test
    void everyFlowOfTheDiagramHasBeenTaken() {
        var drawn = new TreeSet<String>();
        Diagram.read(process).all(SequenceFlow.class).forEach(flow -> drawn.add(flow.getId()));
        engine.records.read();
        var taken = new TreeSet<>(engine.records.flowsTaken(process));
        taken.addAll(takenFromEventGateways());

        var missing = new TreeSet<>(drawn);
        missing.removeAll(taken);

        System.out.printf(
                "%s: %d of %d flows taken (%d %%)%n",
                process,
                drawn.size() - missing.size(),
                drawn.size(),
                100 * (drawn.size() - missing.size()) / drawn.size());
        assertThat(missing).as("flows of %s that no test has taken", process).isEmpty();
        assertThat(drawn).containsAll(taken);
    }

    /** The engine writes no record of the flow from an event gateway: the event behind it tells that it was taken. */
    private List<String> takenFromEventGateways() {
        return Diagram.read(process).all(SequenceFlow.class).stream()
                .filter(flow -> flow.getSource() instanceof EventBasedGateway)
                .filter(flow -> engine.records.of(process).stream()
                        .anyMatch(instance ->
                                instance.completed.containsKey(flow.getTarget().getId())))
                .map(SequenceFlow::getId)
                .toList();
    }
}
