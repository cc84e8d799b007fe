package se.arshjul.workflows.processes;

import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the engine has written down about one process instance. */
final class InstanceRecords {

    private static final Set<BpmnElementType> SCOPES =
            EnumSet.of(BpmnElementType.PROCESS, BpmnElementType.SUB_PROCESS, BpmnElementType.EVENT_SUB_PROCESS);

    private static final Set<BpmnElementType> WAITING =
            EnumSet.of(BpmnElementType.USER_TASK, BpmnElementType.RECEIVE_TASK, BpmnElementType.EVENT_BASED_GATEWAY);

    final long key;
    final Map<Long, ProcessInstanceRecordValue> active = new HashMap<>();
    final Map<String, Integer> completed = new HashMap<>();
    final Map<Long, JobRecordValue> jobs = new HashMap<>();
    final Map<Long, TimerRecordValue> timers = new HashMap<>();
    final Map<String, Integer> fired = new HashMap<>();
    final Set<String> messages = new HashSet<>();
    final Map<Long, IncidentRecordValue> incidents = new HashMap<>();
    final Map<Long, Map<String, String>> variables = new HashMap<>();
    String process = "";
    boolean ended;

    InstanceRecords(long key) {
        this.key = key;
    }

    boolean alive() {
        return !ended && !active.isEmpty();
    }

    /** Whether a variable of the whole process has this value, in JSON. */
    boolean hasVariable(String value) {
        return variables.getOrDefault(key, Map.of()).containsValue(value);
    }

    /** Ids of the elements where it stands, sorted; enclosing scopes are left out. */
    List<String> places() {
        return active.values().stream()
                .filter(element -> !SCOPES.contains(element.getBpmnElementType()))
                .map(ProcessInstanceRecordValue::getElementId)
                .sorted()
                .toList();
    }

    /** The element where it waits for somebody outside, if it does; that is also one at which a test holds it. */
    Optional<String> restsAt(String held) {
        return active.values().stream()
                .filter(element -> WAITING.contains(element.getBpmnElementType())
                        || element.getElementId().equals(held))
                .map(ProcessInstanceRecordValue::getElementId)
                .findFirst();
    }

    /** What it would leave behind if it were over: nothing may be waiting any more. */
    List<String> leftovers() {
        var left = new ArrayList<String>();
        active.values().forEach(element -> left.add("element " + element.getElementId()));
        jobs.values().forEach(job -> left.add("job " + job.getType()));
        timers.values().forEach(timer -> left.add("timer " + timer.getTargetElementId()));
        messages.forEach(place -> left.add("message " + place));
        return left;
    }
}
