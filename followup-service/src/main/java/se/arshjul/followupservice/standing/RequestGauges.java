package se.arshjul.followupservice.standing;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.request.Request;

/** How many requests of surveys that are answered or reviewed are in each state, counted when it is asked. */
@Component
class RequestGauges implements MeterBinder {

    private final JdbcClient jdbc;

    RequestGauges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        for (var state : Request.State.values()) {
            Gauge.builder("requests", () -> count(state))
                    .description("Requests of surveys that are answered or reviewed, by state")
                    .tag("state", state.name())
                    .register(meters);
        }
    }

    private int count(Request.State state) {
        return jdbc.sql("""
                        SELECT count(*) FROM request JOIN survey USING (survey_id)
                         WHERE survey.state IN ('OPEN', 'CLOSED') AND request.state = :state
                           AND survey_id NOT LIKE '%-pilot-%'
                        """).param("state", state.name()).query(Integer.class).single();
    }
}
