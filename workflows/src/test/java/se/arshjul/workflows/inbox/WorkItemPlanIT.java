package se.arshjul.workflows.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.workflows.WorkflowsTest;
import se.arshjul.workflows.inbox.WorkItemQuery.Due;
import se.arshjul.workflows.inbox.WorkItemQuery.Filter;
import se.arshjul.workflows.inbox.WorkItemQuery.Looked;
import se.arshjul.workflows.inbox.WorkItemQuery.View;

/** The inbox with ten thousand items reads the page that is shown and not all of them. Rolled back. */
@WorkflowsTest
@Transactional
class WorkItemPlanIT {

    private static final int FULL = 10_000;

    private static final String DEEP = "2026-04-01|2026-02-16T09:00:00Z|00000000-0000-0000-0000-000000000000";

    @Autowired
    WorkItemFixtures given;

    @Autowired
    JdbcClient jdbc;

    @BeforeEach
    void fillTheInbox() {
        given.fill("role:analyst", FULL);
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP, '', WHENEVER, ix_work_item_free",
        "OTHERS, '', WHENEVER, ix_work_item_taken",
        "MINE, '', WHENEVER, ix_work_item_assignee",
        "GROUP, '', THIS_WEEK, ix_work_item_free",
        "GROUP, kommun 4711, WHENEVER, ix_work_item_words",
        "DONE, '', WHENEVER, ix_work_item_done"
    })
    void everyViewIsReadByAnIndex(View view, String words, Due due, String index) {
        var query = query(view, words, due);

        assertThat(plan(query, "")).contains(index).doesNotContain("Seq Scan on work_item ");
    }

    @ParameterizedTest
    @CsvSource({"GROUP, ix_work_item_free", "OTHERS, ix_work_item_taken"})
    void aPageFarDownBeginsInTheIndexAndNotAtTheTop(View view, String index) {
        assertThat(plan(query(view, "", Due.WHENEVER), DEEP))
                .contains(index)
                .containsPattern("Index Cond: \\(ROW\\(due_date, created_at, work_item_id\\) >");
    }

    private String plan(WorkItemQuery query, String after) {
        var select = WorkItemList.select(query, after);
        return String.join(
                "\n",
                jdbc.sql("EXPLAIN " + select)
                        .params(query.values())
                        .param("after", after)
                        .param("rows", 51)
                        .query(String.class)
                        .list());
    }

    private static WorkItemQuery query(View view, String words, Due due) {
        return new WorkItemQuery(
                view,
                "people/8",
                Set.of("role:analyst"),
                Set.of(),
                new Filter("", "", words, due, Looked.WHETHER_OR_NOT, false),
                LocalDate.parse("2026-03-02"));
    }
}
