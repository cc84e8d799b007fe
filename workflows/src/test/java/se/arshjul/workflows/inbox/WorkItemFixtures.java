package se.arshjul.workflows.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.runtime.db.Utc;
import se.arshjul.workflows.Given;

/** Work items that no engine knows. */
public class WorkItemFixtures {

    private static final Instant LONG_AGO = Instant.parse("2026-02-16T08:00:00Z");

    private final JdbcClient jdbc;

    public WorkItemFixtures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An open item for a group. */
    public String item(String group) {
        return item(group, "surveys/s" + Given.number(), "survey-design", LocalDate.parse("2026-03-09"));
    }

    public String item(String group, String subject, String formKey, LocalDate due) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        INSERT INTO work_item (work_item_id, job_key, process, element, title, instruction, subject,
                                               actor, form_key, state, assignee_name, created_at, due_date, decision,
                                               completed_by, delivered_at, revision)
                        VALUES (:id, :jobKey, 'p', 'e', 't', 'i', :subject, '', :formKey, 'OPEN', '', :createdAt, :due,
                                '', '', now(), 1)
                        """)
                .param("id", id)
                .param("jobKey", 9_000_000_000L + Given.number())
                .param("subject", subject)
                .param("formKey", formKey)
                .param("createdAt", Utc.toColumn(LONG_AGO.plusSeconds(Given.number())))
                .param("due", due)
                .update();
        jdbc.sql("INSERT INTO work_item_group (work_item_id, candidate_group) VALUES (:id, :group)")
                .param("id", id)
                .param("group", group)
                .update();
        return "workItems/" + id;
    }

    /** The items of a test become so many that the database plans as it does in an inbox that is full. */
    public void fill(String group, int items) {
        jdbc.sql("""
                        WITH filled AS (
                            INSERT INTO work_item (work_item_id, job_key, process, element, title, instruction, subject,
                                                   actor, form_key, state, assignee, assignee_name, claimed_at,
                                                   created_at, due_date, decision, completed_by, delivered_at, revision)
                            SELECT gen_random_uuid(), 8000000000 + n, 'p', 'e', 'Bedöm svaret', 'i',
                                   'surveys/2026/requests/kommun-' || n, 'actors/kommun-' || n, 'response-assessment',
                                   'OPEN', CASE WHEN n % 4 = 0 THEN 'people/' || n % 40 END, '',
                                   CASE WHEN n % 4 = 0 THEN :createdAt::timestamptz END,
                                   :createdAt::timestamptz + make_interval(secs => n), date '2026-03-02' + n % 60,
                                   '', '', now(), 1
                              FROM generate_series(1, :items) n
                            RETURNING work_item_id)
                        INSERT INTO work_item_group (work_item_id, candidate_group)
                        SELECT work_item_id, :group FROM filled
                        """)
                .param("createdAt", Utc.toColumn(LONG_AGO))
                .param("items", items)
                .param("group", group)
                .update();
        jdbc.sql("ANALYZE work_item, work_item_group").update();
    }

    /** An open item for several groups. */
    public String itemFor(List<String> groups) {
        var item = item(groups.getFirst());
        for (var group : groups.subList(1, groups.size())) {
            jdbc.sql("INSERT INTO work_item_group (work_item_id, candidate_group) VALUES (:id, :group)")
                    .param("id", UUID.fromString(item.substring("workItems/".length())))
                    .param("group", group)
                    .update();
        }
        return item;
    }

    public String completed(String group, String person) {
        var item = item(group);
        jdbc.sql("""
                        UPDATE work_item
                           SET state = 'COMPLETED', ended_at = created_at, end_cause = 'PERSON', completed_by = :person
                         WHERE work_item_id = :id
                        """)
                .param("person", person)
                .param("id", UUID.fromString(item.substring("workItems/".length())))
                .update();
        return item;
    }

    public String withdrawn(String group) {
        var item = item(group);
        jdbc.sql("""
                        UPDATE work_item
                           SET state = 'WITHDRAWN', ended_at = created_at, end_cause = 'EVENT', withdrawn_at = now()
                         WHERE work_item_id = :id
                        """)
                .param("id", UUID.fromString(item.substring("workItems/".length())))
                .update();
        return item;
    }

    public List<String> audit(String item) {
        return jdbc.sql("SELECT what FROM audit WHERE resource = :item ORDER BY position")
                .param("item", item)
                .query(String.class)
                .list();
    }
}
