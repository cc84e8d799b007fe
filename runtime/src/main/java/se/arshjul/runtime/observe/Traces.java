package se.arshjul.runtime.observe;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;

/** The trace this thread works in, as text that a row or a process variable can hold. */
public final class Traces {

    private static final String TRACEPARENT = "traceparent";

    private final Tracer tracer;
    private final Propagator propagator;

    public Traces(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    /** The W3C {@code traceparent} of the current span; empty when there is none. */
    public String traceparent() {
        var span = tracer.currentSpan();
        if (span == null) {
            return "";
        }
        Map<String, String> carrier = new HashMap<>();
        propagator.inject(span.context(), carrier, (ignored, key, value) -> carrier.put(key, value));
        return carrier.getOrDefault(TRACEPARENT, "");
    }

    /** The id of the current trace; empty when there is none. */
    public String traceId() {
        var span = tracer.currentSpan();
        return span == null ? "" : span.context().traceId();
    }

    /** Does the work as a part of the trace it was written down in; a new trace when that is empty. */
    public void continued(String traceparent, String name, Runnable work) {
        Map<String, String> carrier = traceparent.isEmpty() ? Map.of() : Map.of(TRACEPARENT, traceparent);
        Span span = propagator
                .extract(carrier, (ignored, key) -> carrier.get(key))
                .name(name)
                .start();
        try (var scope = tracer.withSpan(span)) {
            work.run();
        } finally {
            span.end();
        }
    }
}
