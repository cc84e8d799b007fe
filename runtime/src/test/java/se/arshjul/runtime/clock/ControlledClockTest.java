package se.arshjul.runtime.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;

class ControlledClockTest {

    private final ControlledClock clock = new ControlledClock();
    private final ClockEndpoint endpoint = new ClockEndpoint(clock);

    @Test
    void startsAtRealTime() {
        assertThat(clock.instant()).isCloseTo(RealTime.now(), within(5, ChronoUnit.SECONDS));
    }

    @Test
    void anOffsetReplacesTheOneBefore() {
        endpoint.set(Duration.ofDays(10).toMillis());
        endpoint.set(Duration.ofDays(3).toMillis());

        assertThat(clock.instant()).isCloseTo(RealTime.now().plus(Duration.ofDays(3)), within(5, ChronoUnit.SECONDS));
        assertThat(endpoint.read()).containsEntry("offsetMillis", 259_200_000L);
    }

    @Test
    void realTimeStaysWhereItIs() {
        var before = RealTime.now();
        endpoint.set(Duration.ofDays(400).toMillis());

        assertThat(RealTime.now()).isCloseTo(before, within(5, ChronoUnit.SECONDS));
    }

    @Test
    void realTimeIsWhatAColumnCanKeep() {
        assertThat(RealTime.now().getNano() % 1_000).isZero();
    }
}
