package se.arshjul.runtime.audit;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.db.Json;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.observe.Traces;

/** The append-only log of changes: who, for which actor, when, what, before and after. */
public final class Audit {

    private final JdbcClient jdbc;
    private final InstantSource clock;
    private final Traces traces;

    public Audit(JdbcClient jdbc, InstantSource clock, Traces traces) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.traces = traces;
    }

    /** Records a change in its own transaction; before is null for what is new, after for what is gone. */
    public void record(String what, String resource, @Nullable Object before, @Nullable Object after) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A change is recorded in its own transaction: is handle(...)"
                    + " annotated with @Transactional and called from another class?");
        }
        var caller = Caller.current();
        jdbc.sql("""
                        INSERT INTO audit (occurred_at, caller_kind, caller, acting_for, what, resource,
                                           before, after, traceparent)
                        VALUES (:occurredAt, :kind, :caller, :actingFor, :what, :resource,
                                :before::jsonb, :after::jsonb, :traceparent)
                        """)
                .param("occurredAt", Utc.toColumn(clock.instant()))
                .param("kind", caller.kind().name())
                .param("caller", caller.subject())
                .param("actingFor", caller.actor())
                .param("what", what)
                .param("resource", resource)
                .param("before", before == null ? null : Json.text(before))
                .param("after", after == null ? null : Json.text(after))
                .param("traceparent", traces.traceparent())
                .update();
    }
}
