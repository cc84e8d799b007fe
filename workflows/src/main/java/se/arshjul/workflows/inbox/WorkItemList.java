package se.arshjul.workflows.inbox;

import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;
import se.arshjul.workflows.inbox.WorkItemQuery.View;

/** The {@code work_item} table as lists of what is for somebody. */
@Repository
public class WorkItemList {

    /** How a view is ordered, and where its next page begins. */
    private enum Order {
        MOST_URGENT_FIRST(
                """

                 AND (due_date, created_at, work_item_id)
                     > (split_part(:after, '|', 1)::date,
                        split_part(:after, '|', 2)::timestamptz,
                        split_part(:after, '|', 3)::uuid)
                """, " ORDER BY due_date, created_at, work_item_id LIMIT :rows", Key.DATE, Key.INSTANT, Key.UUID),
        LATEST_FIRST("""

                 AND (ended_at, work_item_id)
                     < (split_part(:after, '|', 1)::timestamptz, split_part(:after, '|', 2)::uuid)
                """, " ORDER BY ended_at DESC, work_item_id DESC LIMIT :rows", Key.INSTANT, Key.UUID);

        private final String after;
        private final String order;
        private final Key[] parts;

        Order(String after, String order, Key... parts) {
            this.after = after;
            this.order = order;
            this.parts = parts;
        }

        String key(WorkItem item) {
            return switch (this) {
                case MOST_URGENT_FIRST ->
                    Page.key(item.task().dueDate(), item.task().createdAt(), item.id());
                case LATEST_FIRST -> Page.key(Objects.requireNonNull(item.end()).at(), item.id());
            };
        }
    }

    /** How many items of a kind there are. */
    record Kind(String formKey, String title, int items) {}

    private final JdbcClient jdbc;

    WorkItemList(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Page.Of<WorkItem> list(WorkItemQuery query, Page page) {
        var order = order(query);
        var after = page.after(order.parts);
        var rows = jdbc.sql(select(query, after))
                .params(query.values())
                .param("after", after)
                .param("rows", page.rowsToRead())
                .query(WorkItemRepository::toWorkItem)
                .list();
        return page.of(rows, order::key);
    }

    /** Only what is asked for stands in the query: the planner then finds the index of the view. */
    static String select(WorkItemQuery query, String after) {
        var order = order(query);
        return "SELECT " + WorkItemRepository.COLUMNS + " FROM work_item WHERE " + query.condition()
                + (after.isEmpty() ? "" : order.after) + order.order;
    }

    public long count(WorkItemQuery query) {
        return jdbc.sql("SELECT count(*) FROM work_item WHERE " + query.condition())
                .params(query.values())
                .query(Long.class)
                .single();
    }

    /** The kinds of a view, by what the diagrams call them. */
    List<Kind> kinds(WorkItemQuery query) {
        return jdbc.sql("SELECT form_key, min(title) AS title, count(*) AS items FROM work_item WHERE "
                        + query.condition() + " GROUP BY form_key ORDER BY 2, 1")
                .params(query.values())
                .query((row, number) ->
                        new Kind(row.getString("form_key"), row.getString("title"), row.getInt("items")))
                .list();
    }

    private static Order order(WorkItemQuery query) {
        return query.view() == View.DONE ? Order.LATEST_FIRST : Order.MOST_URGENT_FIRST;
    }
}
