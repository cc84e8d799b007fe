package se.arshjul.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.slf4j.LoggerFactory;
import se.arshjul.local.RunningIdentity;

/** The identity provider as probes, scrapers and readers of its log see it. */
@Execution(ExecutionMode.CONCURRENT)
class OperationTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

    private static final RunningIdentity identity = RunningIdentity.shared();

    @Test
    void theProbesAreToldThatItIsReadyAndAlive() throws Exception {
        assertThat(read("/actuator/health/readiness")).contains("\"status\":\"UP\"");
        assertThat(read("/actuator/health/liveness")).contains("\"status\":\"UP\"");
    }

    @Test
    void requestsAreMeasured() throws Exception {
        read("/");

        assertThat(read("/actuator/prometheus")).contains("http_server_requests_seconds_count{");
    }

    @Test
    void whatIsLoggedOfARequestKnowsItsTrace() throws Exception {
        var logger = (Logger) LoggerFactory.getLogger("org.springframework.security.web");
        var logged = new ListAppender<ILoggingEvent>();
        logged.start();
        logger.addAppender(logged);
        logger.setLevel(Level.DEBUG);
        try {
            read("/");
        } finally {
            logger.setLevel(null);
            logger.detachAppender(logged);
        }

        assertThat(logged.list)
                .extracting(line -> line.getMDCPropertyMap().get("traceId"))
                .contains(TRACE);
    }

    private static String read(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(identity.address().resolve(path))
                    .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01");
            return client.send(request.build(), BodyHandlers.ofString()).body();
        }
    }
}
