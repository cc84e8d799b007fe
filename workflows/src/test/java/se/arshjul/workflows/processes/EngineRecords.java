package se.arshjul.workflows.processes;

import io.camunda.zeebe.process.test.api.RecordStreamSource;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.MessageStartEventSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessMessageSubscriptionIntent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.JobRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageStartEventSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessMessageSubscriptionRecordValue;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the engine has written down so far, by instance. */
final class EngineRecords {

    private final RecordStreamSource source;
    private final Map<Long, InstanceRecords> instances = new HashMap<>();
    private final Map<String, Long> started = new HashMap<>();
    private final Map<String, Set<String>> flowsTaken = new HashMap<>();
    private final Set<String> jobsToDo = new TreeSet<>();
    private int read;

    EngineRecords(RecordStreamSource source) {
        this.source = source;
    }

    InstanceRecords instance(long key) {
        return instances.computeIfAbsent(key, InstanceRecords::new);
    }

    /** Key of the instance that a message last started, or 0 while there is none. */
    long startedBy(String process, String correlationKey) {
        return started.getOrDefault(process + " " + correlationKey, 0L);
    }

    List<InstanceRecords> alive() {
        return instances.values().stream().filter(InstanceRecords::alive).toList();
    }

    List<InstanceRecords> of(String process) {
        return instances.values().stream()
                .filter(instance -> process.equals(instance.process))
                .toList();
    }

    Set<String> flowsTaken(String process) {
        return flowsTaken.getOrDefault(process, Set.of());
    }

    /** Types of jobs that came, or came back, since they were last asked for. */
    Set<String> jobsToDo() {
        return jobsToDo;
    }

    void read() {
        var all = (List<Record<?>>) source.getRecords();
        for (; read < all.size(); read++) {
            var one = all.get(read);
            if (one.getRecordType() == RecordType.EVENT) {
                note(one);
            }
        }
    }

    private void note(Record<?> one) {
        switch (one.getValue()) {
            case ProcessInstanceRecordValue element -> element(one, element);
            case JobRecordValue job -> job(one, job);
            case TimerRecordValue timer -> timer(one, timer);
            case ProcessMessageSubscriptionRecordValue waiting -> waiting(one, waiting);
            case MessageStartEventSubscriptionRecordValue start -> start(one, start);
            case IncidentRecordValue incident -> incident(one, incident);
            case VariableRecordValue variable ->
                instance(variable.getProcessInstanceKey())
                        .variables
                        .computeIfAbsent(variable.getScopeKey(), scope -> new HashMap<>())
                        .put(variable.getName(), variable.getValue());
            default -> {}
        }
    }

    private void element(Record<?> one, ProcessInstanceRecordValue element) {
        var instance = instance(element.getProcessInstanceKey());
        instance.process = element.getBpmnProcessId();
        var id = element.getElementId();
        switch ((ProcessInstanceIntent) one.getIntent()) {
            case ELEMENT_ACTIVATED -> instance.active.put(one.getKey(), element);
            case ELEMENT_COMPLETED -> {
                instance.active.remove(one.getKey());
                instance.completed.merge(id, 1, Integer::sum);
                instance.ended |= element.getBpmnElementType() == BpmnElementType.PROCESS;
            }
            case ELEMENT_TERMINATED -> {
                instance.active.remove(one.getKey());
                instance.ended |= element.getBpmnElementType() == BpmnElementType.PROCESS;
            }
            case SEQUENCE_FLOW_TAKEN ->
                flowsTaken
                        .computeIfAbsent(element.getBpmnProcessId(), process -> new TreeSet<>())
                        .add(id);
            default -> {}
        }
    }

    private void job(Record<?> one, JobRecordValue job) {
        var open = instance(job.getProcessInstanceKey()).jobs;
        switch ((JobIntent) one.getIntent()) {
            case CREATED -> {
                open.put(one.getKey(), job);
                jobsToDo.add(job.getType());
            }
            case TIMED_OUT, RECURRED_AFTER_BACKOFF, YIELDED, RETRIES_UPDATED, FAILED -> jobsToDo.add(job.getType());
            case COMPLETED, CANCELED, ERROR_THROWN -> open.remove(one.getKey());
            default -> {}
        }
    }

    private void timer(Record<?> one, TimerRecordValue timer) {
        var instance = instance(timer.getProcessInstanceKey());
        switch ((TimerIntent) one.getIntent()) {
            case CREATED -> instance.timers.put(one.getKey(), timer);
            case TRIGGERED -> {
                instance.timers.remove(one.getKey());
                instance.fired.merge(timer.getTargetElementId(), 1, Integer::sum);
            }
            case CANCELED -> instance.timers.remove(one.getKey());
            default -> {}
        }
    }

    private void waiting(Record<?> one, ProcessMessageSubscriptionRecordValue waiting) {
        var messages = instance(waiting.getProcessInstanceKey()).messages;
        var place = waiting.getElementInstanceKey() + " " + waiting.getMessageName();
        switch ((ProcessMessageSubscriptionIntent) one.getIntent()) {
            case CREATED -> messages.add(place);
            case CORRELATED, DELETED -> messages.remove(place);
            default -> {}
        }
    }

    private void start(Record<?> one, MessageStartEventSubscriptionRecordValue start) {
        if (one.getIntent() == MessageStartEventSubscriptionIntent.CORRELATED) {
            started.put(start.getBpmnProcessId() + " " + start.getCorrelationKey(), start.getProcessInstanceKey());
        }
    }

    private void incident(Record<?> one, IncidentRecordValue incident) {
        var instance = instance(incident.getProcessInstanceKey());
        if (one.getIntent() == IncidentIntent.CREATED) {
            instance.incidents.put(one.getKey(), incident);
        } else if (one.getIntent() == IncidentIntent.RESOLVED) {
            instance.incidents.remove(one.getKey());
        }
    }
}
