package se.arshjul.workflows.step;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.stereotype.Component;

/** Counts the steps that need somebody's eye: those tried in vain, and those that only a person can help. */
@Component
class StepMeters {

    StepMeters(StepRepository steps, MeterRegistry meters) {
        for (var state : List.of(Step.State.FAILING, Step.State.STUCK)) {
            Gauge.builder("process.steps", steps, of -> of.count(state))
                    .description("Steps of processes that do not go on by themselves, by state")
                    .tag("state", state.name())
                    .register(meters);
        }
    }
}
