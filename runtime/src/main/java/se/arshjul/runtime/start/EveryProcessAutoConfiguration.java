package se.arshjul.runtime.start;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import se.arshjul.runtime.clock.ClockEndpoint;
import se.arshjul.runtime.clock.ControlledClock;
import se.arshjul.runtime.clock.RealTime;
import se.arshjul.runtime.observe.Traces;

/** The clock and the traces, in every process. */
@AutoConfiguration(
        afterName =
                "org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration")
public final class EveryProcessAutoConfiguration {

    @Bean
    @ConditionalOnBooleanProperty("arshjul.clock.controlled")
    @ConditionalOnMissingBean(InstantSource.class)
    ControlledClock controlledClock() {
        return new ControlledClock();
    }

    @Bean
    @ConditionalOnBean(ControlledClock.class)
    ClockEndpoint clockEndpoint(ControlledClock clock) {
        return new ClockEndpoint(clock);
    }

    @Bean
    @ConditionalOnMissingBean(InstantSource.class)
    InstantSource clock() {
        return RealTime::now;
    }

    @Bean
    @ConditionalOnMissingBean
    Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Traces(tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }
}
