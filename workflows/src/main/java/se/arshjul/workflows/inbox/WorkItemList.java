package se.arshjul.workflows.inbox;

import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code work_item} table as lists of what is for somebody. */
@Repository
class WorkItemList {

    /** Which of somebody's items. */
    enum View {
        MINE("state = 'OPEN' AND assignee = :person"),
        GROUP("state = 'OPEN' AND assignee IS NULL"),
        OTHERS("state = 'OPEN' AND assignee <> :person"),
        DONE("state = 'COMPLETED' AND completed_by = :person");

        private final String condition;

        View(String condition) {
            this.condition = condition;
        }
    }

    /** What somebody asks for; an empty subject or form means all. */
    record Query(View view, String person, Set<String> groups, String subject, String formKey) {

        /** What a page token belongs to. */
        String text() {
            return String.join(
                    "|",
                    view.name(),
                    person,
                    String.join(",", groups.stream().sorted().toList()),
                    subject,
                    formKey);
        }
    }

    private final JdbcClient jdbc;

    WorkItemList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page.Of<WorkItem> list(Query query, Page page) {
        return query.view() == View.DONE ? latestFirst(query, page) : mostUrgentFirst(query, page);
    }

    long count(Query query) {
        return with(query, jdbc.sql("SELECT count(*) FROM work_item WHERE " + condition(query)))
                .query(Long.class)
                .single();
    }

    private Page.Of<WorkItem> mostUrgentFirst(Query query, Page page) {
        var sql = "SELECT " + WorkItemRepository.COLUMNS + " FROM work_item WHERE " + condition(query) + """
                   AND (:after = ''
                        OR (due_date, created_at, work_item_id)
                           > (nullif(split_part(:after, '|', 1), '')::date,
                              nullif(split_part(:after, '|', 2), '')::timestamptz,
                              nullif(split_part(:after, '|', 3), '')::uuid))
                 ORDER BY due_date, created_at, work_item_id
                 LIMIT :rows
                """;
        var rows = paged(query, page, sql, Key.DATE, Key.INSTANT, Key.UUID)
                .query(WorkItemRepository::toWorkItem)
                .list();
        return page.of(rows, item -> Page.key(item.task().dueDate(), item.task().createdAt(), item.id()));
    }

    private Page.Of<WorkItem> latestFirst(Query query, Page page) {
        var sql = "SELECT " + WorkItemRepository.COLUMNS + " FROM work_item WHERE " + condition(query) + """
                   AND (:after = ''
                        OR (ended_at, work_item_id)
                           < (nullif(split_part(:after, '|', 1), '')::timestamptz,
                              nullif(split_part(:after, '|', 2), '')::uuid))
                 ORDER BY ended_at DESC, work_item_id DESC
                 LIMIT :rows
                """;
        var rows = paged(query, page, sql, Key.INSTANT, Key.UUID)
                .query(WorkItemRepository::toWorkItem)
                .list();
        return page.of(rows, item -> Page.key(Objects.requireNonNull(item.end()).at(), item.id()));
    }

    private StatementSpec paged(Query query, Page page, String sql, Key... key) {
        return with(query, jdbc.sql(sql)).param("after", page.after(key)).param("rows", page.rowsToRead());
    }

    private static StatementSpec with(Query query, StatementSpec statement) {
        return statement
                .param("person", query.person())
                .param("groups", query.groups().toArray(String[]::new))
                .param("subject", query.subject())
                .param("formKey", query.formKey());
    }

    private static String condition(Query query) {
        return query.view().condition + """

                   AND EXISTS (SELECT FROM work_item_group g
                                WHERE g.work_item_id = work_item.work_item_id AND g.candidate_group = ANY (:groups))
                   AND (:subject = '' OR subject = :subject)
                   AND (:formKey = '' OR form_key = :formKey)
                """;
    }
}
