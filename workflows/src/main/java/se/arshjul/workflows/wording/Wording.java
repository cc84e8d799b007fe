package se.arshjul.workflows.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.LetterProperties;
import se.arshjul.workflows.letter.Mail;
import se.arshjul.workflows.wording.Facts.Standing;

/** Writes letters in Swedish: the same sentences as plain text and as HTML, one link, nothing else. */
@Component
public class Wording {

    private static final String PAGE = """
        <!doctype html>
        <html lang="sv">
        <head><meta charset="utf-8"><title>%s</title></head>
        <body style="font-family: sans-serif; font-size: 16px; line-height: 1.5; color: #1a1f2b">
        <div style="max-width: 36em">
        %s</div>
        </body>
        </html>
        """;

    private final Texts texts = new Texts("sv");
    private final Texts trials = new Texts("trial", "sv");
    private final LetterProperties properties;

    Wording(LetterProperties properties) {
        this.properties = properties;
    }

    /**
     * Writes a letter.
     *
     * @param toMailbox whether it goes to the body's own mailbox, where a first login begins
     */
    public Mail write(LetterKind kind, Facts facts, String address, boolean toMailbox) {
        return write(kind, facts, address, toMailbox, false);
    }

    /** Writes the same letter for somebody who tries it out: its subject and its first line say that it is a test. */
    public Mail trial(LetterKind kind, Facts facts, String address, boolean toMailbox) {
        return write(kind, facts, address, toMailbox, true);
    }

    private Mail write(LetterKind kind, Facts facts, String address, boolean toMailbox, boolean trial) {
        var outline = Outline.of(kind, facts, toMailbox);
        var values = values(facts, address);
        var link = link(kind, facts);
        var subject = texts.text(outline.subject(), values);
        var before = new ArrayList<>(fill(outline.before(), values));
        var after = fill(outline.after(), values);
        var label = texts.text(outline.link(), values);
        if (trial) {
            before.addFirst(trials.text("what", values));
            subject = trials.text("subject", Map.of("subject", subject));
        }
        return new Mail(subject, plain(before, label, link, after), html(subject, before, label, link, after));
    }

    /** Who has an answer in the results is led to it, below login; the others to what everybody may read. */
    private static String link(LetterKind kind, Facts facts) {
        return switch (kind) {
            case RECEIPT -> facts.page() + "/kvittens?nummer=" + facts.receipt().reference();
            case FEEDBACK -> facts.standing() == Standing.ANSWERED ? facts.page() + "/resultat" : facts.resultsPage();
            case CLARIFICATION -> facts.page() + "/fortydliga";
            case INVITATION,
                    REMINDER_NOT_OPENED,
                    REMINDER_STARTED,
                    REMINDER_WAITING,
                    SENT_BACK,
                    EXTENSION_GRANTED,
                    EXTENSION_DECLINED -> facts.page();
            case TAKEN_OVER, TASKS_LATE -> throw new IllegalArgumentException(kind + " is about no request");
        };
    }

    private List<String> fill(List<String> keys, Map<String, String> values) {
        return keys.stream().map(key -> texts.text(key, values)).toList();
    }

    static String plain(List<String> before, String label, String link, List<String> after) {
        return String.join("\n\n", before) + "\n\n" + label + ":\n" + link + "\n\n" + String.join("\n\n", after) + "\n";
    }

    static String html(String subject, List<String> before, String label, String link, List<String> after) {
        var body = new StringBuilder();
        before.forEach(text -> body.append(paragraph(escaped(text))));
        var href = escaped(link);
        body.append(
                paragraph("<a href=\"" + href + "\" style=\"color: #0b5d66\">" + escaped(label) + "</a><br>" + href));
        after.forEach(text -> body.append(paragraph(escaped(text))));
        return PAGE.formatted(escaped(subject), body);
    }

    private static String paragraph(String html) {
        return "<p>" + html.replace("\n", "<br>") + "</p>\n";
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }

    private Map<String, String> values(Facts facts, String address) {
        var dates = facts.dates();
        var values = new HashMap<String, String>();
        values.put("principal", facts.principal());
        values.put("survey", facts.survey());
        values.put("legalBasis", facts.legalBasis());
        values.put("minutes", String.valueOf(facts.minutes()));
        values.put("questions", String.valueOf(facts.questions()));
        values.put("answered", String.valueOf(facts.answered()));
        values.put("reference", facts.receipt().reference());
        values.put("contentHash", facts.receipt().contentHash());
        values.put("checkPage", facts.receipt().checkPage());
        values.put("address", address);
        values.put("contact", properties.replyTo());
        values.put("sender", properties.senderName());
        values.put("today", SwedishDates.withYear(dates.today()));
        values.put("answerBy", SwedishDates.withYear(dates.answerBy()));
        values.put("answerByDay", SwedishDates.withWeekday(dates.answerBy()));
        values.put("acceptedUntil", SwedishDates.withYear(dates.acceptedUntil()));
        values.put("acceptedUntilPlain", SwedishDates.plain(dates.acceptedUntil()));
        values.put("acceptedUntilDay", SwedishDates.withWeekday(dates.acceptedUntil()));
        var lastDay = Outline.lastDayToChange(dates);
        values.put("lastDay", SwedishDates.withYear(lastDay));
        values.put("lastDayDay", SwedishDates.withWeekday(lastDay));
        values.put("reviewedBy", SwedishDates.withYear(dates.reviewedBy()));
        values.put("reviewedByDay", SwedishDates.withWeekday(dates.reviewedBy()));
        values.put("published", SwedishDates.withYear(dates.publish()));
        return values;
    }
}
