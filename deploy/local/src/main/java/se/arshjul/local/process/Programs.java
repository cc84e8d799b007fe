package se.arshjul.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;

/** Where programs lie that the build or the first start has unpacked, shared by every data folder of this user. */
public final class Programs {

    private static final Properties VERSIONS = read();

    private Programs() {}

    /** The Zeebe distribution; the build has put it there. */
    public static Path broker() {
        return folder().resolve("camunda-zeebe-" + version("broker"));
    }

    /** The PostgreSQL programs; the first start unpacks them. */
    public static Path postgresql() {
        return folder().resolve("postgresql-" + version("postgresql") + "-" + System.getProperty("os.arch"));
    }

    private static Path folder() {
        return Path.of(System.getProperty("user.home"), ".cache", "arshjul");
    }

    private static String version(String program) {
        return Objects.requireNonNull(VERSIONS.getProperty(program), program);
    }

    private static Properties read() {
        try (var file = Programs.class.getResourceAsStream("/programs.properties")) {
            var versions = new Properties();
            versions.load(Objects.requireNonNull(file, "programs.properties"));
            return versions;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
