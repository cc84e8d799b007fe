package se.arshjul.workflows.step;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code process_step} table. */
@Repository
public class StepRepository {

    /** Of a process, of an element, or of an event that no process knows. */
    private static final Key NAME = Key.like("[^|\\p{Cntrl}]*");

    private final JdbcClient jdbc;

    StepRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes a step down; a step seen before is overwritten. */
    public void note(Step step) {
        jdbc.sql("""
                        INSERT INTO process_step (subject, process, element, title, origin, state, problem, seen_at)
                        VALUES (:subject, :process, :element, :title, :origin, :state, :problem, :seenAt)
                        ON CONFLICT ON CONSTRAINT pk_process_step DO UPDATE
                           SET title = excluded.title, state = excluded.state,
                               problem = excluded.problem, seen_at = excluded.seen_at
                        """)
                .param("subject", step.subject())
                .param("process", step.process())
                .param("element", step.element())
                .param("title", step.title())
                .param("origin", step.origin().name())
                .param("state", step.state().name())
                .param("problem", step.problem())
                .param("seenAt", Utc.toColumn(step.seenAt()))
                .update();
    }

    /** Whether the engine has come to any element of the process for this matter. */
    public boolean begun(String process, String subject) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT FROM process_step
                                        WHERE subject = :subject AND process = :process AND origin = 'JOB')
                        """)
                .param("subject", subject)
                .param("process", process)
                .query(Boolean.class)
                .single();
    }

    double count(Step.State state) {
        return jdbc.sql("SELECT count(*) FROM process_step WHERE state = :state")
                .param("state", state.name())
                .query(Double.class)
                .single();
    }

    /** The steps of one matter, oldest first. */
    public Page.Of<Step> list(String subject, Page page) {
        var rows = jdbc.sql("""
                        SELECT subject, process, element, title, origin, state, problem, seen_at
                          FROM process_step
                         WHERE subject = :subject
                           AND (:after = ''
                                OR (seen_at, process, element)
                                   > (nullif(split_part(:after, '|', 1), '')::timestamptz,
                                      split_part(:after, '|', 2), split_part(:after, '|', 3)))
                         ORDER BY seen_at, process, element
                         LIMIT :rows
                        """)
                .param("subject", subject)
                .param("after", page.after(Key.INSTANT, NAME, NAME))
                .param("rows", page.rowsToRead())
                .query(StepRepository::toStep)
                .list();
        return page.of(rows, step -> Page.key(step.seenAt(), step.process(), step.element()));
    }

    private static Step toStep(ResultSet row, int number) throws SQLException {
        return new Step(
                row.getString("subject"),
                row.getString("process"),
                row.getString("element"),
                row.getString("title"),
                Step.Origin.valueOf(row.getString("origin")),
                Step.State.valueOf(row.getString("state")),
                row.getString("problem"),
                Utc.instant(row, "seen_at"));
    }
}
