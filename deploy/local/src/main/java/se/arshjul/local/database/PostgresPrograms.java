package se.arshjul.local.database;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import io.zonky.test.db.postgres.util.LinuxUtils;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;
import se.arshjul.local.process.Programs;
import se.arshjul.local.process.StartRefused;

/** The programs of PostgreSQL, unpacked once from the archive on the class path. */
final class PostgresPrograms {

    private static final long ROOT = 0;

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    static PostgresPrograms unpacked() {
        var folder = Programs.postgresql();
        if (!Files.isDirectory(folder)) {
            try {
                unpack(folder);
            } catch (IOException failed) {
                throw new StartRefused(
                        "Databasens program kunde inte packas upp i %s: %s.".formatted(folder, failed.getMessage()),
                        failed);
            }
        }
        return new PostgresPrograms(folder);
    }

    /** A command line; PostgreSQL refuses to run as root, so that root runs it as nobody in particular. */
    List<String> command(String program, String... arguments) {
        var words = new ArrayList<String>();
        if (LinuxUtils.isUnshareAvailable()) {
            words.addAll(List.of("unshare", "-U"));
        } else if (userId() == ROOT) {
            throw new StartRefused(
                    "Databasen kan inte köras som root på den här datorn. Starta som en vanlig användare i stället.");
        }
        words.add(folder.resolve("bin").resolve(program).toString());
        words.addAll(List.of(arguments));
        return words;
    }

    private static long userId() {
        return new com.sun.security.auth.module.UnixSystem().getUid();
    }

    /** Beside its place first, so that an interrupted unpacking is never mistaken for a whole one. */
    private static void unpack(Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        var beside = Files.createTempDirectory(folder.getParent(), "unpacking-");
        try (var archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary("Linux", System.getProperty("os.arch"))) {
            extract(archive, beside);
        }
        try {
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException taken) {
            if (!Files.isDirectory(folder)) {
                throw taken;
            }
            // Another start was faster.
            deleteTree(beside);
        }
    }

    private static void extract(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZInputStream(archive))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!target.startsWith(folder)) {
                    throw new IOException("Entry outside the archive: " + entry.getName());
                }
                extract(tar, entry, target, target.startsWith(folder.resolve("bin")));
            }
        }
    }

    private static void extract(TarArchiveInputStream tar, TarArchiveEntry entry, Path target, boolean program)
            throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink() || entry.isLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, target);
        if (program && !target.toFile().setExecutable(true, false)) {
            throw new IOException("Cannot be made executable: " + target);
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            for (var path : tree.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(path);
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }
}
