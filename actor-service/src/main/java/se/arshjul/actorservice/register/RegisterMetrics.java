package se.arshjul.actorservice.register;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.calendar.WorkingDays;

/** How well the register can be used: whom no letter reaches, and for whom nobody acts. */
@Repository
class RegisterMetrics implements MeterBinder {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    RegisterMetrics(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
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
                     WHERE principal_id IS NOT NULL AND (actor.start_date IS NULL OR actor.start_date <= :today)
                       AND (actor.end_date IS NULL OR actor.end_date > :today)
                       AND (actor_kind.end_date IS NULL OR actor_kind.end_date > :today)
                )
                """ + question;
        Gauge.builder(
                        name,
                        jdbc,
                        database -> database.sql(query)
                                .param("today", WorkingDays.dateOf(clock.instant()))
                                .query(Double.class)
                                .single())
                .description(description)
                .register(meters);
    }
}
