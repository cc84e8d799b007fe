package se.arshjul.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The passwords of one data folder, made at its first start and readable by its owner only. */
public final class Secrets {

    /** Everybody in the worked example has the same one. */
    public static final String EXAMPLE_PEOPLE = "example-people";

    /** Letters and digits that nobody mistakes for one another; no quotation mark, so they may stand in SQL. */
    private static final String ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Properties values;

    private Secrets(Properties values) {
        this.values = values;
    }

    static Secrets of(Path file) {
        try {
            var values = new Properties();
            if (Files.exists(file)) {
                try (var reader = Files.newBufferedReader(file)) {
                    values.load(reader);
                }
            }
            if (names().filter(name -> values.putIfAbsent(name, random(name)) == null)
                            .count()
                    > 0) {
                write(values, file);
            }
            return new Secrets(values);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The password of a user of the database. */
    public String database(String user) {
        return get("database." + user);
    }

    /** The secret by which a program proves itself to the identity provider. */
    public String client(String client) {
        return get("client." + client);
    }

    /** What everybody in the worked example logs in with. */
    public String examplePassword() {
        return get(EXAMPLE_PEOPLE);
    }

    private String get(String name) {
        return Objects.requireNonNull(values.getProperty(name), name);
    }

    private static Stream<String> names() {
        var modules = Arrays.stream(Part.values()).filter(Part::isModule).toList();
        return Stream.of(
                        Stream.of(EXAMPLE_PEOPLE, "database.postgres", "client.rehearsal"),
                        modules.stream().filter(Part::hasSchema).map(part -> "database." + part.word()),
                        modules.stream().map(part -> "client." + part.process()))
                .flatMap(all -> all);
    }

    /** The one that people type is shorter and easier to read. */
    private static String random(String name) {
        return name.equals(EXAMPLE_PEOPLE) ? random(4) + "-" + random(4) + "-" + random(4) : random(32);
    }

    private static String random(int length) {
        return RANDOM.ints(length, 0, ALPHABET.length())
                .mapToObj(index -> ALPHABET.substring(index, index + 1))
                .collect(Collectors.joining());
    }

    private static void write(Properties values, Path file) throws IOException {
        var beside = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "secrets",
                "",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (var writer = Files.newBufferedWriter(beside)) {
            values.store(writer, "Passwords of this data folder");
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
