package se.arshjul.local;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Ctrl-C while a command is still bringing its parts up, the moment at which most can be forgotten. */
@Execution(ExecutionMode.CONCURRENT)
class BrokenOffTest {

    @TempDir
    Path folder;

    @Test
    void aStartThatIsBrokenOffLeavesNoProcess() throws Exception {
        var data = folder.resolve("data");

        var said = breakOff("se.arshjul.local.start.Start", "--data", data.toString(), "--free-ports");

        assertThat(said).endsWith("Årshjul avslutas …", "Allt är avslutat.");
        assertThat(data.resolve("run")).isEmptyDirectory();
    }

    @Tag("full")
    @Test
    void aRehearsalThatIsBrokenOffLeavesNeitherProcessNorData() throws Exception {
        var said = breakOff("se.arshjul.local.rehearse.Rehearse", "follow-up");

        assertThat(said).last().asString().isEqualTo("The rehearsal was broken off.");
        assertThat(folder).isEmptyDirectory();
    }

    /** Returns what the command said until it ended. */
    private List<String> breakOff(String mainClass, String... arguments) throws Exception {
        var command = CommandLine.in(folder).start(mainClass, arguments);
        try (var lines = command.inputReader(UTF_8)) {
            var before = new ArrayList<String>();
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                before.add(line);
                if (line.contains("är redo")) {
                    break;
                }
            }
            assertThat(before).last().asString().contains("är redo");
            assertThat(started()).hasSizeGreaterThan(2);

            // As the terminal does it: to every process of the group.
            new ProcessBuilder("sh", "-c", "kill -s INT -- -" + command.pid())
                    .inheritIO()
                    .start()
                    .waitFor();
            var said = lines.readAllLines();
            command.waitFor();

            assertThat(started()).isEmpty();
            return said;
        }
    }

    /** The command and whatever it has started: the folder for temporary files is handed down to all. */
    private List<ProcessHandle> started() {
        try (var all = ProcessHandle.allProcesses()) {
            return all.filter(this::hasTheFolder).toList();
        }
    }

    private boolean hasTheFolder(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", "" + process.pid(), "environ"), ISO_8859_1)
                    .contains("TMPDIR=" + folder + "\0");
        } catch (IOException goneOrAnothers) {
            return false;
        }
    }
}
