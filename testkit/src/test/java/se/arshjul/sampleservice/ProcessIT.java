package se.arshjul.sampleservice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.awaitility.Awaitility.await;

import io.grpc.ManagedChannel;
import io.grpc.health.v1.HealthCheckRequest;
import io.grpc.health.v1.HealthCheckResponse.ServingStatus;
import io.grpc.health.v1.HealthGrpc;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.grpc.client.GrpcChannelFactory;
import org.springframework.grpc.server.lifecycle.GrpcServerLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import se.arshjul.runtime.observe.Traces;
import se.arshjul.sample.v1.BreakThingRequest;
import se.arshjul.sample.v1.CloseThingRequest;
import se.arshjul.sample.v1.ListThingsRequest;
import se.arshjul.sample.v1.ThingServiceGrpc;
import se.arshjul.testkit.As;
import se.arshjul.testkit.Refusals;
import se.arshjul.testkit.TestDatabase;
import se.arshjul.testkit.TestTokens;

/** The sample service as it runs: sockets, relay, actuator, a clock that a rehearsal moves. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.grpc.server.port=0",
            "arshjul.clock.controlled=true",
            "arshjul.access.login-issuer=http://login.test",
            "logging.level.se.arshjul=DEBUG"
        })
@ContextConfiguration(initializers = TestDatabase.FreshDatabase.class)
@Import({TakenEvents.class, TestTokens.class})
@ExtendWith(OutputCaptureExtension.class)
class ProcessIT {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String TRACEPARENT = "00-" + TRACE + "-00f067aa0ba902b7-01";

    @Autowired
    GrpcServerLifecycle server;

    @Autowired
    GrpcChannelFactory channels;

    @Autowired
    TakenEvents taken;

    @Autowired
    InstantSource clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Traces traces;

    @LocalServerPort
    int http;

    private ManagedChannel channel;

    @BeforeEach
    void connect() {
        channel = channels.createChannel("static://127.0.0.1:" + server.getPort());
    }

    @AfterEach
    void resetClock() throws Exception {
        post("/actuator/clock", "{\"offsetMillis\":0}");
        channel.shutdownNow();
    }

    @Test
    void answersItsHealthWithoutAToken() throws Exception {
        var request = HealthCheckRequest.getDefaultInstance();

        await().untilAsserted(() -> assertThat(
                        HealthGrpc.newBlockingStub(channel).check(request).getStatus())
                .isEqualTo(ServingStatus.SERVING));
        assertThat(get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(get("/actuator/health/liveness").statusCode()).isEqualTo(200);
    }

    @Test
    void logsAreStructuredAndKnowTheirTrace(CapturedOutput output) {
        traces.continued(
                TRACEPARENT,
                "page",
                () -> Refusals.refusalOf(() -> As.staff("coordinator")
                        .on(ThingServiceGrpc.newBlockingStub(channel))
                        .breakThing(
                                BreakThingRequest.newBuilder().setHow("refusal").build())));

        assertThat(output.getOut().lines().filter(line -> line.contains("THING_CLOSED")))
                .singleElement()
                .asString()
                .startsWith("{\"@timestamp\"")
                .contains("\"message\":\"Refused\"")
                .contains(TRACE);
    }

    @Test
    void aChangingCallIsOneLineOfWhatWasAskedForWhomAndHowItEnded(CapturedOutput output) {
        close("things/logged");
        Refusals.refusalOf(() -> As.person("actors/region-uppsala", "approver")
                .on(ThingServiceGrpc.newBlockingStub(channel))
                .breakThing(BreakThingRequest.getDefaultInstance()));
        ThingServiceGrpc.newBlockingStub(channel).listThings(ListThingsRequest.getDefaultInstance());

        assertThat(calls(output))
                .satisfiesExactly(
                        line -> assertThat(line)
                                .contains(
                                        "arshjul.sample.v1.ThingService/CloseThing", "actors/socialstyrelsen", "\"OK\"")
                                .contains("milliseconds", TRACE)
                                .doesNotContain("people/", "things/logged"),
                        line -> assertThat(line)
                                .contains("BreakThing", "actors/region-uppsala", "PERMISSION_DENIED")
                                .doesNotContain("people/"));
    }

    @Test
    void oneTraceLeadsFromTheCallToTheLogTheDatabaseAndTheReceiver(CapturedOutput output) {
        close("things/followed");

        await().untilAsserted(
                        () -> assertThat(taken.tracesOf("things/followed")).containsExactly(TRACE));
        assertThat(calls(output)).singleElement().asString().contains(TRACE);
        for (var row : List.of("audit WHERE resource", "outbox WHERE subject")) {
            assertThat(jdbc.sql("SELECT traceparent FROM " + row + " = 'things/followed'")
                            .query(String.class)
                            .list())
                    .as(row)
                    .singleElement()
                    .asString()
                    .startsWith("00-" + TRACE);
        }
    }

    @Test
    void nothingComplainsThatNobodyCollectsTraces(CapturedOutput output) {
        close("things/quiet");
        await().untilAsserted(() -> assertThat(taken.of("things/quiet")).hasSize(1));

        assertThat(output.getAll()).doesNotContainIgnoringCase("export").doesNotContain("/v1/traces");
    }

    @Test
    void prometheusSeesCallsByMethodAndStatusAndTheOutbox() throws Exception {
        close("things/measured");

        await().untilAsserted(() -> assertThat(get("/actuator/prometheus").body())
                .containsPattern("grpc_server_seconds_bucket\\{.*grpc_status_code=\"OK\".*rpc_method=\"CloseThing\"")
                .contains("outbox_backlog")
                .contains("outbox_age_seconds"));
    }

    @Test
    void aRehearsalMovesTheDomainsTime() throws Exception {
        var days = Duration.ofDays(100);

        assertThat(post("/actuator/clock", "{\"offsetMillis\":" + days.toMillis() + "}")
                        .statusCode())
                .isEqualTo(200);

        assertThat(clock.instant())
                .isAfter(Instant.parse("2026-01-01T00:00:00Z").plus(days));
        assertThat(get("/actuator/clock").body()).contains("\"offsetMillis\":8640000000");
        close("things/rehearsed");
    }

    @Test
    void whatADatabaseRefusesIsNotQuotedInTheLog() {
        assertThatException()
                .isThrownBy(() -> jdbc.sql("INSERT INTO thing (thing_id, revision) VALUES ('things/secret', 1)")
                        .update())
                .withMessageContaining("title")
                .withMessageNotContaining("things/secret, ");
    }

    @Test
    void onlyWhatIsMeantToBeSeenIsExposed() {
        assertThat(List.of("/actuator/env", "/actuator/beans", "/actuator/heapdump", "/actuator/loggers"))
                .allSatisfy(path -> assertThat(get(path).statusCode()).isEqualTo(404));
    }

    /** As somebody whose page click began the trace. */
    private void close(String name) {
        var request =
                CloseThingRequest.newBuilder().setRequestId(UUID.randomUUID().toString());
        request.getThingBuilder().setName(name).setTitle("Any");
        var things = As.staff("coordinator").on(ThingServiceGrpc.newBlockingStub(channel));
        traces.continued(TRACEPARENT, "page", () -> things.closeThing(request.build()));
    }

    private static List<String> calls(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.contains("\"message\":\"Called\""))
                .toList();
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().GET(), path);
    }

    private HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)),
                path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String path)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    request.uri(URI.create("http://127.0.0.1:" + http + path)).build(), BodyHandlers.ofString());
        }
    }
}
