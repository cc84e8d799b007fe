package se.arshjul.sampleservice;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.boot.test.context.TestComponent;
import se.arshjul.runtime.observe.Traces;
import se.arshjul.runtime.outbox.EventSender;
import se.arshjul.runtime.outbox.OutboxRow;

/** A receiver that takes everything and remembers in which trace. */
@TestComponent
class TakenEvents implements EventSender {

    private record Taken(OutboxRow row, String trace) {}

    private final List<Taken> taken = new CopyOnWriteArrayList<>();
    private final Traces traces;

    TakenEvents(Traces traces) {
        this.traces = traces;
    }

    @Override
    public void send(OutboxRow row) {
        taken.add(new Taken(row, traces.traceId()));
    }

    List<OutboxRow> of(String subject) {
        return taken.stream()
                .map(Taken::row)
                .filter(row -> row.subject().equals(subject))
                .toList();
    }

    List<String> tracesOf(String subject) {
        return taken.stream()
                .filter(event -> event.row().subject().equals(subject))
                .map(Taken::trace)
                .toList();
    }
}
