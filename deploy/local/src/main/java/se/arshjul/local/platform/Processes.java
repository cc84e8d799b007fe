package se.arshjul.local.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import se.arshjul.local.database.Postgres;
import se.arshjul.local.port.Port;
import se.arshjul.local.port.Ports;
import se.arshjul.local.process.Launch;
import se.arshjul.local.process.Programs;
import se.arshjul.local.process.Ready;
import se.arshjul.local.process.Signal;
import se.arshjul.local.process.StartRefused;

/** How each part is started. */
record Processes(PlatformOptions options, Addresses addresses, Secrets secrets, StateFolder folder, HttpClient http) {

    private static final String IDENTITY_MAIN = "se.arshjul.local.identity.IdentityApplication";

    static Postgres database(StateFolder folder, Ports ports, Secrets secrets) {
        return new Postgres(folder.database(), ports.of(Port.DATABASE), secrets.database("postgres"));
    }

    /** Refuses when a program is missing, before anything has been started. */
    static void requirePrograms(Set<Part> parts) {
        parts.stream().filter(Part::isModule).sorted().forEach(Modules::jar);
        if (parts.contains(Part.ENGINE) && !Files.isDirectory(Programs.broker().resolve("lib"))) {
            throw new StartRefused("Processmotorn saknas i %s. Bygg med ./mvnw -DskipTests package, som hämtar den."
                    .formatted(Programs.broker()));
        }
    }

    Launch of(Part part) {
        if (part == Part.DATABASE) {
            return database(folder, options.ports(), secrets).launch(part.process(), folder.log(part.process()));
        }
        var environment = new Configuration(options, addresses, secrets, folder).of(part);
        var ready = Ready.http(http, addresses.http(part).resolve("/actuator/health/readiness"));
        return new Launch(part.process(), command(part), environment, folder.log(part.process()), ready, Signal.TERM);
    }

    private List<String> command(Part part) {
        return switch (part) {
            case DATABASE -> throw new IllegalArgumentException("The database is no Java program");
            case ENGINE -> engine();
            case IDENTITY ->
                new JavaCommand("160m").small(Modules.ownProgram(IDENTITY_MAIN).toArray(String[]::new));
            // Answers of two thousand recipients are counted here, and two thousand instances driven there.
            case FOLLOWUP, WORKFLOWS ->
                new JavaCommand("256m").small("-jar", Modules.jar(part).toString());
            case ACTOR, PLAN, MEETING, PORTAL ->
                new JavaCommand("192m").small("-jar", Modules.jar(part).toString());
        };
    }

    /** As bin/broker of the distribution does, without its log file, which all brokers of this user would share. */
    private List<String> engine() {
        var distribution = Programs.broker();
        return new JavaCommand("512m")
                .small(
                        "-Xshare:auto",
                        "-Dlogging.config=" + logging(),
                        "-Dapp.home=" + folder.engine(),
                        "-Dbasedir=" + distribution,
                        "-cp",
                        distribution.resolve("config") + ":" + distribution.resolve("lib") + "/*",
                        "io.camunda.zeebe.broker.StandaloneBroker");
    }

    private Path logging() {
        var file = folder.engine().resolve("log4j2.xml");
        try (var resource = Processes.class.getResourceAsStream("/engine-log4j2.xml")) {
            Files.createDirectories(folder.engine());
            Files.copy(Objects.requireNonNull(resource), file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
