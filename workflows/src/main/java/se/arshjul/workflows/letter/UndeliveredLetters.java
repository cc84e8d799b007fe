package se.arshjul.workflows.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;

/**
 * The {@code undelivered_letter} table: letters that reached nobody, until each has been sent or is needed by nobody any
 * more. Its times are PostgreSQL's own: how long the engine takes is real time also when a rehearsal moves the clock.
 */
@Repository
public class UndeliveredLetters {

    /**
     * A letter about a request.
     *
     * @param held whether somebody has been seen at work on the address since
     */
    public record Undelivered(String matter, String kind, String step, Instant notedAt, boolean held) {}

    private final JdbcClient jdbc;

    UndeliveredLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Noted again, it has not arrived since: what was done about it before has not helped. */
    public void note(String matter, String kind, String step) {
        jdbc.sql("""
                        INSERT INTO undelivered_letter (matter, kind, step, noted_at)
                        VALUES (:matter, :kind, :step, now())
                        ON CONFLICT ON CONSTRAINT pk_undelivered_letter DO UPDATE
                           SET noted_at = excluded.noted_at, held = false
                        """)
                .param("matter", matter)
                .param("kind", kind)
                .param("step", step)
                .update();
    }

    /** Those noted so long ago, the oldest first. */
    public List<Undelivered> notedFor(Duration time) {
        return jdbc.sql("""
                        SELECT matter, kind, step, noted_at, held
                          FROM undelivered_letter
                         WHERE noted_at <= now() - make_interval(secs => :seconds)
                         ORDER BY noted_at, matter, kind, step
                        """)
                .param("seconds", time.toMillis() / 1000.0)
                .query((row, number) -> new Undelivered(
                        row.getString("matter"),
                        row.getString("kind"),
                        row.getString("step"),
                        Utc.instant(row, "noted_at"),
                        row.getBoolean("held")))
                .list();
    }

    /**
     * Whether that very letter has reached somebody since, copies not counted, or was no longer needed. A reminder may have
     * gone as another one.
     */
    public boolean isSettled(Undelivered letter) {
        var reminder = LetterKind.of(letter.kind()).isReminder();
        var kinds = Arrays.stream(LetterKind.values())
                .filter(kind -> reminder ? kind.isReminder() : kind.code().equals(letter.kind()))
                .map(LetterKind::code)
                .toArray(String[]::new);
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM letter
                                        WHERE matter = :matter AND kind = ANY (:kinds) AND step = :step
                                          AND (state = 'SENT' AND NOT copy OR state = 'DROPPED' AND NOT :reminder))
                        """)
                .param("matter", letter.matter())
                .param("kinds", kinds)
                .param("step", letter.step())
                .param("reminder", reminder)
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody has the task to find out the address. */
    public boolean isTaken(Undelivered letter, String formKey) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM work_item
                                        WHERE subject = :matter AND form_key = :form AND state = 'OPEN')
                        """)
                .param("matter", letter.matter())
                .param("form", formKey)
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody has found out the address since, perhaps for another letter. */
    public boolean isMended(Undelivered letter, String formKey) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM work_item
                                        WHERE subject = :matter AND form_key = :form AND state = 'COMPLETED'
                                          AND (:held OR delivered_at >= :notedAt))
                        """)
                .param("matter", letter.matter())
                .param("form", formKey)
                .param("held", letter.held())
                .param("notedAt", Utc.toColumn(letter.notedAt()))
                .query(Boolean.class)
                .single();
    }

    /** Somebody is at work on the address: when that has ended, the letter can go. */
    public void hold(Undelivered letter) {
        change("UPDATE undelivered_letter SET held = true", letter);
    }

    public void forget(Undelivered letter) {
        change("DELETE FROM undelivered_letter", letter);
    }

    private void change(String what, Undelivered letter) {
        jdbc.sql(what + " WHERE matter = :matter AND kind = :kind AND step = :step")
                .param("matter", letter.matter())
                .param("kind", letter.kind())
                .param("step", letter.step())
                .update();
    }

    /** About which matters somebody has a task of this process although no letter about them waits for it. */
    public List<String> needlessly(String process) {
        return jdbc.sql("""
                        SELECT DISTINCT subject
                          FROM work_item
                         WHERE process = :process AND state = 'OPEN'
                           AND NOT EXISTS (SELECT FROM undelivered_letter WHERE matter = work_item.subject)
                        """).param("process", process).query(String.class).list();
    }
}
