package se.arshjul.local.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.UnsupportedEncodingException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every mail ever caught, as a file each; a mail that was answered for is on disk. */
@Component
class MailFolder {

    /** Who it was for and when it came is not in a mail itself; written before its own headers. */
    private static final String RECIPIENTS = "X-Caught-For";

    private static final String RECEIVED = "X-Caught-At";

    private static final Session SESSION = Session.getInstance(new Properties());

    private final Path folder;
    private final InstantSource clock;
    private final TreeMap<Long, CaughtMail> mails = new TreeMap<>();

    MailFolder(MailProperties properties, InstantSource clock) {
        this.folder = properties.folder();
        this.clock = clock;
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(folder)) {
                files.filter(file -> file.toString().endsWith(".eml")).forEach(this::index);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Writes it down before it is answered for. */
    synchronized void add(MimeMessage mail, List<String> recipients) throws IOException, MessagingException {
        var id = mails.isEmpty() ? 1 : mails.lastKey() + 1;
        var text = new ByteArrayOutputStream();
        var headers =
                "%s: %s\r\n%s: %s\r\n".formatted(RECIPIENTS, String.join(",", recipients), RECEIVED, clock.instant());
        text.write(headers.getBytes(StandardCharsets.UTF_8));
        mail.writeTo(text);
        var file = folder.resolve("%06d.eml".formatted(id));
        var beside = folder.resolve(file.getFileName() + ".new");
        try (var channel = FileChannel.open(
                beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.wrap(text.toByteArray()));
            channel.force(true);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        index(file);
    }

    /** The newest first. */
    synchronized List<CaughtMail> newest() {
        return List.copyOf(mails.descendingMap().values());
    }

    synchronized Optional<CaughtMail> find(long id) {
        return Optional.ofNullable(mails.get(id));
    }

    byte[] raw(CaughtMail mail) {
        try {
            return Files.readAllBytes(file(mail));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    MailContent content(CaughtMail mail) {
        try (var file = Files.newInputStream(file(mail))) {
            return MailContent.of(new MimeMessage(SESSION, file));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (MessagingException malformed) {
            return MailContent.unreadable();
        }
    }

    private Path file(CaughtMail mail) {
        return folder.resolve("%06d.eml".formatted(mail.id()));
    }

    private synchronized void index(Path file) {
        try (var content = Files.newInputStream(file)) {
            var id = Long.parseLong(file.getFileName().toString().replace(".eml", ""));
            mails.put(id, listed(id, content));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (MessagingException malformed) {
            throw new IllegalStateException("Not a mail: " + file, malformed);
        }
    }

    private static CaughtMail listed(long id, InputStream content) throws MessagingException {
        var mail = new MimeMessage(SESSION, content);
        return new CaughtMail(
                id,
                Objects.requireNonNullElse(mail.getMessageID(), ""),
                readable(mail.getHeader("From", ", ")),
                List.of(Objects.requireNonNullElse(mail.getHeader(RECIPIENTS, ","), "")
                        .split(",", -1)),
                Objects.requireNonNullElse(mail.getSubject(), ""),
                Instant.parse(Objects.requireNonNullElse(mail.getHeader(RECEIVED, ","), "1970-01-01T00:00:00Z")));
    }

    private static String readable(@Nullable String header) {
        try {
            return header == null ? "" : MimeUtility.decodeText(header);
        } catch (UnsupportedEncodingException unknown) {
            return Objects.requireNonNull(header);
        }
    }
}
