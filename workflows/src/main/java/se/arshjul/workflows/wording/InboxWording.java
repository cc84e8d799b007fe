package se.arshjul.workflows.wording;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.letter.LetterProperties;
import se.arshjul.workflows.letter.Mail;

/** Writes letters about tasks to those who do them, in Swedish and below that in English. */
@Component
public class InboxWording {

    /**
     * A task in a letter.
     *
     * @param subject name of the resource it is about
     * @param actor what the actor is called that it is about; empty where nobody knows
     * @param holder what the person is called who has taken it; empty where nobody has
     */
    public record Task(String title, String subject, String actor, LocalDate due, String holder) {

        /** As the inbox says it: the year, and the body where it is about one. */
        String about() {
            var parts = subject.split("/", -1);
            if (subject.contains("/commitmentRounds/")) {
                return parts[3] + ", " + (actor.isEmpty() ? parts[5].replaceFirst("-[0-9]+$", "") : actor);
            }
            return parts.length > 3 ? parts[1] + ", " + parts[3] : parts[parts.length - 1];
        }
    }

    private final Map<Language, Texts> texts = Texts.inAllLanguages("inbox");
    private final LetterProperties properties;

    InboxWording(LetterProperties properties) {
        this.properties = properties;
    }

    /** What is said before the link, in one language. */
    private interface Said {
        List<String> in(Texts sentences, Language language, Map<String, String> values);
    }

    /** To whoever had the task: who has taken it over, and when. */
    public Mail takenOver(Task task, String taker, LocalDate day, LocalDate today, String page) {
        return mail(
                "taken-over",
                "taken-over.subject",
                language -> Map.of(
                        "title", task.title(),
                        "about", task.about(),
                        "taker", taker,
                        "day", language.withYear(day),
                        "today", language.withYear(today)),
                (sentences, language, values) -> List.of(sentences.text("taken-over.what", values)),
                page);
    }

    /**
     * To whoever was given sections of an answer: which, and by whom.
     *
     * @param absent what whoever was given them is called, in whose place this reader is; empty for that person
     */
    public Mail sectionsGiven(List<String> sections, List<String> givers, String absent, Facts facts) {
        return mail(
                "section",
                sections.size() == 1 ? "section.subject.one" : "section.subject",
                language -> Map.of(
                        "title", sections.getFirst(),
                        "count", String.valueOf(sections.size()),
                        "survey", facts.survey(language),
                        "body", facts.principal(),
                        "givers", language.listing(givers),
                        "absent", absent,
                        "day", language.withYear(lastDay(facts.dates()))),
                (sentences, language, values) -> Stream.of(
                                Stream.of(sentences.text(
                                        absent.isEmpty() ? "section.what" : "section.what.inplace", values)),
                                sections.stream(),
                                Stream.of(sentences.text("section.all", values)))
                        .flatMap(lines -> lines)
                        .toList(),
                facts.page());
    }

    /**
     * That somebody stands in for somebody.
     *
     * @param body what it is called for whose people this is
     * @param name what the stand-in is called
     * @param email the address by which the stand-in logs in
     */
    public record StandIn(
            String namer, String absent, String body, String name, String email, LocalDate first, LocalDate last) {

        private Map<String, String> in(Language language) {
            return Map.of(
                    "namer", namer,
                    "absent", absent,
                    "body", body,
                    "name", name,
                    "email", email,
                    "first", language.withYear(first),
                    "last", language.withYear(last));
        }
    }

    /** To whoever was named to stand in for somebody: for whom, from when, until when. */
    public Mail standIn(StandIn named, String page) {
        return mail(
                "stand-in",
                "stand-in.subject",
                named::in,
                (sentences, language, values) ->
                        List.of(sentences.text("stand-in.what", values), sentences.text("stand-in.login", values)),
                page);
    }

    /** To those who name a body's people: whom somebody has named to stand in for them. */
    public Mail standInNamed(StandIn named, String page) {
        return mail(
                "stand-in-named",
                "stand-in-named.subject",
                named::in,
                (sentences, language, values) -> List.of(
                        sentences.text("stand-in-named.what", values), sentences.text("stand-in-named.end", values)),
                page);
    }

    /** To everybody in a group: the tasks whose day has passed. */
    public Mail late(List<Task> tasks, LocalDate today, String page) {
        var first = tasks.getFirst();
        return mail(
                "late",
                tasks.size() == 1 ? "late.subject.one" : "late.subject",
                language -> Map.of(
                        "title", first.title(),
                        "about", first.about(),
                        "count", String.valueOf(tasks.size()),
                        "today", language.withYear(today)),
                (sentences, language, values) -> Stream.concat(
                                Stream.of(sentences.text("late.what", values)),
                                tasks.stream().map(task -> line(sentences, language, task, today)))
                        .toList(),
                page);
    }

    /**
     * What an actor is asked to commit itself to.
     *
     * @param left how many of its rows it has not answered; none where it is asked to think again
     */
    public record Commitments(String body, int year, int left, LocalDate answerBy) {}

    /** To the members of an actor: what it is asked, or is reminded of, and until when. */
    public Mail commitments(boolean reminder, Commitments asked, LocalDate today, String page) {
        var key = reminder ? "commitment-reminder" : "commitment";
        return mail(
                key,
                key + ".subject",
                language -> Map.of(
                        "body", asked.body(),
                        "year", String.valueOf(asked.year()),
                        "left", String.valueOf(asked.left()),
                        "day", language.withWeekday(asked.answerBy(), today)),
                (sentences, language, values) -> List.of(
                        sentences.text(key + (asked.left() == 0 ? ".again" : ".what"), values),
                        sentences.text("commitment.how", values)),
                page);
    }

    /** Late answers are taken for a while, and who asks for one then means that day. */
    private static LocalDate lastDay(Facts.Dates dates) {
        return dates.today().isAfter(dates.answerBy()) ? dates.acceptedUntil() : dates.answerBy();
    }

    private static String line(Texts sentences, Language language, Task task, LocalDate today) {
        return sentences.text(
                task.holder().isEmpty() ? "late.item" : "late.item.taken",
                Map.of(
                        "title", task.title(),
                        "about", task.about(),
                        "due", language.withWeekday(task.due(), today),
                        "holder", task.holder()));
    }

    private Mail mail(
            String key, String subject, Function<Language, Map<String, String>> values, Said said, String page) {
        var parts = Arrays.stream(Language.values())
                .map(language -> part(key, language, values.apply(language), said, page))
                .toList();
        return Sheet.of(in(Language.SWEDISH).text(subject, values.apply(Language.SWEDISH)), parts);
    }

    private Part part(String key, Language language, Map<String, String> values, Said said, String page) {
        var sentences = in(language);
        return new Part(
                language,
                sentences.heading(),
                said.in(sentences, language, values),
                sentences.text(key + ".link", values),
                page,
                List.of(sentences.text("signature", Map.of("sender", properties.senderName()))));
    }

    private Texts in(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }
}
