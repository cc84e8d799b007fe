package se.arshjul.workflows.wording;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.letter.LetterKind;
import se.arshjul.workflows.letter.LetterProperties;
import se.arshjul.workflows.letter.Mail;

/** Writes letters, in Swedish and below that in English: the same sentences, one link, nothing else. */
@Component
public class Wording {

    private final Map<Language, Texts> texts = Texts.inAllLanguages("letters");
    private final Map<Language, Texts> trials = Texts.inAllLanguages("trial");
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
        var subject = subject(outline, facts, address);
        var parts = Arrays.stream(Language.values())
                .map(language -> part(language, outline, facts, address, link(kind, facts), trial))
                .toList();
        return Sheet.of(
                trial ? in(trials, Language.SWEDISH).text("subject", Map.of("subject", subject)) : subject, parts);
    }

    /** In both languages, with what both call the same behind: in a list of letters a reader sees nothing else. */
    private String subject(Outline outline, Facts facts, String address) {
        var lines = Arrays.stream(Language.values())
                .map(language -> in(texts, language).text(outline.subject(), values(facts, address, language)))
                .collect(Collectors.joining(" / "));
        return lines + ": " + facts.survey() + ", " + facts.principal();
    }

    private Part part(Language language, Outline outline, Facts facts, String address, String link, boolean trial) {
        var values = values(facts, address, language);
        var sentences = in(texts, language);
        var before = new ArrayList<>(fill(sentences, outline.before(), values));
        if (language == Language.SWEDISH && outline.before().contains(Outline.ASKED)) {
            before.add(outline.before().indexOf(Outline.ASKED) + 1, asked(facts));
        }
        if (trial) {
            before.addFirst(in(trials, language).text("what", values));
        }
        return new Part(
                language,
                sentences.heading(),
                before,
                sentences.text(outline.link(), values),
                link,
                fill(sentences, outline.after(), values));
    }

    private static Texts in(Map<Language, Texts> texts, Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    /** Who has an answer in the results is led to it, below login; the others to what everybody may read. */
    private static String link(LetterKind kind, Facts facts) {
        return switch (kind) {
            case RECEIPT -> facts.page() + "/kvittens?nummer=" + facts.receipt().reference();
            case FEEDBACK -> facts.standing().isAnswered() ? facts.page() + "/resultat" : facts.resultsPage();
            case PREVIEW -> facts.page() + "/resultat";
            case CLARIFICATION -> facts.page() + "/fortydliga";
            case REMINDER_WAITING, TO_APPROVE -> facts.page() + "/godkann";
            case INVITATION,
                    PILOT_INVITATION,
                    REMINDER_NOT_OPENED,
                    REMINDER_STARTED,
                    SENT_BACK,
                    CLARIFICATION_LAPSED,
                    RETURNED,
                    DECLINED,
                    EXTENSION_GRANTED,
                    EXTENSION_DECLINED -> facts.page();
            case TAKEN_OVER, SECTION_GIVEN, TASKS_LATE, STAND_IN, COMMITMENT_REQUEST, COMMITMENT_REMINDER ->
                throw new IllegalArgumentException(kind + " is about no request");
        };
    }

    private static List<String> fill(Texts sentences, List<String> keys, Map<String, String> values) {
        return keys.stream().map(key -> sentences.text(key, values)).toList();
    }

    /** In the words in which they stand, which are Swedish: once, in the part that says that it is in that language. */
    private static String asked(Facts facts) {
        return facts.asked().stream()
                .map(one -> "”" + one.question() + "”\n" + one.text())
                .collect(Collectors.joining("\n\n"));
    }

    private Map<String, String> values(Facts facts, String address, Language language) {
        var dates = facts.dates();
        var today = dates.today();
        var values = new HashMap<String, String>();
        values.put("principal", facts.principal());
        values.put("survey", facts.survey(language));
        values.put("legalBasis", facts.legalBasis(language));
        values.put("minutes", String.valueOf(facts.minutes()));
        values.put("questions", String.valueOf(facts.questions()));
        values.put("answered", String.valueOf(facts.answered()));
        values.put("reason", facts.reason());
        values.put("reference", facts.receipt().reference());
        values.put("contentHash", facts.receipt().contentHash());
        values.put("checkPage", facts.receipt().checkPage());
        values.put("address", address);
        values.put("contact", properties.replyTo());
        values.put("sender", properties.senderName());
        values.put("today", language.withYear(today));
        values.put("answerBy", language.withYear(dates.answerBy()));
        values.put("answerByDay", language.withWeekday(dates.answerBy(), today));
        values.put("acceptedUntil", language.withYear(dates.acceptedUntil()));
        values.put("acceptedUntilPlain", language.plain(dates.acceptedUntil(), today));
        values.put("acceptedUntilDay", language.withWeekday(dates.acceptedUntil(), today));
        var lastDay = Outline.lastDayToChange(dates);
        values.put("lastDay", language.withYear(lastDay));
        values.put("lastDayDay", language.withWeekday(lastDay, today));
        values.put("reviewedBy", language.withYear(dates.reviewedBy()));
        values.put("reviewedByDay", language.withWeekday(dates.reviewedBy(), today));
        values.put("published", language.withYear(dates.publish()));
        return values;
    }
}
