package se.arshjul.actorservice.register;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How well the register can be used: whom no letter reaches, and for whom nobody acts. */
@Repository
class RegisterMetrics implements MeterBinder {

    private final JdbcClient jdbc;

    RegisterMetrics(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        gauge(meters, "register.principals", "Principals in the register", "SELECT count(*) FROM principal");
        gauge(meters, "register.unreachable", "Principals without an address", """
                SELECT count(*) FROM principal WHERE contact_email = ''
                """);
        gauge(meters, "register.unstaffed", "Principals for whom nobody may answer", """
                SELECT count(*) FROM principal
                 WHERE NOT EXISTS (SELECT FROM assignment
                                    WHERE assignment.actor_id = principal.actor_id
                                      AND role = 'RESPONDENT' AND end_time IS NULL)
                """);
        gauge(meters, "register.people", "People who have logged in", "SELECT count(*) FROM person");
    }

    private void gauge(MeterRegistry meters, String name, String description, String question) {
        var query = """
                WITH principal AS (
                    SELECT actor_id, contact_email FROM actor_kind JOIN actor USING (actor_id)
                     WHERE principal_id IS NOT NULL AND actor.end_date IS NULL AND actor_kind.end_date IS NULL
                )
                """ + question;
        Gauge.builder(
                        name,
                        jdbc,
                        database -> database.sql(query).query(Double.class).single())
                .description(description)
                .register(meters);
    }
}
