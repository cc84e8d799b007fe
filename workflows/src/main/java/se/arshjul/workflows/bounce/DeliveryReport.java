package se.arshjul.workflows.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;
import org.jspecify.annotations.Nullable;

/** A mail server's report about a letter it could not deliver, as RFC 3464 describes it. */
final class DeliveryReport {

    private static final Pattern LETTER =
            Pattern.compile("<(\\p{XDigit}{8}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{4}-\\p{XDigit}{12})@");

    private DeliveryReport() {}

    /**
     * What came back, when the message tells of a letter of ours that will never arrive. Empty for anything else: a
     * delay, a confirmation, somebody's reply, a report that does not say which letter it is about.
     *
     * @throws MessagingException when the message cannot be read
     */
    static Optional<Bounce> read(MimeMessage message) throws MessagingException {
        try {
            if (!message.isMimeType("multipart/report")
                    || !(message.getContent() instanceof MultipartReport report)
                    || !(report.getReport() instanceof DeliveryStatus status)) {
                return Optional.empty();
            }
            var failed = failed(status);
            return failed.isEmpty()
                    ? Optional.empty()
                    : letter(message, report).map(letter -> new Bounce(letter, failed.get()));
        } catch (IOException unreadable) {
            throw new MessagingException("The report cannot be read", unreadable);
        }
    }

    /** What the server said about the first recipient it has given up. */
    private static Optional<String> failed(DeliveryStatus status) {
        return IntStream.range(0, status.getRecipientDSNCount())
                .mapToObj(status::getRecipientDSN)
                .filter(DeliveryReport::isGivenUp)
                .map(DeliveryReport::answer)
                .findFirst();
    }

    /** RFC 3464, 2.3.3: nothing more will be tried, also when the last try failed for a passing reason. */
    private static boolean isGivenUp(InternetHeaders recipient) {
        return value(recipient, "Action").equalsIgnoreCase("failed");
    }

    private static String answer(InternetHeaders recipient) {
        var said = value(recipient, "Diagnostic-Code").replaceFirst("(?i)^smtp;\\s*", "");
        return said.isEmpty() ? value(recipient, "Status") : said;
    }

    private static String value(InternetHeaders headers, String name) {
        return Objects.requireNonNullElse(headers.getHeader(name, " "), "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** From the letter itself, of which at least the headers come back, or from what the report answers to. */
    private static Optional<UUID> letter(MimeMessage message, MultipartReport report) throws MessagingException {
        var returned = report.getReturnedMessage();
        return Stream.of(
                        returned == null ? null : returned.getHeader("Message-ID"),
                        message.getHeader("In-Reply-To"),
                        message.getHeader("References"))
                .flatMap(DeliveryReport::each)
                .map(LETTER::matcher)
                .filter(Matcher::find)
                .map(id -> UUID.fromString(id.group(1)))
                .findFirst();
    }

    private static Stream<String> each(String @Nullable [] values) {
        return values == null ? Stream.empty() : Arrays.stream(values);
    }
}
