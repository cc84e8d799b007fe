package se.arshjul.runtime.clock;

import java.time.Duration;
import java.util.Map;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/** Reads and sets the offset of a controlled clock: {@code POST /actuator/clock {"offsetMillis": n}}. */
@Endpoint(id = "clock")
public final class ClockEndpoint {

    private final ControlledClock clock;

    public ClockEndpoint(ControlledClock clock) {
        this.clock = clock;
    }

    @ReadOperation
    public Map<String, Object> read() {
        return Map.of(
                "offsetMillis",
                clock.offset().toMillis(),
                "instant",
                clock.instant().toString());
    }

    @WriteOperation
    public Map<String, Object> set(long offsetMillis) {
        clock.setOffset(Duration.ofMillis(offsetMillis));
        return read();
    }
}
