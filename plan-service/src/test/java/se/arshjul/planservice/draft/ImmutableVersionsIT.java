package se.arshjul.planservice.draft;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static se.arshjul.planservice.draft.DraftCalls.COORDINATOR;
import static se.arshjul.planservice.draft.DraftCalls.DECIDER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** The database itself keeps what is not being written, whoever asks it. */
@ServiceTest
class ImmutableVersionsIT {

    @Autowired
    GrpcChannelFactory channels;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private DraftCalls as(As caller) {
        return new DraftCalls(channels.createChannel("default"), caller);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE plan_version SET title = 'Annat' WHERE @",
                "UPDATE plan_version SET stage = 'DRAFT' WHERE @",
                "UPDATE plan_version SET stage = 'SUPERSEDED', goal = 'Annat' WHERE @",
                "UPDATE plan_version SET sequence = 77 WHERE @",
                "DELETE FROM plan_version WHERE @",
                "UPDATE plan_element SET label = 'Annat' WHERE @ AND element_id = 'm1-1'",
                "DELETE FROM plan_element WHERE @ AND element_id = 'm1-1-a'",
                "INSERT INTO plan_appearance SELECT plan_id, sequence, 'm1-1', 'LIST', 1, 'x', false FROM plan_version WHERE @",
                "INSERT INTO plan_work (plan_id, sequence, element_id, target, responsible_parties,"
                        + " responsible_parties_open, data_sources)"
                        + " SELECT plan_id, sequence, 'm1-1', 'x', '{}', false, '{}' FROM plan_version WHERE @",
                "TRUNCATE plan_work",
                "TRUNCATE plan_appearance",
                "TRUNCATE plan_version CASCADE"
            })
    void whatIsNotBeingWrittenNeverChanges(String change) {
        var plan = new SomePlan(jdbc, transactions).national();
        as(DECIDER).adopt(as(COORDINATOR).start(plan));
        var id = plan.replaceFirst("plans/", "");

        for (var sequence : new int[] {1, 2}) {
            var sql = change.replace("@", "plan_id = '" + id + "' AND sequence = " + sequence);
            assertThatExceptionOfType(DataAccessException.class)
                    .as(sql)
                    .isThrownBy(() -> jdbc.sql(sql).update())
                    .withMessageMatching("(?s).*(never changes|never emptied).*");
        }
    }

    @Test
    void nothingIsAddedToADraftInTheTransactionThatDecidesIt() {
        var id = as(COORDINATOR)
                .start(new SomePlan(jdbc, transactions).national())
                .getName()
                .split("/")[1];

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    jdbc.sql("UPDATE plan_version SET stage = 'ADOPTED' WHERE plan_id = :plan AND sequence = 2")
                            .param("plan", id)
                            .update();
                    jdbc.sql("""
                                    INSERT INTO plan_appearance (plan_id, sequence, element_id, place, position, label, numbered)
                                    VALUES (:plan, 2, 'm1-1', 'LIST', 1, 'x', false)
                                    """).param("plan", id).update();
                }))
                .withMessageContaining("never changes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE plan_element_revision SET revised_by = 'Ingen'",
                "DELETE FROM plan_element_revision_field",
                "TRUNCATE plan_element_revision CASCADE"
            })
    void whatHasBeenWrittenOfAnElementIsNeverTakenBack(String change) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).update())
                .withMessageContaining("append-only");
    }
}
