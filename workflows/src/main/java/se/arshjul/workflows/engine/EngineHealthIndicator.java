package se.arshjul.workflows.engine;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Ready once the diagrams are deployed. An engine that is away afterwards does not close the inbox or the intake. */
@Component
class EngineHealthIndicator implements HealthIndicator {

    private final EngineWatch watch;

    EngineHealthIndicator(EngineWatch watch) {
        this.watch = watch;
    }

    @Override
    public Health health() {
        var health = watch.deployed() ? Health.up() : Health.down();
        return health.withDetail("answering", watch.answeringSince().isPresent())
                .build();
    }
}
