package se.arshjul.workflows.processes;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.BpmnModelInstance;
import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.Error;
import io.camunda.zeebe.model.bpmn.instance.EventBasedGateway;
import io.camunda.zeebe.model.bpmn.instance.ExclusiveGateway;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Message;
import io.camunda.zeebe.model.bpmn.instance.MessageEventDefinition;
import io.camunda.zeebe.model.bpmn.instance.Process;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.ServiceTask;
import io.camunda.zeebe.model.bpmn.instance.UserTask;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeAssignmentDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeCalledDecision;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeFormDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeInput;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeIoMapping;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeSubscription;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeTaskDefinition;
import io.camunda.zeebe.model.bpmn.instance.zeebe.ZeebeUserTask;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;
import se.arshjul.workflows.job.Backoff;

/** What holds of every process diagram, and that it says the same names as Java. */
abstract class ModelRules {

    private static final Set<String> ROLES =
            Set.of("coordinator", "analyst", "secretary", "decision-maker", "communicator");

    /** Of the actor that the process is about. */
    private static final String MEMBERS = "=[\"actor:\" + actorId + \":member\"]";

    private final String process;
    private final Class<?> names;
    private final BpmnModelInstance model;

    ModelRules(String process, Class<?> names) {
        this.process = process;
        this.names = names;
        this.model = Diagram.read(process).model();
    }

    @Test
    void theModelAndJavaShareTheSameNames() {
        assertThat(all(Process.class)).extracting(Process::getId).containsExactly(process);
        assertThat(set(all(ZeebeTaskDefinition.class).map(ZeebeTaskDefinition::getType)))
                .isEqualTo(named("Jobs"));
        assertThat(set(all(Message.class).map(Message::getName))).isEqualTo(named("Messages"));
        assertThat(set(all(ZeebeFormDefinition.class).map(ZeebeFormDefinition::getFormKey)))
                .isEqualTo(named("Forms"));
        assertThat(set(all(Error.class).map(Error::getErrorCode))).isEqualTo(named("Refusals"));
        assertThat(set(all(ZeebeCalledDecision.class).map(ZeebeCalledDecision::getDecisionId)))
                .isEqualTo(named("Decisions"));
    }

    @Test
    void everyNodeHasAReadableIdAndAName() {
        assertThat(all(FlowNode.class)).isNotEmpty().allSatisfy(node -> {
            assertThat(node.getId())
                    .matches("(startEvent|event|endEvent|serviceTask|userTask|receiveTask|businessRuleTask|gateway"
                            + "|subProcess)_[A-Z][A-Za-z]+");
            assertThat(node.getName()).as(node.getId()).isNotBlank();
        });
        assertThat(all(SequenceFlow.class))
                .allSatisfy(flow -> assertThat(flow.getId())
                        .startsWith("flow_To" + flow.getTarget().getId().replaceFirst("^[a-zA-Z]+_", "")));
    }

    @Test
    void everyGatewayAsksAndEveryFlowAnswers() {
        assertThat(all(ExclusiveGateway.class)).allSatisfy(gateway -> {
            assertThat(gateway.getName()).endsWith("?");
            assertThat(gateway.getDefault()).as("default of " + gateway.getId()).isNull();
            assertThat(gateway.getOutgoing()).hasSizeGreaterThan(1).allSatisfy(flow -> {
                assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                assertThat(flow.getConditionExpression().getTextContent()).startsWith("=");
            });
        });
        assertThat(all(EventBasedGateway.class))
                .allSatisfy(gateway -> assertThat(gateway.getName()).endsWith("?"));
    }

    @Test
    void theProcessAndEveryHumanStepSayWhatIsToBeDone() {
        assertThat(Stream.concat(all(Process.class), all(UserTask.class)))
                .isNotEmpty()
                .allSatisfy(element -> assertThat(element.getDocumentations())
                        .as(element.getId())
                        .singleElement()
                        .satisfies(text -> assertThat(text.getTextContent()).hasSizeBetween(40, 300)));
    }

    @Test
    void everyHumanStepIsAJobForAGroupOnAFormAboutASubject() {
        assertThat(all(UserTask.class)).allSatisfy(task -> {
            assertThat(extensions(task, ZeebeUserTask.class)).isEmpty();
            assertThat(extensions(task, ZeebeFormDefinition.class)).hasSize(1);
            assertThat(extensions(task, ZeebeAssignmentDefinition.class))
                    .singleElement()
                    .satisfies(group -> assertThat(group.getCandidateGroups())
                            .satisfiesAnyOf(
                                    staff -> assertThat(ROLES).contains(staff.replaceFirst("^role:", "")),
                                    body -> assertThat(body).isEqualTo(MEMBERS)));
            assertThat(inputs(task))
                    .as(task.getId())
                    .extracting(ZeebeInput::getTarget)
                    .contains("subject");
        });
    }

    @Test
    void everyServiceStepIsNamedAfterItsJobSaysWhatItNeedsAndIsTriedLongEnough() {
        assertThat(all(ServiceTask.class)).isNotEmpty().allSatisfy(task -> {
            var job = extensions(task, ZeebeTaskDefinition.class).getFirst();
            var verbNoun = job.getType().replaceFirst("^(followup|letter|plan)\\.", "");
            assertThat(task.getId())
                    .startsWith("serviceTask_" + verbNoun.substring(0, 1).toUpperCase() + verbNoun.substring(1));
            assertThat(job.getRetries()).as(task.getId()).isEqualTo(String.valueOf(Backoff.RETRIES));
            assertThat(inputs(task)).as(task.getId()).isNotEmpty();
        });
    }

    @Test
    void messagesToRunningInstancesFindThemByAResource() {
        var subject = switch (process) {
            case "follow-up-request" -> "=request";
            case "commitment-anchoring" -> "=round";
            default -> "=survey";
        };
        var starting = set(all(Process.class)
                .flatMap(top -> top.getFlowElements().stream())
                .filter(io.camunda.zeebe.model.bpmn.instance.StartEvent.class::isInstance)
                .map(start ->
                        ((CatchEvent) start).getEventDefinitions().iterator().next())
                .map(message -> ((MessageEventDefinition) message).getMessage().getName()));
        assertThat(starting).hasSize(1);
        assertThat(all(Message.class).filter(message -> !starting.contains(message.getName())))
                .allSatisfy(message -> assertThat(extensions(message, ZeebeSubscription.class))
                        .extracting(ZeebeSubscription::getCorrelationKey)
                        .containsExactly(subject));
    }

    @Test
    void isDrawnForTheOldestEngineWeRunOn() {
        assertThat(model.getDefinitions()
                        .getAttributeValueNs("http://camunda.org/schema/modeler/1.0", "executionPlatformVersion"))
                .isEqualTo("8.5.0");
    }

    private <T extends ModelElementInstance> Stream<T> all(Class<T> type) {
        return model.getModelElementsByType(type).stream();
    }

    private static Set<String> set(Stream<String> values) {
        return values.collect(toSet());
    }

    private static List<ZeebeInput> inputs(BaseElement element) {
        return extensions(element, ZeebeIoMapping.class).stream()
                .flatMap(mapping -> mapping.getInputs().stream())
                .toList();
    }

    private static <T extends ModelElementInstance> List<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? List.of()
                : element.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(type)
                        .list();
    }

    /** The constants of one of the groups of names; none when Java has no such group. */
    private Set<String> named(String group) {
        return set(Arrays.stream(names.getDeclaredClasses())
                .filter(type -> type.getSimpleName().equals(group))
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .map(field -> {
                    try {
                        return (String) field.get(null);
                    } catch (IllegalAccessException hidden) {
                        throw new AssertionError(hidden);
                    }
                }));
    }
}
