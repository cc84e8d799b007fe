package se.arshjul.local.process;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How one process is started and stopped, and how one sees that it works.
 *
 * @param name what operators and log files call it
 * @param environment besides what every program needs to find its files; nothing else is handed down
 * @param stop the signal that ends it in good order
 */
public record Launch(
        String name, List<String> command, Map<String, String> environment, Path log, Ready ready, Signal stop) {

    private static final Set<String> HANDED_DOWN = Set.of("PATH", "HOME", "USER", "LANG", "LC_ALL", "TMPDIR");

    /** With it, Ctrl-C in the terminal reaches the supervisor alone, which then stops all in order. */
    private static final Path OWN_SESSION = Path.of("/usr/bin/setsid");

    Process start() throws IOException {
        keepPreviousLog();
        var words = new ArrayList<String>();
        if (Files.isExecutable(OWN_SESSION)) {
            words.add(OWN_SESSION.toString());
        }
        words.addAll(command);
        var builder = new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(Redirect.to(log.toFile()));
        builder.redirectInput(Redirect.from(Path.of("/dev/null").toFile()));
        builder.environment().keySet().retainAll(HANDED_DOWN);
        builder.environment().putAll(environment);
        return builder.start();
    }

    private void keepPreviousLog() throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(name + ".previous.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
