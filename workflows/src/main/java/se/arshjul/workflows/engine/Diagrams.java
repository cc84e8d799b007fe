package se.arshjul.workflows.engine;

import io.camunda.zeebe.model.bpmn.Bpmn;
import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.Documentation;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Process;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The diagrams and decision tables of this version, as they are deployed, and what they call their parts. */
@Component
public class Diagrams {

    /** A file as it is deployed. */
    record File(String name, byte[] content) {}

    /** What a diagram calls an element, and how it says that the step is done. */
    public record Element(String title, String instruction) {}

    private final List<File> files;
    private final Map<String, Element> elements = new HashMap<>();
    private final Map<String, String> messages = new HashMap<>();

    Diagrams() {
        // One deployment with everything in it: a process never meets a decision of another version.
        files = Stream.of("dmn", "bpmn").flatMap(Diagrams::read).toList();
        files.stream().filter(file -> file.name().endsWith(".bpmn")).forEach(this::describe);
    }

    List<File> files() {
        return files;
    }

    /** An element that only an older version of the diagram has is called by its id. */
    public Element element(String process, String element) {
        return elements.getOrDefault(process + "/" + element, new Element(element, ""));
    }

    /** What the diagram calls the event that waits for a message; the message's own name when no event does. */
    public String messageTitle(String message) {
        return messages.getOrDefault(message, message);
    }

    private void describe(File file) {
        var model = Bpmn.readModelFromStream(new ByteArrayInputStream(file.content()));
        for (var process : model.getModelElementsByType(Process.class)) {
            for (var node : model.getModelElementsByType(FlowNode.class)) {
                elements.put(process.getId() + "/" + node.getId(), describe(node));
            }
        }
        for (var event : model.getModelElementsByType(CatchEvent.class)) {
            event.getEventDefinitions().stream()
                    .filter(MessageEventDefinition.class::isInstance)
                    .map(definition -> ((MessageEventDefinition) definition).getMessage())
                    .forEach(message -> messages.putIfAbsent(message.getName(), oneLine(event.getName())));
        }
    }

    private static Element describe(FlowNode node) {
        var instruction = node.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .map(Diagrams::oneLine)
                .collect(Collectors.joining(" "));
        return new Element(node.getName() == null ? node.getId() : oneLine(node.getName()), instruction);
    }

    /** Lines are broken in a diagram where the drawing wants it. */
    private static String oneLine(@Nullable String text) {
        return text == null ? "" : text.strip().replaceAll("\\s+", " ");
    }

    private static Stream<File> read(String extension) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath:processes/*." + extension);
            return Arrays.stream(found).map(Diagrams::read);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static File read(Resource resource) {
        try {
            return new File(Objects.requireNonNull(resource.getFilename()), resource.getContentAsByteArray());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
