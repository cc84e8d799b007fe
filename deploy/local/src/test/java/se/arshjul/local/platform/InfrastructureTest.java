package se.arshjul.local.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import se.arshjul.local.port.Ports;

@Execution(ExecutionMode.CONCURRENT)
class InfrastructureTest {

    private static final List<Part> PARTS = List.of(Part.DATABASE, Part.IDENTITY);

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
        assertThat(progress).hasSize(2).anyMatch(line -> line.matches(" {2}databasen är redo efter \\d+ s"));
    }

    @Test
    void theIdentityProviderGivesTokensAndTheMailCatcherIsEmpty() {
        assertThat(platform.tokens().loginToken("svarande@region-uppsala.test")).contains(".");
        assertThat(platform.mails().all()).isEmpty();
    }

    @Test
    void aFrozenIdentityProviderGoesOnWhereItStood() throws Exception {
        platform.child(Part.IDENTITY).freeze();
        platform.child(Part.IDENTITY).thaw();

        assertThat(platform.tokens().loginToken("svarande@region-uppsala.test")).contains(".");
    }
}
