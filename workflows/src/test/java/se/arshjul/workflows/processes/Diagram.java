package se.arshjul.workflows.processes;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** A process's diagram as it is deployed. */
record Diagram(BpmnModelInstance model) {

    static Diagram read(String process) {
        try (var file = Diagram.class.getResourceAsStream("/processes/" + process + ".bpmn")) {
            return new Diagram(Bpmn.readModelFromStream(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }
}
