package se.arshjul.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import se.arshjul.local.port.Ports;
import tools.jackson.databind.json.JsonMapper;

/** In the full run: the engine is a minute's start. */
@Tag("full")
@Execution(ExecutionMode.CONCURRENT)
class EngineClockTest {

    @TempDir
    private Path folder;

    @Test
    void theEnginesTimeMovesAndSurvivesItsDeath() throws Exception {
        try (var platform = Platform.start(
                PlatformOptions.in(folder).on(Ports.free()).only(Part.ENGINE).withControlledClock())) {
            platform.clock().advance(Duration.ofDays(2));
            tellsTheTimeOf(platform);

            platform.child(Part.ENGINE).kill();
            platform.child(Part.ENGINE).awaitReady(Duration.ofMinutes(2));

            tellsTheTimeOf(platform);
            assertThat(platform.clock().offset()).isGreaterThanOrEqualTo(Duration.ofDays(2));
        }
    }

    /** However long the engine takes to answer. */
    private static void tellsTheTimeOf(Platform platform) throws Exception {
        var before = platform.clock().now();
        var address = URI.create(platform.addresses().http(Part.ENGINE) + "/actuator/clock");
        var answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        var told = Instant.ofEpochMilli(
                new JsonMapper().readTree(answer.body()).get("epochMilli").asLong());

        assertThat(told)
                .isBetween(before.minusSeconds(5), platform.clock().now().plusSeconds(5));
    }
}
