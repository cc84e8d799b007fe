package se.arshjul.local.platform;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import se.arshjul.local.process.StartRefused;

/** Where the programs of the other modules are: beside this one, in the clone it was built in. */
final class Modules {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    /** Where classes come from that the launcher reads out of a jar: {@code jar:nested:/x/local.jar/!BOOT-INF/…}. */
    private static final Pattern NESTED = Pattern.compile("(?:jar:)?nested:(.+?)/!BOOT-INF/");

    private Modules() {}

    static Path jar(Part part) {
        var jar = root().resolve(part.process()).resolve("target").resolve(part.process() + ".jar");
        if (!Files.isRegularFile(jar)) {
            throw new StartRefused(
                    "%s saknas (%s). Bygg med ./mvnw -DskipTests package, eller starta med deploy/local/start."
                            .formatted(part.process(), jar));
        }
        return jar;
    }

    /** Runs a main class of this module, from its jar or, in a test, from the class path. */
    static List<String> ownProgram(String mainClass) {
        return ownJar().map(jar -> List.of("-Dloader.main=" + mainClass, "-cp", jar, LAUNCHER))
                .orElseGet(() -> List.of("-cp", System.getProperty("java.class.path"), mainClass));
    }

    private static Path root() {
        for (var folder = ownPlace(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw"))) {
                return folder;
            }
        }
        throw new StartRefused("Programmet ligger inte i den mapp som det byggdes i. Starta med deploy/local/start.");
    }

    private static Path ownPlace() {
        try {
            var jar = ownJar();
            return jar.isPresent() ? Path.of(jar.get()) : Path.of(ownCode().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Optional<String> ownJar() {
        var nested = NESTED.matcher(ownCode().toString());
        return nested.lookingAt() ? Optional.of(nested.group(1)) : Optional.empty();
    }

    private static URL ownCode() {
        return Modules.class.getProtectionDomain().getCodeSource().getLocation();
    }
}
