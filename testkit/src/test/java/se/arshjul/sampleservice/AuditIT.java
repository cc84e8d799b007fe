package se.arshjul.sampleservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Timestamp;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.sample.v1.CloseThingRequest;
import se.arshjul.sample.v1.ThingServiceGrpc.ThingServiceBlockingStub;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** In a context of its own, so that two contexts are seen to live in one JVM. */
@ServiceTest
@TestPropertySource(properties = "sample.context=its-own")
class AuditIT {

    @Autowired
    Audit audit;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ThingServiceBlockingStub things;

    @Test
    void aChangeIsRecordedWithWhoForWhomAndWhen() {
        var request =
                CloseThingRequest.newBuilder().setRequestId(UUID.randomUUID().toString());
        request.getThingBuilder().setName("things/audited").setTitle("Audited");

        As.person("actors/region-uppsala", "respondent").on(things).closeThing(request.build());

        var row = jdbc.sql("SELECT *, before::text AS old, after::text AS new FROM audit WHERE resource = :resource")
                .param("resource", "things/audited")
                .query()
                .singleRow();
        assertThat(row)
                .containsEntry("what", "CloseThing")
                .containsEntry("caller_kind", "PERSON")
                .containsEntry("caller", "people/respondent-region-uppsala")
                .containsEntry("acting_for", "actors/region-uppsala")
                .containsEntry("occurred_at", Timestamp.from(TestClock.START));
        assertThat(row.get("old")).isEqualTo("{\"name\": \"things/audited\", \"title\": \"Audited\", \"revision\": 1}");
        assertThat(String.valueOf(row.get("new"))).contains("\"closeTime\": \"2026-03-02T11:00:00Z\"");
    }

    @Test
    void theProcessItselfIsACallerToo() {
        Caller.process("example").context().run(() -> record("things/example"));

        assertThat(jdbc.sql("SELECT caller_kind || ' ' || caller FROM audit WHERE resource = 'things/example'")
                        .query(String.class)
                        .single())
                .isEqualTo("ENGINE example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UPDATE audit SET what = 'Other'", "DELETE FROM audit", "TRUNCATE audit"})
    void whatIsRecordedStays(String change) {
        record("things/kept");

        assertThatException().isThrownBy(() -> jdbc.sql(change).update()).withMessageContaining("audit is append-only");
    }

    @Test
    void recordingOutsideATransactionIsADefect() {
        assertThatIllegalStateException()
                .isThrownBy(() -> audit.record("CloseThing", "things/x", null, null))
                .withMessageContaining("@Transactional");
    }

    private void record(String resource) {
        transaction.executeWithoutResult(status -> audit.record("MakeThing", resource, null, null));
    }
}
