package se.arshjul.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import se.arshjul.local.port.Ports;
import tools.jackson.databind.json.JsonMapper;

@Execution(ExecutionMode.CONCURRENT)
class InfrastructureTest {

    private static final List<Part> PARTS = List.of(Part.DATABASE, Part.ENGINE, Part.IDENTITY);

    @TempDir
    static Path folder;

    private static final List<String> progress = new ArrayList<>();
    private static Platform platform;

    @BeforeAll
    static void start() {
        platform = Platform.start(PlatformOptions.in(folder)
                .on(Ports.free())
                .only(PARTS.toArray(Part[]::new))
                .withControlledClock()
                .reporting(progress::add));
    }

    @AfterAll
    static void stop() {
        var pids = PARTS.stream().map(part -> platform.child(part).pid()).toList();

        platform.close();

        assertThat(pids).allSatisfy(pid -> assertThat(ProcessHandle.of(pid)).isEmpty());
    }

    @Test
    void tellsHowFarItHasCome() {
        assertThat(progress)
                .hasSize(3)
                .anyMatch(line -> line.matches(" {2}databasen är redo efter \\d+ s"))
                .anyMatch(line -> line.matches(" {2}processmotorn är redo efter \\d+ s"));
    }

    @Test
    void theIdentityProviderGivesTokensAndTheMailCatcherIsEmpty() {
        assertThat(platform.tokens().loginToken("svarande@region-uppsala.test")).contains(".");
        assertThat(platform.mails().all()).isEmpty();
    }

    @Test
    void theEnginesTimeMovesAndSurvivesItsDeath() throws Exception {
        platform.clock().advance(Duration.ofDays(2));
        tellsThePlatformsTime();

        platform.child(Part.ENGINE).kill();
        platform.child(Part.ENGINE).awaitReady(Duration.ofMinutes(2));

        tellsThePlatformsTime();
        assertThat(platform.clock().offset()).isGreaterThanOrEqualTo(Duration.ofDays(2));
    }

    @Test
    void aFrozenIdentityProviderGoesOnWhereItStood() throws Exception {
        platform.child(Part.IDENTITY).freeze();
        platform.child(Part.IDENTITY).thaw();

        assertThat(platform.tokens().loginToken("svarande@region-uppsala.test")).contains(".");
    }

    /** However long the engine takes to answer. */
    private static void tellsThePlatformsTime() throws Exception {
        var before = platform.clock().now();
        var told = engineTime();

        assertThat(told)
                .isBetween(before.minusSeconds(5), platform.clock().now().plusSeconds(5));
    }

    private static Instant engineTime() throws Exception {
        var address = URI.create(platform.addresses().http(Part.ENGINE) + "/actuator/clock");
        var answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        return Instant.ofEpochMilli(
                new JsonMapper().readTree(answer.body()).get("epochMilli").asLong());
    }
}
