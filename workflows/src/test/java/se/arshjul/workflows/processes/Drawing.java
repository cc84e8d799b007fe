package se.arshjul.workflows.processes;

import io.camunda.zeebe.model.bpmn.instance.BaseElement;
import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.FlowNode;
import io.camunda.zeebe.model.bpmn.instance.SequenceFlow;
import io.camunda.zeebe.model.bpmn.instance.StartEvent;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnEdge;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnLabel;
import io.camunda.zeebe.model.bpmn.instance.bpmndi.BpmnShape;
import io.camunda.zeebe.model.bpmn.instance.dc.Bounds;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How a process is drawn: boxes, lines and labels. */
final class Drawing {

    /** A node with its outline. */
    record Box(FlowNode node, Rectangle2D.Double area) {
        boolean holds(FlowNode other) {
            for (var outer = other.getParentElement(); outer != null; outer = outer.getParentElement()) {
                if (outer.equals(node)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** A flow with its corners. */
    record Path(SequenceFlow flow, List<Point2D.Double> corners) {
        List<Line2D.Double> lines() {
            var lines = new ArrayList<Line2D.Double>();
            for (var k = 1; k < corners.size(); k++) {
                lines.add(new Line2D.Double(corners.get(k - 1), corners.get(k)));
            }
            return lines;
        }

        Point2D.Double first() {
            return corners.getFirst();
        }

        Point2D.Double last() {
            return corners.getLast();
        }
    }

    /** The words beside a node or flow. */
    record Label(BaseElement of, Rectangle2D.Double area) {}

    final Map<String, Box> boxes = new LinkedHashMap<>();
    final Map<String, Path> paths = new LinkedHashMap<>();
    final List<Label> labels = new ArrayList<>();

    Drawing(Diagram diagram) {
        for (var shape : diagram.all(BpmnShape.class)) {
            boxes.put(
                    shape.getBpmnElement().getId(),
                    new Box((FlowNode) shape.getBpmnElement(), area(shape.getBounds())));
            label(shape.getBpmnElement(), shape.getBpmnLabel());
        }
        for (var edge : diagram.all(BpmnEdge.class)) {
            var corners = edge.getWaypoints().stream()
                    .map(point -> new Point2D.Double(point.getX(), point.getY()))
                    .toList();
            paths.put(edge.getBpmnElement().getId(), new Path((SequenceFlow) edge.getBpmnElement(), corners));
            label(edge.getBpmnElement(), edge.getBpmnLabel());
        }
    }

    /** Flows that lead back to where the process has been. */
    Set<String> loops() {
        var loops = new HashSet<String>();
        var done = new HashSet<FlowNode>();
        boxes.values().stream()
                .map(Box::node)
                .filter(StartEvent.class::isInstance)
                .forEach(start -> follow(start, new HashSet<>(), done, loops));
        return loops;
    }

    private void follow(FlowNode node, Set<FlowNode> way, Set<FlowNode> done, Set<String> loops) {
        way.add(node);
        flowsFrom(node).forEach(flow -> {
            if (way.contains(flow.getTarget())) {
                loops.add(flow.getId());
            } else if (!done.contains(flow.getTarget())) {
                follow(flow.getTarget(), way, done, loops);
            }
        });
        way.remove(node);
        done.add(node);
    }

    private Stream<SequenceFlow> flowsFrom(FlowNode node) {
        var atItsBorder = boxes.values().stream()
                .map(Box::node)
                .filter(BoundaryEvent.class::isInstance)
                .filter(event -> ((BoundaryEvent) event).getAttachedTo().equals(node))
                .flatMap(event -> event.getOutgoing().stream());
        return Stream.concat(node.getOutgoing().stream(), atItsBorder);
    }

    private void label(BaseElement of, BpmnLabel label) {
        if (label != null) {
            labels.add(new Label(of, area(label.getBounds())));
        }
    }

    private static Rectangle2D.Double area(Bounds bounds) {
        return new Rectangle2D.Double(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
    }
}
