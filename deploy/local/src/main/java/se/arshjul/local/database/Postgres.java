package se.arshjul.local.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import se.arshjul.local.process.Launch;
import se.arshjul.local.process.Signal;
import se.arshjul.local.process.StartRefused;

/**
 * The database server of one data folder. Everybody proves themselves by password, also on this machine.
 *
 * @param folder where the server keeps its files
 * @param password of the server's own administrator, the user postgres
 */
public record Postgres(Path folder, int port, String password) {

    /** The one database; each service has a schema in it. */
    public static final String DATABASE = "arshjul";

    /** Where a service finds its schema. */
    public String url(String schema) {
        return "jdbc:postgresql://127.0.0.1:%d/%s?currentSchema=%s".formatted(port, DATABASE, schema);
    }

    /** How the server is started; makes its files first if there are none. */
    public Launch launch(String name, Path log) {
        var programs = PostgresPrograms.unpacked();
        if (!Files.isDirectory(folder)) {
            initialise(programs, log);
        }
        var command = programs.command(
                "postgres",
                "-D",
                folder.toString(),
                "-p",
                "" + port,
                "-c",
                "listen_addresses=127.0.0.1",
                // A socket file's path has room for about 100 characters; nobody uses it.
                "-c",
                "unix_socket_directories=",
                "-c",
                "timezone=UTC",
                // Six services with ten connections each or twenty, and room for fifty that measure beside them.
                "-c",
                "max_connections=150",
                "-c",
                "shared_buffers=64MB");
        // SIGINT is the fast stop: connections are ended, what is committed is on disk.
        return new Launch(name, command, Map.of(), log, this::answers, Signal.INT);
    }

    private boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException notYet) {
            return false;
        }
    }

    Connection connect(String database) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", "postgres");
        properties.setProperty("password", password);
        properties.setProperty("connectTimeout", "2");
        properties.setProperty("socketTimeout", "60");
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, database), properties);
    }

    /** Beside its place first, so that an interrupted start leaves nothing that looks like a database. */
    private void initialise(PostgresPrograms programs, Path log) {
        try {
            var beside = Files.createTempDirectory(folder.toAbsolutePath().getParent(), "database-");
            var secret = Files.createTempFile(
                    beside.getParent(),
                    "secret-",
                    "",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try {
                Files.writeString(secret, password);
                run(programs.command("initdb", initial(beside, secret)), log);
            } finally {
                Files.delete(secret);
            }
            Files.move(beside, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new StartRefused(
                    "Databasen kunde inte skapas i %s: %s.".formatted(folder, failed.getMessage()), failed);
        }
    }

    private static String[] initial(Path folder, Path secret) {
        // Sorting and letters are the server's own, the same on every machine.
        return List.of(
                        "--pgdata=" + folder,
                        "--username=postgres",
                        "--pwfile=" + secret,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8")
                .toArray(String[]::new);
    }

    private static void run(List<String> command, Path log) throws IOException {
        Files.createDirectories(log.toAbsolutePath().getParent());
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new StartRefused("Databasen kunde inte skapas. Orsaken står i %s.".formatted(log));
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
