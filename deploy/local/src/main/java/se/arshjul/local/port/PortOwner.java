package se.arshjul.local.port;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The process that listens on a port, as far as Linux lets this user see it. */
record PortOwner(long pid, String command) {

    /** Enough to recognise a program by, at either end: the program, and what it was started with. */
    private static final int RECOGNISED = 45;

    private static final String LISTENING = "0A";

    static Optional<PortOwner> of(int port) {
        var sockets = listening(port);
        try (Stream<ProcessHandle> processes = ProcessHandle.allProcesses()) {
            return processes
                    .filter(process -> holdsOneOf(sockets, process.pid()))
                    .findFirst()
                    .map(process -> new PortOwner(process.pid(), command(process)));
        }
    }

    private static Set<String> listening(int port) {
        var sockets = new HashSet<String>();
        for (var table : Set.of("/proc/net/tcp", "/proc/net/tcp6")) {
            try (Stream<String> lines = Files.lines(Path.of(table))) {
                lines.map(line -> line.strip().split("\\s+", -1))
                        .filter(columns -> columns.length > 9
                                && columns[1].endsWith(":%04X".formatted(port))
                                && columns[3].equals(LISTENING))
                        .forEach(columns -> sockets.add("socket:[" + columns[9] + "]"));
            } catch (IOException | UncheckedIOException unreadable) {
                // Not Linux, or no such protocol: nothing to see here.
                continue;
            }
        }
        return sockets;
    }

    private static boolean holdsOneOf(Set<String> sockets, long pid) {
        try (Stream<Path> open = Files.list(Path.of("/proc", "" + pid, "fd"))) {
            return open.anyMatch(file -> sockets.contains(target(file)));
        } catch (IOException | UncheckedIOException anothersOrGone) {
            return false;
        }
    }

    private static String target(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (IOException closedMeanwhile) {
            return "";
        }
    }

    private static String command(ProcessHandle process) {
        var line =
                process.info().commandLine().or(() -> process.info().command()).orElse("okänt program");
        return line.length() <= 2 * RECOGNISED
                ? line
                : line.substring(0, RECOGNISED) + " … " + line.substring(line.length() - RECOGNISED);
    }
}
