package se.arshjul.testkit;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for tests: in a container where a container engine answers, embedded otherwise. One server per JVM,
 * gone with it; a database of its own for whoever asks.
 */
public final class TestDatabase {

    /** The major version of the embedded one. */
    private static final String IMAGE = "postgres:18-alpine";

    private static final AtomicInteger DATABASES = new AtomicInteger();

    /** Where a new, empty database is. */
    public record Address(String url, String username, String password) {

        /** The same database, with unqualified names meaning this schema. */
        public String url(String schema) {
            return url + (url.contains("?") ? "&" : "?") + "currentSchema=" + schema;
        }
    }

    private TestDatabase() {}

    /** Creates a database that nobody else uses. */
    public static Address fresh() {
        var name = "test" + DATABASES.incrementAndGet();
        var server = Server.RUNNING;
        try (var connection = DriverManager.getConnection(server.url(), server.username(), server.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException unreachable) {
            throw new IllegalStateException(unreachable);
        }
        return new Address(
                server.url().replaceFirst("(//[^/]+/)[^?]+", "$1" + name), server.username(), server.password());
    }

    /** Gives the Spring context of a test a database of its own, with the schema its configuration names. */
    public static final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            var schema = context.getEnvironment().getProperty("spring.flyway.default-schema", "public");
            var address = fresh();
            TestPropertyValues.of(Map.of(
                            "spring.datasource.url", address.url(schema),
                            "spring.datasource.username", address.username(),
                            "spring.datasource.password", address.password()))
                    .applyTo(context);
        }
    }

    /** Started by the first who asks. */
    private static final class Server {

        /** A second on an idle machine; many times that on one whose processors many builds share. */
        private static final Duration STARTUP = Duration.ofMinutes(2);

        static final Address RUNNING = containerEngineAnswers() ? container() : embedded();

        private Server() {}

        private static boolean containerEngineAnswers() {
            // Says at ERROR that no container engine answers, which is no error here.
            LoggingSystem.get(TestDatabase.class.getClassLoader()).setLogLevel("org.testcontainers", LogLevel.OFF);
            return DockerClientFactory.instance().isDockerAvailable();
        }

        @SuppressWarnings("resource") // lives as long as the JVM; the container engine's own reaper removes it
        private static Address container() {
            var container = new PostgreSQLContainer(IMAGE).withCommand("postgres", "-c", "max_connections=300");
            container.start();
            return new Address(container.getJdbcUrl(), container.getUsername(), container.getPassword());
        }

        @SuppressWarnings("resource") // closed by its own shutdown hook
        private static Address embedded() {
            try {
                var postgres = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setPGStartupWait(STARTUP)
                        .start();
                return new Address(postgres.getJdbcUrl("postgres", "postgres"), "postgres", "postgres");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
