package se.arshjul.workflows.dryrun;

import java.time.Instant;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;

/** The {@code test_letter} table. */
@Repository
class TestLetterRepository {

    private final JdbcClient jdbc;

    TestLetterRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many a person has been sent from this moment on; two requests of one person wait for each other. */
    int lockedCount(String person, Instant from) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('test_letter ' || :person, 0))")
                .param("person", person)
                .query((row, number) -> person)
                .single();
        return jdbc.sql("SELECT count(*) FROM test_letter WHERE person = :person AND created_at >= :from")
                .param("person", person)
                .param("from", Utc.toColumn(from))
                .query(Integer.class)
                .single();
    }

    void insert(UUID id, String survey, String person, Instant now) {
        jdbc.sql("""
                        INSERT INTO test_letter (test_letter_id, survey, person, created_at, gone)
                        VALUES (:id, :survey, :person, :now, FALSE)
                        """)
                .param("id", id)
                .param("survey", survey)
                .param("person", person)
                .param("now", Utc.toColumn(now))
                .update();
    }

    boolean isGone(UUID id) {
        return jdbc.sql("SELECT gone FROM test_letter WHERE test_letter_id = :id")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void gone(UUID id) {
        jdbc.sql("UPDATE test_letter SET gone = TRUE WHERE test_letter_id = :id")
                .param("id", id)
                .update();
    }
}
