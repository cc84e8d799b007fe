package se.arshjul.workflows.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;

/**
 * The {@code undelivered_letter} table: letters that reached nobody, until somebody has the task to mend the address. Its
 * times are PostgreSQL's own: how long the engine takes is real time also when a rehearsal moves the clock.
 */
@Repository
public class UndeliveredLetters {

    /** A letter about a request. */
    public record Undelivered(String matter, String kind, String step, Instant notedAt) {}

    private final JdbcClient jdbc;

    UndeliveredLetters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Known before, it is noted as it was. */
    public void note(String matter, String kind, String step) {
        jdbc.sql("""
                        INSERT INTO undelivered_letter (matter, kind, step, noted_at)
                        VALUES (:matter, :kind, :step, now())
                        ON CONFLICT ON CONSTRAINT pk_undelivered_letter DO NOTHING
                        """)
                .param("matter", matter)
                .param("kind", kind)
                .param("step", step)
                .update();
    }

    /** Those noted so long ago, the oldest first. */
    public List<Undelivered> notedFor(Duration time) {
        return jdbc.sql("""
                        SELECT matter, kind, step, noted_at
                          FROM undelivered_letter
                         WHERE noted_at <= now() - make_interval(secs => :seconds)
                         ORDER BY noted_at, matter, kind, step
                         LIMIT 100
                        """)
                .param("seconds", time.toMillis() / 1000.0)
                .query((row, number) -> new Undelivered(
                        row.getString("matter"),
                        row.getString("kind"),
                        row.getString("step"),
                        Utc.instant(row, "noted_at")))
                .list();
    }

    /** Whether somebody is at work on the address, or has been since. */
    public boolean isTaken(Undelivered letter, String formKey) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM work_item
                                        WHERE subject = :matter AND form_key = :form
                                          AND (state = 'OPEN' OR delivered_at >= :notedAt))
                        """)
                .param("matter", letter.matter())
                .param("form", formKey)
                .param("notedAt", Utc.toColumn(letter.notedAt()))
                .query(Boolean.class)
                .single();
    }

    public void forget(Undelivered letter) {
        jdbc.sql("DELETE FROM undelivered_letter WHERE matter = :matter AND kind = :kind AND step = :step")
                .param("matter", letter.matter())
                .param("kind", letter.kind())
                .param("step", letter.step())
                .update();
    }
}
