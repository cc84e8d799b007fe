package se.arshjul.workflows.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.camunda.zeebe.process.test.engine.EngineFactory;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class EngineWatchTest {

    @Test
    void isReadyOnceTheEngineHasTheDiagramsAndFollowsItWhenItGoesAndComes() throws IOException {
        var port = freePort();
        var properties = new EngineProperties(URI.create("http://127.0.0.1:" + port), 16, 200);
        try (var client = new EngineConfiguration().engine(properties)) {
            var watch = new EngineWatch(client, new Diagrams());
            var health = new EngineHealthIndicator(watch);
            watch.start();
            assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);

            var engine = EngineFactory.create(port);
            engine.start();
            await().atMost(java.time.Duration.ofMinutes(2)).until(watch::deployed);
            assertThat(health.health().getStatus()).isEqualTo(Status.UP);

            engine.stop();
            await().atMost(java.time.Duration.ofMinutes(2))
                    .until(() -> watch.answeringSince().isEmpty());
            assertThat(health.health().getStatus()).as("the inbox stays open").isEqualTo(Status.UP);
            watch.stop();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
