package se.arshjul.local.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import se.arshjul.local.port.Port;
import se.arshjul.local.port.Ports;

@Execution(ExecutionMode.CONCURRENT)
class DatabaseTest {

    private static final Duration SOON = Duration.ofMinutes(1);

    @TempDir
    Path folder;

    private final Ports ports = Ports.free();

    @Test
    void whatIsCommittedSurvivesAKillAStopAndANewStart() throws Exception {
        try (var platform = start()) {
            var actor = new DatabaseUser(platform, ports, Part.ACTOR);
            assertThat(actor.ask("SHOW fsync")).isEqualTo("on");
            assertThat(actor.ask("SHOW synchronous_commit")).isEqualTo("on");
            actor.run("CREATE TABLE kept (word text)");
            actor.run("INSERT INTO kept VALUES ('Åtgärd')");

            platform.child(Part.DATABASE).kill();
            platform.child(Part.DATABASE).awaitReady(SOON);

            assertThat(actor.ask("SELECT word FROM kept")).isEqualTo("Åtgärd");
        }
        try (var platform = start()) {
            assertThat(new DatabaseUser(platform, ports, Part.ACTOR).ask("SELECT word FROM kept"))
                    .isEqualTo("Åtgärd");
        }
    }

    @Test
    void aServiceReachesItsOwnSchemaByItsOwnPasswordOnly() throws SQLException {
        try (var platform = start()) {
            var actor = new DatabaseUser(platform, ports, Part.ACTOR);
            var plan = new DatabaseUser(platform, ports, Part.PLAN);
            actor.run("CREATE TABLE secret (word text)");

            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> plan.ask("SELECT word FROM actor.secret"))
                    .withMessageContaining("permission denied for schema actor");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> plan.run("CREATE TABLE actor.mine (word text)"))
                    .withMessageContaining("permission denied");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> actor.connect("guessed"))
                    .withMessageContaining("password authentication failed");
        }
    }

    @Test
    void aSupervisorThatWasKilledDoesNotBlockTheNextStart() throws Exception {
        var supervisor = supervisor();
        var orphan = databaseOf(supervisor);
        supervisor.destroyForcibly().waitFor();
        assertThat(orphan.isAlive()).isTrue();

        try (var platform = start()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(new DatabaseUser(platform, ports, Part.ACTOR).ask("SELECT 'here'"))
                    .isEqualTo("here");
        }
    }

    private Platform start() {
        return Platform.start(PlatformOptions.in(folder).on(ports).only(Part.DATABASE));
    }

    private Process supervisor() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        DatabaseStart.class.getName(),
                        folder.toString(),
                        "" + ports.of(Port.PORTAL))
                .redirectErrorStream(true)
                .start();
    }

    private static ProcessHandle databaseOf(Process supervisor) throws IOException {
        var lines = new BufferedReader(new InputStreamReader(supervisor.getInputStream()));
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("pid ")) {
                return ProcessHandle.of(Long.parseLong(line.substring(4))).orElseThrow();
            }
        }
        throw new IllegalStateException("The supervisor did not start");
    }
}
