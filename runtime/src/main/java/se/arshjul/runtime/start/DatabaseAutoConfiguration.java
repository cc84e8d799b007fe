package se.arshjul.runtime.start;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.db.Housekeeping;
import se.arshjul.runtime.observe.Traces;
import se.arshjul.runtime.outbox.EventSender;
import se.arshjul.runtime.outbox.Outbox;
import se.arshjul.runtime.outbox.OutboxRelay;
import se.arshjul.runtime.request.Requests;

/** Requests, outbox and audit, in a process that keeps a schema. */
@AutoConfiguration(after = {EveryProcessAutoConfiguration.class, JdbcClientAutoConfiguration.class})
@ConditionalOnClass(JdbcClient.class)
@ConditionalOnBean(JdbcClient.class)
public final class DatabaseAutoConfiguration {

    @Bean
    Requests requests(JdbcClient jdbc) {
        return new Requests(jdbc);
    }

    @Bean
    Audit audit(JdbcClient jdbc, InstantSource clock, Traces traces) {
        return new Audit(jdbc, clock, traces);
    }

    @Bean
    Outbox outbox(JdbcClient jdbc, Traces traces) {
        return new Outbox(jdbc, traces);
    }

    @Bean
    @ConditionalOnBean(EventSender.class)
    @ConditionalOnBooleanProperty(name = "arshjul.outbox.relay", matchIfMissing = true)
    OutboxRelay outboxRelay(
            DataSource database,
            JdbcClient jdbc,
            Outbox outbox,
            EventSender sender,
            Traces traces,
            MeterRegistry meters) {
        return new OutboxRelay(database, jdbc, outbox, sender, traces, meters);
    }

    @Bean
    Housekeeping housekeeping(List<Housekeeping.Chore> chores) {
        return new Housekeeping(chores);
    }
}
