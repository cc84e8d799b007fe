package se.arshjul.workflows.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.db.Utc;

/** Counts open items by age and those that are late. */
@Component
class WorkItemMeters {

    private final JdbcClient jdbc;
    private final InstantSource clock;

    WorkItemMeters(JdbcClient jdbc, InstantSource clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        open(meters, "day", 0, 1);
        open(meters, "week", 1, 7);
        open(meters, "month", 7, 30);
        open(meters, "older", 30, 36_500);
        Gauge.builder("work.items.late", this, WorkItemMeters::late)
                .description("Open work items whose day has passed")
                .register(meters);
    }

    private void open(MeterRegistry meters, String age, int fromDays, int toDays) {
        Gauge.builder("work.items.open", this, of -> of.open(fromDays, toDays))
                .description("Open work items, by how long they have waited")
                .tag("age", age)
                .register(meters);
    }

    private double open(int fromDays, int toDays) {
        return jdbc.sql("""
                        SELECT count(*)
                          FROM work_item
                         WHERE state = 'OPEN'
                           AND created_at <= :now - make_interval(days => :from)
                           AND created_at > :now - make_interval(days => :to)
                        """)
                .param("now", Utc.toColumn(clock.instant()))
                .param("from", fromDays)
                .param("to", toDays)
                .query(Double.class)
                .single();
    }

    private double late() {
        return jdbc.sql("SELECT count(*) FROM work_item WHERE state = 'OPEN' AND due_date < :today")
                .param("today", WorkingDays.dateOf(clock.instant()))
                .query(Double.class)
                .single();
    }
}
