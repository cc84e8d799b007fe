package se.arshjul.followupservice;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.grpc.netty.NettyChannelBuilder;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.ListPublicationsRequest;
import se.arshjul.followup.v1.ListSurveysRequest;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.testkit.Refusals;
import se.arshjul.testkit.TestDatabase;

/** The process as it is run: real ports and its own configuration. */
class FollowupServiceStartIT {

    private static ConfigurableApplicationContext process;
    private static ManagedChannel channel;

    @BeforeAll
    static void start() throws Exception {
        var database = TestDatabase.fresh();
        int http;
        try (var free = new ServerSocket(0)) {
            http = free.getLocalPort();
        }
        process = new SpringApplicationBuilder(FollowupServiceApplication.class)
                .properties("spring.main.banner-mode=off")
                .initializers(context -> context.addBeanFactoryPostProcessor(FollowupServiceStartIT::leaveOutTests))
                .run(
                        "--spring.datasource.url=" + database.url("followup"),
                        "--spring.datasource.username=" + database.username(),
                        "--spring.datasource.password=" + database.password(),
                        "--spring.grpc.server.port=0",
                        "--server.port=" + http);
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
    void countsWhatAnOperatorAsksFor() throws Exception {
        assertThat(get("/actuator/prometheus")).contains("outbox_backlog 0.0").contains("requests{");
    }

    @Test
    void countsEventsThatNobodyTakesAndSaysHowLongTheyHaveWaited() throws Exception {
        var jdbc = process.getBean(JdbcClient.class);
        jdbc.sql("""
                        INSERT INTO outbox (event_id, type, subject, payload, traceparent, appended_at)
                        VALUES (gen_random_uuid(), 'followup.surveyPlanned', 'surveys/2026', '{}', '',
                                now() - interval '1 hour')
                        """).update();

        var found = get("/actuator/prometheus");
        jdbc.sql("DELETE FROM outbox").update();

        assertThat(found).contains("outbox_backlog 1.0");
        assertThat(found.lines().filter(line -> line.startsWith("outbox_age_seconds ")))
                .singleElement()
                .satisfies(line -> assertThat(Double.parseDouble(line.replaceFirst(".* ", "")))
                        .isBetween(3600.0, 3700.0));
    }

    @Test
    void answersThePublicAndNobodyElseWithoutAToken() {
        assertThat(ResultServiceGrpc.newBlockingStub(channel)
                        .listPublications(ListPublicationsRequest.newBuilder()
                                .setParent("surveys/-")
                                .build())
                        .getPublicationsList())
                .isEmpty();
        assertThat(Refusals.refusalOf(() -> SurveyServiceGrpc.newBlockingStub(channel)
                        .listSurveys(ListSurveysRequest.getDefaultInstance())))
                .isEqualTo("UNAUTHENTICATED TOKEN_MISSING");
    }

    /** The scan also finds the fixtures of tests; made only when asked for, they are no part of the process. */
    private static void leaveOutTests(ConfigurableListableBeanFactory beans) {
        for (var name : beans.getBeanDefinitionNames()) {
            var bean = beans.getBeanDefinition(name);
            if (String.valueOf(bean.getResourceDescription()).contains("test-classes")) {
                bean.setLazyInit(true);
            }
        }
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
