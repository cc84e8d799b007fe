package se.arshjul.local.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartScriptTest {

    @TempDir
    Path folder;

    @Test
    void withoutAJdkItSaysWhatIsMissing() throws Exception {
        var start = run(Map.of("JVM_FOLDER", folder.toString()));

        assertThat(start.exitValue()).isEqualTo(1);
        assertThat(said(start)).startsWith("Det behövs en JDK 25.").hasLineCount(1);
    }

    @Test
    void anOlderJdkIsNotEnough() throws Exception {
        var start = run(Map.of(
                "JVM_FOLDER", folder.toString(), "JAVA_HOME", jdk("17.0.2").toString()));

        assertThat(start.exitValue()).isEqualTo(1);
        assertThat(said(start)).startsWith("Det behövs en JDK 25.");
    }

    private Path jdk(String version) throws IOException {
        var home = folder.resolve("jdk-" + version);
        Files.createDirectories(home.resolve("bin"));
        for (var program : new String[] {"java", "javac"}) {
            assertThat(Files.createFile(home.resolve("bin").resolve(program))
                            .toFile()
                            .setExecutable(true))
                    .isTrue();
        }
        Files.writeString(home.resolve("release"), "JAVA_VERSION=\"%s\"\n".formatted(version));
        return home;
    }

    private static Process run(Map<String, String> environment) throws IOException, InterruptedException {
        var builder = new ProcessBuilder("./start").redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().put("PATH", programs().toString());
        builder.environment().putAll(environment);
        var process = builder.start();
        process.waitFor();
        return process;
    }

    /** The shell's usual programs without any Java among them. */
    private static Path programs() throws IOException {
        var bin = Files.createTempDirectory("bin");
        for (var name : new String[] {"bash", "dirname", "readlink", "sed", "env"}) {
            var program = Path.of("/usr/bin", name);
            Files.createSymbolicLink(bin.resolve(name), Files.exists(program) ? program : Path.of("/bin", name));
        }
        return bin;
    }

    private static String said(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
