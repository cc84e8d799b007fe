package se.arshjul.workflows.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;
import se.arshjul.workflows.inbox.WorkItem.Cause;
import se.arshjul.workflows.inbox.WorkItem.Claim;
import se.arshjul.workflows.inbox.WorkItem.End;
import se.arshjul.workflows.inbox.WorkItem.FollowUp;
import se.arshjul.workflows.inbox.WorkItem.Origin;
import se.arshjul.workflows.inbox.WorkItem.State;
import se.arshjul.workflows.inbox.WorkItem.Task;

/** The {@code work_item} table with its groups, one item at a time. */
@Repository
public class WorkItemRepository {

    static final String COLUMNS = """
            work_item_id, job_key, process, element, title, instruction, subject, actor, form_key, state, assignee,
            assignee_name, claimed_at, follow_up_date, follow_up_note, follow_up_by, created_at, due_date,
            due_before, ended_at, end_cause, decision, completed_by, revision,
            ARRAY(SELECT candidate_group FROM work_item_group g
                   WHERE g.work_item_id = work_item.work_item_id ORDER BY 1) AS groups
            """;

    private final JdbcClient jdbc;

    WorkItemRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<WorkItem> find(WorkItemName name) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM work_item WHERE work_item_id = :id")
                .param("id", name.id())
                .query(WorkItemRepository::toWorkItem)
                .optional();
    }

    /** The item, which nobody else changes before this transaction ends. */
    Optional<WorkItem> lock(WorkItemName name) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM work_item WHERE work_item_id = :id FOR UPDATE")
                .param("id", name.id())
                .query(WorkItemRepository::toWorkItem)
                .optional();
    }

    /** As {@link #lock(WorkItemName)}, by its id. */
    public Optional<WorkItem> lock(UUID id) {
        return lock(new WorkItemName(id));
    }

    /** As {@link #lock(WorkItemName)}, by the engine's key. */
    public Optional<WorkItem> lock(long jobKey) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM work_item WHERE job_key = :jobKey FOR UPDATE")
                .param("jobKey", jobKey)
                .query(WorkItemRepository::toWorkItem)
                .optional();
    }

    /** Whether the engine has handed it out before. */
    public boolean isKnown(long jobKey) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM work_item WHERE job_key = :jobKey)")
                .param("jobKey", jobKey)
                .query(Boolean.class)
                .single();
    }

    /** The items about a subject that are in this state, oldest first, locked. */
    public List<WorkItem> lockBySubject(String subject, State state) {
        return jdbc.sql("SELECT " + COLUMNS + """
                          FROM work_item
                         WHERE subject = :subject AND state = :state
                         ORDER BY position
                           FOR UPDATE
                        """)
                .param("subject", subject)
                .param("state", state.name())
                .query(WorkItemRepository::toWorkItem)
                .list();
    }

    /** The open items on a form about a body's matters, locked. */
    public List<WorkItem> lockByActor(String actor, String formKey) {
        return jdbc.sql("SELECT " + COLUMNS + """
                          FROM work_item
                         WHERE actor = :actor AND form_key = :formKey AND state = 'OPEN'
                         ORDER BY position
                           FOR UPDATE
                        """)
                .param("actor", actor)
                .param("formKey", formKey)
                .query(WorkItemRepository::toWorkItem)
                .list();
    }

    /** The open items that the engine has not handed out for so long, in real time, locked. */
    public List<WorkItem> lockSilent(Duration silence) {
        return jdbc.sql("SELECT " + COLUMNS + """
                          FROM work_item
                         WHERE state = 'OPEN' AND delivered_at < now() - make_interval(secs => :seconds)
                         ORDER BY position
                           FOR UPDATE SKIP LOCKED
                        """)
                .param("seconds", silence.toMillis() / 1000.0)
                .query(WorkItemRepository::toWorkItem)
                .list();
    }

    /** Whether it was withdrawn so long ago, in real time. */
    public boolean withdrawnFor(WorkItem item, Duration time) {
        return jdbc.sql("""
                        SELECT withdrawn_at < now() - make_interval(secs => :seconds)
                          FROM work_item
                         WHERE work_item_id = :id
                        """)
                .param("seconds", time.toMillis() / 1000.0)
                .param("id", item.id())
                .query(Boolean.class)
                .single();
    }

    /** Notes that the engine has handed it out once more. */
    public void delivered(WorkItem item) {
        jdbc.sql("UPDATE work_item SET delivered_at = now() WHERE work_item_id = :id")
                .param("id", item.id())
                .update();
    }

    public void insert(WorkItem item) {
        var origin = item.origin();
        var task = item.task();
        jdbc.sql("""
                        INSERT INTO work_item (work_item_id, job_key, process, element, title, instruction, subject,
                                               actor, form_key, state, assignee_name, created_at, due_date, decision,
                                               completed_by, delivered_at, revision)
                        VALUES (:id, :jobKey, :process, :element, :title, :instruction, :subject,
                                :actor, :formKey, 'OPEN', '', :createdAt, :dueDate, '', '', now(), :revision)
                        """)
                .param("id", item.id())
                .param("jobKey", origin.jobKey())
                .param("process", origin.process())
                .param("element", origin.element())
                .param("title", origin.title())
                .param("instruction", origin.instruction())
                .param("subject", task.subject())
                .param("actor", task.actor())
                .param("formKey", task.formKey())
                .param("createdAt", Utc.toColumn(task.createdAt()))
                .param("dueDate", task.dueDate())
                .param("revision", item.revision())
                .update();
        for (var group : task.groups()) {
            jdbc.sql("INSERT INTO work_item_group (work_item_id, candidate_group) VALUES (:id, :group)")
                    .param("id", item.id())
                    .param("group", group)
                    .update();
        }
    }

    /** Writes a changed item; its row is locked by whoever changes it. */
    public void save(WorkItem item) {
        var claim = item.claim();
        var followUp = item.followUp();
        var end = item.end();
        jdbc.sql("""
                        UPDATE work_item
                           SET state = :state, assignee = :assignee, assignee_name = :assigneeName,
                               claimed_at = :claimedAt, follow_up_date = :followUpDate,
                               follow_up_note = :followUpNote, follow_up_by = :followUpBy, ended_at = :endedAt,
                               end_cause = :endCause, decision = :decision, completed_by = :completedBy,
                               revision = revision + 1,
                               withdrawn_at = CASE WHEN :state = 'WITHDRAWN' THEN now() END
                         WHERE work_item_id = :id
                        """)
                .param("state", item.state().name())
                .param("assignee", claim == null ? null : claim.person())
                .param("assigneeName", claim == null ? "" : claim.displayName())
                .param("claimedAt", claim == null ? null : Utc.toColumn(claim.at()))
                .param("followUpDate", followUp == null ? null : followUp.date())
                .param("followUpNote", followUp == null ? "" : followUp.note())
                .param("followUpBy", followUp == null ? "" : followUp.by())
                .param("endedAt", end == null ? null : Utc.toColumn(end.at()))
                .param("endCause", end == null ? null : end.cause().name())
                .param("decision", end == null ? "" : end.decision())
                .param("completedBy", end == null ? "" : end.person())
                .param("id", item.id())
                .update();
    }

    static WorkItem toWorkItem(ResultSet row, int number) throws SQLException {
        var assignee = row.getString("assignee");
        var followUpDate = row.getObject("follow_up_date", LocalDate.class);
        var cause = row.getString("end_cause");
        return new WorkItem(
                row.getObject("work_item_id", UUID.class),
                new Origin(
                        row.getLong("job_key"),
                        row.getString("process"),
                        row.getString("element"),
                        row.getString("title"),
                        row.getString("instruction")),
                new Task(
                        row.getString("subject"),
                        row.getString("actor"),
                        row.getString("form_key"),
                        Arrays.asList((String[]) row.getArray("groups").getArray()),
                        Utc.instant(row, "created_at"),
                        row.getObject("due_date", LocalDate.class),
                        row.getObject("due_before", LocalDate.class)),
                State.valueOf(row.getString("state")),
                assignee == null
                        ? null
                        : new Claim(assignee, row.getString("assignee_name"), Utc.instant(row, "claimed_at")),
                followUpDate == null
                        ? null
                        : new FollowUp(followUpDate, row.getString("follow_up_note"), row.getString("follow_up_by")),
                cause == null
                        ? null
                        : new End(
                                Cause.valueOf(cause),
                                row.getString("decision"),
                                row.getString("completed_by"),
                                Utc.instant(row, "ended_at")),
                row.getLong("revision"));
    }
}
