package se.arshjul.local.platform;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import se.arshjul.local.process.StartRefused;

/** Where the programs of the other modules are: beside this one, in the clone it was built in. */
final class Modules {

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
        return List.of("-cp", System.getProperty("java.class.path"), mainClass);
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
            return Path.of(Modules.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
