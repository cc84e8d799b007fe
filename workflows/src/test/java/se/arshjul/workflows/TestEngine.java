package se.arshjul.workflows;

import io.camunda.zeebe.process.test.api.ZeebeTestEngine;
import io.camunda.zeebe.process.test.engine.EngineFactory;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.intent.IncidentIntent;
import io.camunda.zeebe.protocol.record.intent.MessageIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.TimerIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import io.camunda.zeebe.protocol.record.value.BpmnElementType;
import io.camunda.zeebe.protocol.record.value.IncidentRecordValue;
import io.camunda.zeebe.protocol.record.value.MessageRecordValue;
import io.camunda.zeebe.protocol.record.value.ProcessInstanceRecordValue;
import io.camunda.zeebe.protocol.record.value.TimerRecordValue;
import io.camunda.zeebe.protocol.record.value.VariableRecordValue;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** An engine in memory, one for the run. */
public final class TestEngine {

    static final TestEngine RUNNING = new TestEngine();

    private final ZeebeTestEngine engine = EngineFactory.create();

    private TestEngine() {
        engine.start();
    }

    URI address() {
        return URI.create("http://" + engine.getGatewayAddress().replaceFirst("^0\\.0\\.0\\.0", "127.0.0.1"));
    }

    /** Moves the engine's clock, so that timers fire and locks run out. */
    public void increaseTime(Duration by) {
        engine.increaseTime(by);
    }

    /** Names of the messages published for a correlation key, in order. */
    public List<String> messages(String correlationKey) {
        return events().filter(one -> one.getIntent() == MessageIntent.PUBLISHED)
                .map(one -> (MessageRecordValue) one.getValue())
                .filter(message -> message.getCorrelationKey().equals(correlationKey))
                .map(MessageRecordValue::getName)
                .toList();
    }

    /** The traces in which messages for a correlation key were published, as their variables say. */
    public List<Object> traceparents(String correlationKey) {
        return events().filter(one -> one.getIntent() == MessageIntent.PUBLISHED)
                .map(one -> (MessageRecordValue) one.getValue())
                .filter(message -> message.getCorrelationKey().equals(correlationKey))
                .map(message -> message.getVariables().get("traceparent"))
                .toList();
    }

    /** Whether the engine has heard of something at all, in a message or a variable. */
    public boolean knows(String text) {
        return events().anyMatch(one -> one.toJson().contains(text));
    }

    /** How many instances of a process have begun since the engine was started. */
    public long begun(String process) {
        return events().filter(one -> one.getIntent() == ProcessInstanceIntent.ELEMENT_ACTIVATED)
                .map(one -> (ProcessInstanceRecordValue) one.getValue())
                .filter(element -> element.getBpmnElementType() == BpmnElementType.PROCESS)
                .filter(element -> element.getBpmnProcessId().equals(process))
                .count();
    }

    /** For when the instances about a request have begun to wait at an element, in order. */
    public List<Instant> timers(String request, String element) {
        var instances = events().filter(one -> one.getIntent() == VariableIntent.CREATED)
                .map(one -> (VariableRecordValue) one.getValue())
                .filter(variable -> variable.getName().equals("request")
                        && variable.getValue().equals("\"" + request + "\""))
                .map(VariableRecordValue::getProcessInstanceKey)
                .collect(Collectors.toSet());
        return events().filter(one -> one.getIntent() == TimerIntent.CREATED)
                .map(one -> (TimerRecordValue) one.getValue())
                .filter(timer -> instances.contains(timer.getProcessInstanceKey())
                        && timer.getTargetElementId().equals(element))
                .map(timer -> Instant.ofEpochMilli(timer.getDueDate()))
                .toList();
    }

    /** Ids of the elements that have been completed in instances of a process. */
    public List<String> completed(String process) {
        return events().filter(one -> one.getIntent() == ProcessInstanceIntent.ELEMENT_COMPLETED)
                .map(one -> (ProcessInstanceRecordValue) one.getValue())
                .filter(element -> element.getBpmnProcessId().equals(process))
                .map(ProcessInstanceRecordValue::getElementId)
                .toList();
    }

    /** Messages of the incidents of a process. */
    public List<String> incidents(String process) {
        return events().filter(one -> one.getIntent() == IncidentIntent.CREATED)
                .map(one -> (IncidentRecordValue) one.getValue())
                .filter(incident -> incident.getBpmnProcessId().equals(process))
                .map(IncidentRecordValue::getErrorMessage)
                .toList();
    }

    private Stream<Record<?>> events() {
        return StreamSupport.stream(engine.getRecordStreamSource().getRecords().spliterator(), false)
                .filter(one -> one.getRecordType() == RecordType.EVENT);
    }
}
