package se.arshjul.actorservice;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.JWTClaimsSet;
import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Date;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.arshjul.actor.v1.ActorServiceGrpc;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actorservice.key.TokenSigner;
import se.arshjul.runtime.clock.RealTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.Refusals;
import se.arshjul.testkit.TestDatabase;

/** The process as it is run: real ports, its own configuration, tokens checked by the keys it publishes itself. */
class ActorServiceStartIT {

    private static ConfigurableApplicationContext process;
    private static ManagedChannel channel;

    @BeforeAll
    static void start() throws Exception {
        var database = TestDatabase.fresh();
        int http;
        try (var free = new ServerSocket(0)) {
            http = free.getLocalPort();
        }
        process = new SpringApplicationBuilder(ActorServiceApplication.class)
                .properties("spring.main.banner-mode=off")
                .run(
                        "--spring.datasource.url=" + database.url("actor"),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.grpc.server.port=0",
                        "--server.port=" + http,
                        "--arshjul.access.permission-keys=http://127.0.0.1:" + http + "/keys");
        channel = NettyChannelBuilder.forAddress(
                        "127.0.0.1",
                        Integer.parseInt(process.getEnvironment().getRequiredProperty("local.grpc.server.port")))
                .usePlaintext()
                .build();
    }

    @AfterAll
    static void stop() {
        channel.shutdownNow();
        process.close();
    }

    @Test
    void isReady() throws Exception {
        assertThat(get("/actuator/health/readiness")).contains("\"UP\"");
    }

    @Test
    void publishesItsKeys() throws Exception {
        assertThat(JWKSet.parse(get("/keys")).getKeys()).singleElement().matches(key -> !key.isPrivate());
    }

    @Test
    void countsWhatAnOperatorAsksFor() throws Exception {
        assertThat(get("/actuator/prometheus"))
                .contains("register_principals 311.0")
                .contains("register_unreachable 311.0")
                .contains("register_unstaffed 311.0")
                .contains("outbox_backlog 0.0");
    }

    @Test
    void believesThePermissionTokensItSignsItself() {
        var now = RealTime.now();
        var token = process.getBean(TokenSigner.class)
                .sign(new JWTClaimsSet.Builder()
                        .issuer("arshjul")
                        .subject("people/1")
                        .issueTime(Date.from(now))
                        .expirationTime(Date.from(now.plusSeconds(60)))
                        .claim("name", "Samordnare, Socialstyrelsen")
                        .claim("acting_for", "actors/socialstyrelsen")
                        .claim("roles", List.of("coordinator"))
                        .build());
        var actors = ActorServiceGrpc.newBlockingStub(channel);

        assertThat(As.bearer(token)
                        .on(actors)
                        .listRecipients(ListRecipientsRequest.getDefaultInstance())
                        .getTotalSize())
                .isEqualTo(311);
        assertThat(Refusals.refusalOf(() ->
                        As.staff("coordinator").on(actors).listRecipients(ListRecipientsRequest.getDefaultInstance())))
                .isEqualTo("UNAUTHENTICATED TOKEN_INVALID");
    }

    private static String get(String path) throws Exception {
        var http = process.getEnvironment().getRequiredProperty("server.port");
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + http + path))
                    .build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
        }
    }
}
