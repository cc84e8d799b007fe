package se.arshjul.local.mail;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A mail as the pages show it. */
record MailView(long id, String recipients, String from, String subject, String received, String messageId) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH.mm", Locale.forLanguageTag("sv-SE"));

    private static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    /** A full stop at the end belongs to the sentence. */
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:)]");

    /** A piece of a line; a link when it is one. */
    record Piece(String text, boolean link) {}

    static MailView of(CaughtMail mail) {
        return new MailView(
                mail.id(),
                String.join(", ", mail.recipients()),
                mail.from(),
                mail.subject().isBlank() ? "(utan ämne)" : mail.subject(),
                TIME.format(mail.receivedAt().atZone(ZONE)),
                mail.messageId());
    }

    /** The text with its addresses ready to be clicked. */
    static List<List<Piece>> lines(String text) {
        return text.stripTrailing().lines().map(MailView::pieces).toList();
    }

    private static List<Piece> pieces(String line) {
        var pieces = new ArrayList<Piece>();
        var links = LINK.matcher(line);
        var from = 0;
        while (links.find()) {
            pieces.add(new Piece(line.substring(from, links.start()), false));
            pieces.add(new Piece(links.group(), true));
            from = links.end();
        }
        pieces.add(new Piece(line.substring(from), false));
        return pieces;
    }
}
