package se.arshjul.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the kernel says of the sockets a process listens on. */
public final class OpenSockets {

    private static final Set<String> LOOPBACK =
            Set.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    private OpenSockets() {}

    /** A socket in the hexadecimal of the kernel's table. */
    public record Listening(String address, int port) {

        public boolean reachableFromOutside() {
            return !LOOPBACK.contains(address);
        }
    }

    public static List<Listening> of(long pid) {
        var own = inodes(pid);
        return Stream.of("/proc/net/tcp", "/proc/net/tcp6")
                .flatMap(OpenSockets::lines)
                .map(line -> line.strip().split("\\s+"))
                .filter(columns -> columns.length > 9 && columns[3].equals("0A") && own.contains(columns[9]))
                .map(columns -> columns[1].split(":"))
                .map(local -> new Listening(local[0], Integer.parseInt(local[1], 16)))
                .toList();
    }

    private static Set<String> inodes(long pid) {
        try (var open = Files.list(Path.of("/proc", "" + pid, "fd"))) {
            return open.map(OpenSockets::target)
                    .filter(target -> target.startsWith("socket:["))
                    .map(target -> target.substring(8, target.length() - 1))
                    .collect(Collectors.toSet());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String target(Path file) {
        try {
            return Objects.toString(Files.readSymbolicLink(file));
        } catch (NoSuchFileException closedMeanwhile) {
            return "";
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Stream<String> lines(String table) {
        try {
            return Files.exists(Path.of(table)) ? Files.readAllLines(Path.of(table)).stream() : Stream.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
