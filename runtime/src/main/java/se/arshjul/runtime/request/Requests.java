package se.arshjul.runtime.request;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.grpc.Context;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.db.Housekeeping;
import se.arshjul.runtime.db.Json;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Knows which requests were done: the first question of every command, inside its transaction. */
public final class Requests implements Housekeeping.Chore {

    private final JdbcClient jdbc;

    public Requests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Whether this caller's request is seen for the first time. While another transaction does the same request, this
     * one waits for its end and is then told what became of it.
     */
    public boolean firstTime(RequestId id, Object command) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("A request is remembered in the transaction of its change: is handle(...)"
                    + " annotated with @Transactional and called from another class?");
        }
        TransactionSynchronizationManager.registerSynchronization(new GivenUpRollsBack());
        var caller = Caller.current().subject();
        var fingerprint = fingerprint(command);
        var inserted = jdbc.sql("""
                        INSERT INTO request_seen (request_id, caller, fingerprint, seen_at)
                        VALUES (:id, :caller, :fingerprint, now())
                        ON CONFLICT DO NOTHING
                        """)
                .param("id", id.uuid())
                .param("caller", caller)
                .param("fingerprint", fingerprint)
                .update();
        if (inserted == 1) {
            return true;
        }
        var known = jdbc.sql("SELECT fingerprint FROM request_seen WHERE request_id = :id AND caller = :caller")
                .param("id", id.uuid())
                .param("caller", caller)
                .query(String.class)
                .single();
        if (!known.equals(fingerprint)) {
            throw reused();
        }
        return false;
    }

    /** Real time: a rehearsal that moves the clock by a year still repeats its requests. */
    @Override
    public void tidy() {
        jdbc.sql("DELETE FROM request_seen WHERE seen_at < now() - interval '30 days'")
                .update();
    }

    private static String fingerprint(Object command) {
        try {
            var text = command.getClass().getName() + Json.text(command);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    private static Refusal reused() {
        var message = "The request id was used for another request.";
        return Refusal.invalid(
                "REQUEST_ID_REUSED", message, List.of(new FieldViolation("request_id", "REQUEST_ID_REUSED", message)));
    }

    /** A caller that stopped waiting was told that nothing is known; then nothing should have happened either. */
    private static final class GivenUpRollsBack implements TransactionSynchronization {

        @Override
        public void beforeCommit(boolean readOnly) {
            if (Context.current().isCancelled()) {
                throw new IllegalStateException("The caller gave up before the commit.");
            }
        }
    }
}
