package se.arshjul.sampleservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.arshjul.runtime.outbox.Event;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class OutboxIT {

    record Decided(
            String subject,
            String decision,
            Instant publishesAt,
            @Nullable String note) implements Event {

        @Override
        public String type() {
            return "sample.thingDecided";
        }
    }

    @Autowired
    Outbox outbox;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anEventIsWrittenWithEverythingButItsTypeAndSubjectAsPayload() {
        transaction.executeWithoutResult(status -> outbox.append(decided("things/payload")));

        assertThat(rows("things/payload"))
                .containsExactly(Map.of(
                        "type",
                        "sample.thingDecided",
                        "payload",
                        "{\"decision\": \"approved\", \"publishesAt\": \"2026-03-02T11:00:00Z\"}"));
    }

    @Test
    void anEventIsGoneWithItsTransaction() {
        transaction.executeWithoutResult(status -> {
            outbox.append(decided("things/rolled-back"));
            status.setRollbackOnly();
        });

        assertThat(rows("things/rolled-back")).isEmpty();
    }

    @Test
    void appendingOutsideATransactionIsADefect() {
        assertThatIllegalStateException()
                .isThrownBy(() -> outbox.append(decided("things/outside")))
                .withMessageContaining("@Transactional");
    }

    private static Decided decided(String subject) {
        return new Decided(subject, "approved", Instant.parse("2026-03-02T11:00:00Z"), null);
    }

    private List<Map<String, Object>> rows(String subject) {
        return jdbc.sql("SELECT type, payload::text FROM outbox WHERE subject = :subject")
                .param("subject", subject)
                .query()
                .listOfRows();
    }
}
