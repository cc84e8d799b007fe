package se.arshjul.actorservice.register;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Lets one replica load at a time; the next one finds everything there. */
@Repository
class LoadLock {

    private final JdbcClient jdbc;

    LoadLock(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Held until the transaction ends. */
    void take() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(current_schema() || '.load', 0))::text")
                .query(String.class)
                .single();
    }
}
