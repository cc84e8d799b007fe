package se.arshjul.local.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class RehearsalClockTest {

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir
    Path folder;

    private FakeClocks clocks;

    @BeforeEach
    void start() throws IOException {
        clocks = new FakeClocks(NOON);
    }

    @AfterEach
    void stop() {
        clocks.close();
    }

    @Test
    void theServicesMoveBeforeTheEngine() {
        clock().advance(Duration.ofDays(1));

        assertThat(clocks.calls()).containsExactly("actor 86400000", "followup 86400000", "engine +86400000");
    }

    @Test
    void stepsAddUp() {
        var clock = clock();
        clock.advance(Duration.ofDays(1));
        clock.advance(Duration.ofHours(1));

        assertThat(clock.now()).isEqualTo(NOON.plus(Duration.ofHours(25)));
        assertThat(clocks.calls()).endsWith("actor 90000000", "followup 90000000", "engine +3600000");
    }

    @Test
    void timeNeverGoesBack() {
        assertThatIllegalArgumentException().isThrownBy(() -> clock().advance(Duration.ofMinutes(-1)));
        assertThat(clocks.calls()).isEmpty();
    }

    @Test
    void anEngineThatHasLostItsOffsetIsGivenItBackOnce() {
        var clock = clock();
        clock.advance(Duration.ofDays(1));
        clocks.restartEngine();

        clock.setEngine();
        clock.setEngine();

        assertThat(clocks.calls())
                .endsWith("followup 86400000", "engine +86400000", "engine +86400000")
                .hasSize(4);
    }

    @Test
    void aServiceThatHasLostItsOffsetIsGivenItBack() {
        var clock = clock();
        clock.advance(Duration.ofDays(1));

        clock.setService(clocks.service("followup"));

        assertThat(clocks.calls()).endsWith("engine +86400000", "followup 86400000");
    }

    @Test
    void aServiceThatIsAwayIsWaitedForBeforeTheEngineMoves() {
        clocks.refuse("followup", 2);

        clock().advance(Duration.ofDays(1));

        assertThat(clocks.calls()).containsExactly("actor 86400000", "followup 86400000", "engine +86400000");
    }

    @Test
    void theOffsetIsKnownAfterARestartOfThePlatform() {
        clock().advance(Duration.ofDays(40));

        assertThat(clock().offset()).isEqualTo(Duration.ofDays(40));
    }

    private RehearsalClock clock() {
        List<URI> services = List.of(clocks.service("actor"), clocks.service("followup"));
        return new RehearsalClock(
                services, clocks.engine(), HttpClient.newHttpClient(), () -> NOON, folder.resolve("clock"));
    }
}
