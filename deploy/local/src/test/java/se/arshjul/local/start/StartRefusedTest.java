package se.arshjul.local.start;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import se.arshjul.local.CommandLine;
import se.arshjul.local.port.Port;
import se.arshjul.local.port.Ports;

/** What the command says and leaves when it cannot start: one sentence, and 1. */
@Execution(ExecutionMode.CONCURRENT)
class StartRefusedTest {

    @TempDir
    Path folder;

    @Test
    void aPortInUseIsToldInOneSentence() throws Exception {
        int base = Ports.free().of(Port.PORTAL);
        try (var taken = new ServerSocket(base, 1, InetAddress.getLoopbackAddress())) {
            assertThat(refusal("--ports", "" + taken.getLocalPort()))
                    .singleElement()
                    .asString()
                    .startsWith("Port %d, som webbplatsen behöver, används redan".formatted(base));
        }
    }

    @Test
    void aSecondStartOnTheSameDataIsToldInOneSentence() throws Exception {
        try (var lock = FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();

            assertThat(refusal("--free-ports"))
                    .singleElement()
                    .asString()
                    .startsWith("Årshjul är redan igång med datamappen " + folder);
        }
    }

    @Test
    void aDataFolderThatCannotBeUsedIsToldInOneSentence() throws Exception {
        assertThat(refusal("--free-ports", "--data", "/proc/arshjul"))
                .singleElement()
                .asString()
                .startsWith("Datamappen /proc/arshjul kan inte användas");
    }

    /** What is said after the line that says where everything is kept. */
    private List<String> refusal(String... options) throws Exception {
        var words = new ArrayList<>(List.of("--data", folder.toString()));
        words.addAll(List.of(options));
        var start = CommandLine.in(folder).start("se.arshjul.local.start.Start", words.toArray(String[]::new));
        try (var said = start.inputReader(UTF_8)) {
            var lines = said.readAllLines();
            assertThat(start.waitFor()).isEqualTo(1);
            assertThat(lines).first().asString().startsWith("Årshjul startar.");
            return lines.subList(1, lines.size());
        }
    }
}
