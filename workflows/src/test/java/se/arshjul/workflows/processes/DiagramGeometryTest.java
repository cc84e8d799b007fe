package se.arshjul.workflows.processes;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.Event;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.Gateway;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.SubProcess;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.workflows.processes.Drawing.Box;
import se.arshjul.workflows.processes.Drawing.Label;

/** Every diagram can be read: drawn whole, from left to right, with nothing on top of anything else. */
@ParameterizedClass
@ValueSource(strings = {"implementation-follow-up", "follow-up-request", "own-plan-entry", "letter-correction"})
class DiagramGeometryTest {

    /** About as many nodes as a reader takes in at once. */
    private static final int IN_VIEW = 16;

    private final Diagram diagram;
    private final Drawing drawing;

    DiagramGeometryTest(String process) {
        diagram = Diagram.read(process);
        drawing = new Drawing(diagram);
    }

    @Test
    void everythingIsDrawn() {
        assertThat(drawing.boxes.keySet())
                .containsExactlyInAnyOrderElementsOf(diagram.all(FlowNode.class).stream()
                        .map(FlowNode::getId)
                        .toList());
        assertThat(drawing.paths.keySet())
                .containsExactlyInAnyOrderElementsOf(diagram.all(SequenceFlow.class).stream()
                        .map(SequenceFlow::getId)
                        .toList());
    }

    @Test
    void everyEventGatewayAndAnswerHasItsLabelBeside() {
        var named = Stream.concat(
                        diagram.all(FlowNode.class).stream()
                                .filter(node -> node instanceof Event || node instanceof Gateway)
                                .map(FlowNode::getId),
                        diagram.all(SequenceFlow.class).stream()
                                .filter(flow -> flow.getName() != null)
                                .map(SequenceFlow::getId))
                .toList();

        assertThat(drawing.labels).extracting(label -> label.of().getId()).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void noNodeLiesOnAnother() {
        for (var one : boxes()) {
            for (var other : boxes()) {
                if (one != other && !one.holds(other.node()) && !other.holds(one.node()) && !attached(one, other)) {
                    assertThat(one.area().intersects(other.area()))
                            .as(one.node().getId() + " lies on " + other.node().getId())
                            .isFalse();
                }
                if (one.holds(other.node())) {
                    assertThat(one.area().contains(other.area()))
                            .as(other.node().getId() + " is inside "
                                    + one.node().getId())
                            .isTrue();
                }
            }
        }
    }

    @Test
    void everyBoundaryEventSitsOnTheBorderOfItsStep() {
        for (var box : boxes()) {
            if (box.node() instanceof BoundaryEvent event) {
                var step = drawing.boxes.get(event.getAttachedTo().getId()).area();
                assertThat(onBorder(
                                step,
                                new Point2D.Double(
                                        box.area().getCenterX(), box.area().getCenterY())))
                        .as(event.getId())
                        .isTrue();
            }
        }
    }

    @Test
    void everyFlowGoesStraightFromBorderToBorder() {
        for (var path : drawing.paths.values()) {
            var flow = path.flow();
            assertThat(onBorder(drawing.boxes.get(flow.getSource().getId()).area(), path.first()))
                    .as("beginning of " + flow.getId())
                    .isTrue();
            assertThat(onBorder(drawing.boxes.get(flow.getTarget().getId()).area(), path.last()))
                    .as("end of " + flow.getId())
                    .isTrue();
            assertThat(path.lines()).as(flow.getId()).allMatch(line -> line.x1 == line.x2 || line.y1 == line.y2);
        }
    }

    @Test
    void noFlowCrossesANode() {
        for (var path : drawing.paths.values()) {
            for (var box : boxes()) {
                var ownEnd = box.node().equals(path.flow().getSource())
                        || box.node().equals(path.flow().getTarget());
                if (!ownEnd && !box.holds(path.flow().getSource())) {
                    assertThat(path.lines())
                            .as(path.flow().getId() + " crosses " + box.node().getId())
                            .noneMatch(line -> line.intersects(box.area()));
                }
            }
        }
    }

    @Test
    void noFlowCrossesAnother() {
        var paths = List.copyOf(drawing.paths.values());
        for (var one : paths) {
            for (var other : paths) {
                if (one != other) {
                    assertThat(one.lines())
                            .as(one.flow().getId() + " crosses " + other.flow().getId())
                            .noneMatch(line -> other.lines().stream().anyMatch(line::intersectsLine));
                }
            }
        }
    }

    @Test
    void everyFlowThatIsNoLoopLeadsToTheRight() {
        var loops = drawing.loops();
        assertThat(drawing.paths.values())
                .filteredOn(path -> !loops.contains(path.flow().getId()))
                .isNotEmpty()
                .allSatisfy(path ->
                        assertThat(path.last().x).as(path.flow().getId()).isGreaterThanOrEqualTo(path.first().x));
    }

    @Test
    void noLabelHidesOrIsHidden() {
        for (var label : drawing.labels) {
            assertThat(drawing.labels)
                    .as("labels on that of " + label.of().getId())
                    .filteredOn(other -> other != label && other.area().intersects(label.area()))
                    .extracting(other -> other.of().getId())
                    .isEmpty();
            assertThat(drawing.paths.values())
                    .as("flows through the label of " + label.of().getId())
                    .filteredOn(path -> path.lines().stream().anyMatch(line -> line.intersects(label.area())))
                    .extracting(path -> path.flow().getId())
                    .isEmpty();
            assertThat(boxes())
                    .as("nodes on the label of " + label.of().getId())
                    .filteredOn(box -> hides(box, label))
                    .extracting(box -> box.node().getId())
                    .isEmpty();
        }
    }

    @Test
    void noPartHoldsMoreThanCanBeTakenIn() {
        var scopes = diagram.all(FlowNode.class).stream()
                .filter(node -> !(node instanceof BoundaryEvent))
                .filter(node -> !(node instanceof SubProcess part && part.triggeredByEvent()))
                .collect(groupingBy(FlowNode::getParentElement, counting()));

        assertThat(scopes.values()).allMatch(nodes -> nodes <= IN_VIEW);
    }

    private List<Box> boxes() {
        return List.copyOf(drawing.boxes.values());
    }

    private static boolean attached(Box one, Box other) {
        return one.node() instanceof BoundaryEvent event
                        && event.getAttachedTo().equals(other.node())
                || other.node() instanceof BoundaryEvent its
                        && its.getAttachedTo().equals(one.node());
    }

    private static boolean hides(Box box, Label label) {
        return box.node() instanceof SubProcess
                ? box.area().intersects(label.area()) && !box.area().contains(label.area())
                : box.area().intersects(label.area());
    }

    private static boolean onBorder(Rectangle2D.Double area, Point2D.Double point) {
        var inside = new Rectangle2D.Double(area.x + 1, area.y + 1, area.width - 2, area.height - 2);
        var outside = new Rectangle2D.Double(area.x - 1, area.y - 1, area.width + 2, area.height + 2);
        return outside.contains(point) && !inside.contains(point);
    }
}
