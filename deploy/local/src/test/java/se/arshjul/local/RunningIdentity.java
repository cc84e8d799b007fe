package se.arshjul.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import se.arshjul.local.client.CaughtMails;
import se.arshjul.local.identity.IdentityApplication;
import se.arshjul.local.port.Port;
import se.arshjul.local.port.Ports;

/** The identity provider with the mail catcher, in this JVM, on a folder of its own. */
public final class RunningIdentity implements AutoCloseable {

    public static final String PASSWORD = "abcd-efgh-jkmn";
    public static final URI PORTAL = URI.create("http://127.0.0.1:8100");

    private final Ports ports = Ports.free();
    private final ConfigurableApplicationContext context;

    public RunningIdentity(Path folder) {
        var secrets = Stream.of("actor", "plan", "followup", "workflows", "portal", "rehearsal")
                .map(client -> "--arshjul.identity.secrets.%s=secret-of-%s".formatted(client, client));
        var settings = Stream.of(
                "--server.port=" + ports.of(Port.IDENTITY),
                "--arshjul.identity.issuer=" + address(),
                "--arshjul.identity.portal=" + PORTAL,
                "--arshjul.identity.folder=" + folder.resolve("identity"),
                "--arshjul.identity.example-password=" + PASSWORD,
                "--arshjul.mail.port=" + smtpPort(),
                "--arshjul.mail.folder=" + folder.resolve("mail"),
                "--logging.level.root=warn",
                "--logging.structured.format.console=",
                "--spring.main.banner-mode=off");
        context = new SpringApplicationBuilder(IdentityApplication.class)
                .run(Stream.concat(settings, secrets).toArray(String[]::new));
    }

    /** One for all tests that do not stop it. */
    public static RunningIdentity shared() {
        return Shared.IDENTITY;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + ports.of(Port.IDENTITY));
    }

    public int smtpPort() {
        return ports.of(Port.SMTP);
    }

    public CaughtMails mails() {
        return new CaughtMails(address(), HttpClient.newHttpClient());
    }

    /** A browser that has never been here. */
    public Browser browser() {
        return new Browser(address());
    }

    public Tokens tokens() {
        return new Tokens(address());
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Shared {

        static final RunningIdentity IDENTITY = new RunningIdentity(folder());

        private static Path folder() {
            try {
                return Files.createTempDirectory("identity");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }
}
