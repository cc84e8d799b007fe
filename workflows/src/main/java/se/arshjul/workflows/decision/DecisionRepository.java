package se.arshjul.workflows.decision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Housekeeping;
import se.arshjul.workflows.inbox.WorkItem;

/** The {@code item_decision} table. */
@Repository
public class DecisionRepository implements Housekeeping.Chore {

    /** A decision that no item has been found for. */
    public record Waiting(UUID eventId, String decision, String decidedBy) {}

    /** A decision about something that is decided on several forms, and the job of the item that it ended on one of them. */
    public record Elsewhere(Waiting decision, long jobKey) {}

    private final JdbcClient jdbc;

    DecisionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Lets only one transaction at a time match decisions and items of a form and subject. */
    public void serialise(String formKey, String subject) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended(:matter, 0))")
                .param("matter", "item_decision|" + formKey + "|" + subject)
                .query((row, number) -> "")
                .list();
    }

    /** Writes a decision down; false when it is known already. */
    boolean insert(TakeDecision.Command taken) {
        return jdbc.sql("""
                        INSERT INTO item_decision (event_id, form_key, other_forms, subject, decision, decided_by, taken_at)
                        VALUES (:eventId, :formKey, :others, :subject, :decision, :decidedBy, now())
                        ON CONFLICT DO NOTHING
                        """)
                        .param("eventId", taken.eventId())
                        .param("formKey", taken.forms().getFirst())
                        .param("others", taken.forms().stream().skip(1).toArray(String[]::new))
                        .param("subject", taken.subject())
                        .param("decision", taken.decision())
                        .param("decidedBy", taken.decidedBy())
                        .update()
                == 1;
    }

    /** The oldest decision that waits for its item. */
    public Optional<Waiting> oldestWaiting(String formKey, String subject) {
        return jdbc.sql("""
                        SELECT event_id, decision, decided_by
                          FROM item_decision
                         WHERE (form_key = :formKey OR :formKey = ANY (other_forms))
                           AND subject = :subject AND work_item_id IS NULL
                         ORDER BY position
                         LIMIT 1
                        """)
                .param("formKey", formKey)
                .param("subject", subject)
                .query((row, number) -> toWaiting(row))
                .optional();
    }

    /** Decisions that ended an item on another form and count on this one too, the oldest first. */
    public List<Elsewhere> elsewhere(String formKey, String subject) {
        return jdbc.sql("""
                        SELECT d.event_id, d.decision, d.decided_by, i.job_key
                          FROM item_decision d
                          JOIN work_item i ON i.work_item_id = d.work_item_id
                         WHERE (d.form_key = :formKey OR :formKey = ANY (d.other_forms)) AND d.subject = :subject
                           AND i.form_key <> :formKey AND i.state = 'COMPLETED'
                         ORDER BY d.position
                        """)
                .param("formKey", formKey)
                .param("subject", subject)
                .query((row, number) -> new Elsewhere(toWaiting(row), row.getLong("job_key")))
                .list();
    }

    private static Waiting toWaiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("event_id", UUID.class), row.getString("decision"), row.getString("decided_by"));
    }

    /** The oldest item that is open or done and has no decision yet: the job key of it. */
    Optional<Long> oldestUndecided(String formKey, String subject) {
        return jdbc.sql("""
                        SELECT job_key
                          FROM work_item i
                         WHERE form_key = :formKey AND subject = :subject AND state IN ('OPEN', 'COMPLETED')
                           AND NOT EXISTS (SELECT FROM item_decision d WHERE d.work_item_id = i.work_item_id)
                         ORDER BY position
                         LIMIT 1
                        """)
                .param("formKey", formKey)
                .param("subject", subject)
                .query(Long.class)
                .optional();
    }

    /**
     * The job of the item that a decision on several forms is about: one that was done by somebody who decided the same, or
     * else the open one that came last. A process stands at one of them at a time: one that came before an item that has a
     * decision already is over, or has only not been taken away yet.
     */
    Optional<Long> whereItStands(TakeDecision.Command taken) {
        return jdbc.sql("""
                        SELECT job_key
                          FROM work_item i
                         WHERE form_key = ANY (:forms) AND subject = :subject
                           AND NOT EXISTS (SELECT FROM item_decision d WHERE d.work_item_id = i.work_item_id)
                           AND (state = 'OPEN' OR state = 'COMPLETED' AND decision = :decision)
                           AND position > (SELECT coalesce(max(later.position), 0)
                                             FROM work_item later
                                             JOIN item_decision d ON d.work_item_id = later.work_item_id
                                            WHERE later.subject = :subject)
                         ORDER BY state, CASE state WHEN 'OPEN' THEN -position ELSE position END
                         LIMIT 1
                        """)
                .param("forms", taken.forms().toArray(String[]::new))
                .param("subject", taken.subject())
                .param("decision", taken.decision())
                .query(Long.class)
                .optional();
    }

    public void match(UUID eventId, WorkItem item) {
        jdbc.sql("UPDATE item_decision SET work_item_id = :item WHERE event_id = :eventId")
                .param("item", item.id())
                .param("eventId", eventId)
                .update();
    }

    /** Lets a decision belong to another item. */
    public void move(WorkItem from, WorkItem to) {
        jdbc.sql("UPDATE item_decision SET work_item_id = :to WHERE work_item_id = :from")
                .param("to", to.id())
                .param("from", from.id())
                .update();
    }

    /** Forgets decisions that were taken without an item, so that none of them ends a later one. */
    void forgetWaiting(String formKey, String subject) {
        jdbc.sql("""
                        DELETE FROM item_decision
                         WHERE form_key = :formKey AND subject = :subject AND work_item_id IS NULL
                        """).param("formKey", formKey).param("subject", subject).update();
    }

    /** What belongs to an item stays with it: without it the item would stand as undecided before later ones. */
    @Override
    public void tidy() {
        jdbc.sql("DELETE FROM item_decision WHERE work_item_id IS NULL AND taken_at < now() - interval '30 days'")
                .update();
    }
}
