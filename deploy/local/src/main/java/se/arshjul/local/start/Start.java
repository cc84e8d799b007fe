package se.arshjul.local.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import se.arshjul.local.people.ExamplePeople;
import se.arshjul.local.platform.Platform;
import se.arshjul.local.platform.StateFolder;
import se.arshjul.local.process.StartRefused;

/** Starts the platform, tells where it is and who can log in, and stops it at Ctrl-C. */
public final class Start {

    private static final PrintStream SCREEN = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private Start() {}

    public static void main(String... words) {
        if (List.of(words).contains("--help")) {
            SCREEN.print(StartArguments.USAGE);
            return;
        }
        var stopping = new AtomicBoolean();
        try {
            run(StartArguments.parse(words), stopping);
        } catch (StartRefused refused) {
            refuse(refused.getMessage(), stopping);
        } catch (UncheckedIOException failed) {
            refuse("Det gick inte att läsa eller skriva: %s.".formatted(failed.getMessage()), stopping);
        }
    }

    private static void refuse(@Nullable String why, AtomicBoolean stopping) {
        if (!stopping.getAndSet(true)) {
            System.err.println(why);
            System.exit(1);
        }
    }

    private static void run(StartArguments arguments, AtomicBoolean stopping) {
        var options = arguments.platform().reporting(SCREEN::println);
        logInto(options.folder());
        if (arguments.fresh() && !startAnew(options.folder())) {
            SCREEN.println("Inget raderades och inget startades.");
            return;
        }
        SCREEN.printf("Årshjul startar. Allt sparas i %s.%n", options.folder());
        var platform = Platform.prepare(options);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(platform, stopping), "stop"));
        platform.startParts();
        tell(platform);
        stayUntilStopped();
    }

    private static boolean startAnew(Path folder) {
        if (!Files.exists(folder)) {
            return true;
        }
        SCREEN.printf("Allt i %s raderas: svar, brev och inloggningar. Skriv ja för att radera: ", folder);
        SCREEN.flush();
        if (!answer().strip().equalsIgnoreCase("ja")) {
            return false;
        }
        StateFolder.delete(folder);
        return true;
    }

    private static String answer() {
        try {
            var line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void tell(Platform platform) {
        SCREEN.printf("%nÅrshjul är igång:  %s%n", platform.addresses().portal());
        SCREEN.printf("Skickade brev:     %s%n%n", platform.addresses().mailPage());
        SCREEN.printf(
                "Exempelpersoner. Lösenordet är %s för alla.%n",
                platform.secrets().examplePassword());
        for (var person : ExamplePeople.agency()) {
            SCREEN.printf("  %-36s %s%n", person.email(), person.name());
        }
        SCREEN.printf("  %-36s %s%n", "svarande@region-uppsala.test", "Svarande, Region Uppsala");
        SCREEN.printf("  %-36s %s%n", "godkannare@region-uppsala.test", "Godkännare, Region Uppsala");
        SCREEN.println("  … och svarande@ och godkannare@ för varje region och kommun, till exempel");
        SCREEN.println("    svarande@kommun-umea.test. Andra adresser loggar in med en kod som mejlas.");
        SCREEN.printf("%nAvsluta med Ctrl-C.%n");
    }

    private static void stayUntilStopped() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void stop(Platform platform, AtomicBoolean stopping) {
        if (stopping.getAndSet(true)) {
            // It never started, and why has been said.
            return;
        }
        SCREEN.printf("%nÅrshjul avslutas …%n");
        platform.close();
        SCREEN.println("Allt är avslutat.");
    }

    /** Before anything logs: the screen is for the person who started, the log for the operator. */
    private static void logInto(Path folder) {
        System.setProperty(
                "arshjul.logs", folder.resolve("logs").toAbsolutePath().toString());
        System.setProperty("logback.configurationFile", "supervisor-logback.xml");
    }
}
