package se.arshjul.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.contentOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class ChildTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void aProcessThatDiesIsStartedAgain() throws InterruptedException {
        var prepared = new AtomicInteger();
        var child = Child.start(launch("exec sleep 600"), pids(), prepared::incrementAndGet);
        child.awaitReady(SOON);
        var first = child.pid();

        child.kill();
        child.awaitReady(SOON);

        assertThat(child.pid()).isNotEqualTo(first);
        assertThat(prepared).hasValue(2);
        child.stop(SOON);
        assertThat(alive(child.pid())).isFalse();
    }

    @Test
    void aProcessThatNeverGetsReadyIsNotTriedForEver() {
        var child = Child.start(launch("echo reason; exit 3", () -> false), pids(), () -> {});

        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> child.awaitReady(SOON))
                .withMessageContaining("program stannade under starten (slutkod 3)")
                .withMessageContaining("program.log");
        assertThat(child.log()).hasContent("reason");
        child.stop(SOON);
    }

    @Test
    void aFrozenProcessStopsLikeAnyOther() throws InterruptedException {
        var child = Child.start(launch("exec sleep 600"), pids(), () -> {});
        child.awaitReady(SOON);
        child.freeze();

        child.stop(SOON);

        assertThat(alive(child.pid())).isFalse();
    }

    @Test
    void aProcessThatDoesNotListenIsEndedAfterItsGrace() throws InterruptedException {
        var child = Child.start(launch("trap '' TERM; while :; do sleep 1; done"), pids(), () -> {});
        child.awaitReady(SOON);

        child.stop(Duration.ofMillis(200));

        assertThat(alive(child.pid())).isFalse();
    }

    @Test
    void itsProgramKnowsNothingOfTheSupervisorsEnvironmentButWhatItNeeds() throws Exception {
        var log = folder.resolve("program.log").toFile();
        var child = Child.start(
                launch("env; echo ready; exec sleep 600", () -> contentOf(log).contains("ready")), pids(), () -> {});
        child.awaitReady(SOON);
        child.stop(SOON);

        assertThat(Files.readAllLines(child.log()))
                .anyMatch(line -> line.startsWith("PATH="))
                .contains("OWN=value")
                .noneMatch(line -> line.startsWith("MAVEN") || line.startsWith("JAVA"));
    }

    @Test
    void whatASupervisorThatDiedLeftRunningIsStoppedByTheNext() throws Exception {
        var orphan = launch("exec sleep 600").start();
        new PidFile(pids(), "program").write(orphan, Signal.TERM);

        Child.stopRecorded(pids());

        assertThat(orphan.waitFor()).isEqualTo(143);
        assertThat(pids()).isEmptyDirectory();
    }

    @Test
    void aStrangerThatHasGotTheSameNumberIsLeftAlone() throws Exception {
        var stranger = launch("exec sleep 600").start();
        Files.createDirectories(pids());
        Files.writeString(pids().resolve("program.pid"), stranger.pid() + " 2026-01-01T00:00:00Z TERM");

        Child.stopRecorded(pids());

        assertThat(stranger.isAlive()).isTrue();
        assertThat(pids()).isEmptyDirectory();
        stranger.destroyForcibly().waitFor();
    }

    private Path pids() {
        return folder.resolve("run");
    }

    private Launch launch(String script) {
        return launch(script, () -> true);
    }

    private Launch launch(String script, Ready ready) {
        return new Launch(
                "program",
                List.of("sh", "-c", script),
                Map.of("OWN", "value"),
                folder.resolve("program.log"),
                ready,
                Signal.TERM);
    }

    private static boolean alive(long pid) {
        return ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
}
