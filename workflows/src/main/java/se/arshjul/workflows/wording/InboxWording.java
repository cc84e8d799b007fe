package se.arshjul.workflows.wording;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.arshjul.workflows.letter.LetterProperties;
import se.arshjul.workflows.letter.Mail;

/** Writes letters about tasks to those who do them, in Swedish. */
@Component
public class InboxWording {

    /**
     * A task in a letter.
     *
     * @param subject name of the resource it is about
     * @param holder what the person is called who has taken it; empty where nobody has
     */
    public record Task(String title, String subject, LocalDate due, String holder) {

        /** As the inbox says it: the year, and the body where it is about one. */
        String about() {
            var parts = subject.split("/", -1);
            return parts.length > 3 ? parts[1] + ", " + parts[3] : parts[parts.length - 1];
        }
    }

    private final Texts texts = new Texts("inbox", "sv");
    private final LetterProperties properties;

    InboxWording(LetterProperties properties) {
        this.properties = properties;
    }

    /** To whoever had the task: who has taken it over, and when. */
    public Mail takenOver(Task task, String taker, LocalDate day, LocalDate today, String page) {
        var values = Map.of(
                "title", task.title(),
                "about", task.about(),
                "taker", taker,
                "day", SwedishDates.withYear(day),
                "today", SwedishDates.withYear(today));
        return mail(
                "taken-over.subject", List.of(texts.text("taken-over.what", values)), "taken-over.link", values, page);
    }

    /** To everybody in a group: the tasks whose day has passed. */
    public Mail late(List<Task> tasks, LocalDate today, String page) {
        var first = tasks.getFirst();
        var values = Map.of(
                "title", first.title(),
                "about", first.about(),
                "count", String.valueOf(tasks.size()),
                "today", SwedishDates.withYear(today));
        var said = new ArrayList<String>();
        said.add(texts.text("late.what", values));
        tasks.forEach(task -> said.add(line(task)));
        return mail(tasks.size() == 1 ? "late.subject.one" : "late.subject", said, "late.link", values, page);
    }

    private String line(Task task) {
        return texts.text(
                task.holder().isEmpty() ? "late.item" : "late.item.taken",
                Map.of(
                        "title", task.title(),
                        "about", task.about(),
                        "due", SwedishDates.withWeekday(task.due()),
                        "holder", task.holder()));
    }

    private Mail mail(String subjectKey, List<String> said, String linkKey, Map<String, String> values, String page) {
        var subject = texts.text(subjectKey, values);
        var label = texts.text(linkKey, values);
        var after = List.of(texts.text("signature", Map.of("sender", properties.senderName())));
        return new Mail(
                subject, Wording.plain(said, label, page, after), Wording.html(subject, said, label, page, after));
    }
}
