package se.arshjul.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.arshjul.local.process.Child;
import se.arshjul.local.process.StartRefused;

/** The one folder in which everything is that must survive a stop; used by one supervisor at a time. */
public final class StateFolder implements AutoCloseable {

    /** A year of the worked example fits into a fraction of it; below, the engine stops working. */
    private static final long ROOM = 1_000_000_000;

    private static final String SECRETS = "secrets.properties";

    private static final String LOCK = "lock";

    private final Path folder;
    private final FileChannel lockFile;

    private StateFolder(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    /** Where the data is when nobody says otherwise. */
    public static Path usual() {
        return Path.of(System.getProperty("user.home"), ".local", "share", "arshjul");
    }

    static StateFolder open(Path folder) {
        var absolute = folder.toAbsolutePath().normalize();
        try {
            Files.createDirectories(
                    absolute, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            return new StateFolder(absolute, locked(absolute));
        } catch (IOException failed) {
            throw new StartRefused(
                    "Datamappen %s kan inte användas: %s.".formatted(absolute, failed.getMessage()), failed);
        }
    }

    private static FileChannel locked(Path folder) throws IOException {
        var channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new StartRefused(
                    "Årshjul är redan igång med datamappen %s. Avsluta det först (Ctrl-C där det ".formatted(folder)
                            + "startades), eller välj en annan mapp med --data.");
        }
        return channel;
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException ownOtherPlatform) {
            return null;
        }
    }

    /** Deletes what is in a data folder, except the logs. Refuses a folder that is none, whatever it is. */
    public static void delete(Path folder) {
        var absolute = folder.toAbsolutePath().normalize();
        if (!Files.exists(absolute)) {
            return;
        }
        if (!Files.exists(absolute.resolve(SECRETS))) {
            throw new StartRefused("%s är ingen datamapp för Årshjul och raderas inte.".formatted(absolute));
        }
        try (var owned = open(absolute)) {
            owned.stopLeftovers();
            try (Stream<Path> tree = Files.walk(absolute)) {
                var old = tree.filter(path -> !path.equals(absolute))
                        .filter(path -> !path.startsWith(absolute.resolve("logs")))
                        .filter(path -> !path.equals(absolute.resolve(LOCK)))
                        .sorted(Comparator.reverseOrder());
                for (var path : old.toList()) {
                    Files.delete(path);
                }
            }
        } catch (IOException | UncheckedIOException failed) {
            throw new StartRefused("%s kan inte raderas: %s.".formatted(absolute, failed.getMessage()), failed);
        }
    }

    void requireRoom() {
        try {
            requireRoom(Files.getFileStore(folder).getUsableSpace());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    void requireRoom(long free) {
        if (free < ROOM) {
            throw new StartRefused("Disken är full: %d MB ledigt där %s ligger, och det behövs %d MB."
                    .formatted(free / 1_000_000, folder, ROOM / 1_000_000));
        }
    }

    /** Whether a supervisor died here without stopping what it had started. */
    boolean hasLeftovers() {
        var recorded = pids().toFile().list();
        return recorded != null && recorded.length > 0;
    }

    /** Stops what a supervisor that died has left running on this data. */
    void stopLeftovers() {
        Child.stopRecorded(pids());
    }

    boolean isNew() {
        return !Files.exists(secrets());
    }

    Path path() {
        return folder;
    }

    Path secrets() {
        return folder.resolve(SECRETS);
    }

    Path database() {
        return folder.resolve("database");
    }

    Path engine() {
        return folder.resolve("engine");
    }

    Path identity() {
        return folder.resolve("identity");
    }

    Path mail() {
        return folder.resolve("mail");
    }

    Path clock() {
        return folder.resolve("rehearsal-clock");
    }

    Path pids() {
        return folder.resolve("run");
    }

    Path log(String process) {
        return folder.resolve("logs").resolve(process + ".log");
    }

    @Override
    public void close() {
        try {
            lockFile.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
