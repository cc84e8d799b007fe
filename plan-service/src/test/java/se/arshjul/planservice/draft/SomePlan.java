package se.arshjul.planservice.draft;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Plans by SQL, each of its own name: two focus areas, of which the first has two measures and an aim, the first measure a
 * part; and one activity. Their one version is published and current.
 */
public final class SomePlan {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private static final String ELEMENT = """
            INSERT INTO plan_element (plan_id, sequence, element_id, kind, code, label, label_summarized, parent_id,
                                      position, summary, followed_element_id, concerned_actors, concerned_actors_open)
            VALUES (:plan, 1, :element, :kind, :code, :label, false, :parent, :position, '', NULL, '{}', false)
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public SomePlan(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        transaction = new TransactionTemplate(transactions);
    }

    /** A plan for the whole country. */
    public String national() {
        return plan("NATIONAL", "actors/socialstyrelsen");
    }

    /** A plan of Region Uppsala. */
    public String regional() {
        return plan("REGIONAL", "actors/region-uppsala");
    }

    private String plan(String level, String owner) {
        var plan = "prov-" + NUMBER.incrementAndGet();
        transaction.executeWithoutResult(status -> {
            jdbc.sql("""
                            INSERT INTO plan (plan_id, title, owner, level, revised_yearly, current_sequence, decided_by,
                                              based_on, followed_up_by, informed)
                            VALUES (:plan, 'Plan', :owner, :level, true, 1, '', '', '', '')
                            """)
                    .param("plan", plan)
                    .param("owner", owner)
                    .param("level", level)
                    .update();
            jdbc.sql("""
                            INSERT INTO plan_version (plan_id, sequence, stage, short_name, coverage, title, vision, goal,
                                                      absent_element_ids, content_hash)
                            VALUES (:plan, 1, 'PUBLISHED', 'Första', 'FULL', 'Plan', 'Vision', 'Mål', '{}', 'x')
                            """).param("plan", plan).update();
            element(plan, "fa1", "FOCUS_AREA", "FA1", null, 1);
            element(plan, "fa1-aim", "AIM", "", "fa1", 2);
            element(plan, "m1-1", "MEASURE", "1.1", "fa1", 3);
            element(plan, "m1-1-a", "SUB_MEASURE", "1.1a", "m1-1", 4);
            element(plan, "m1-2", "MEASURE", "1.2", "fa1", 5);
            element(plan, "fa2", "FOCUS_AREA", "FA2", null, 6);
            element(plan, "a1", "ACTIVITY", "", "fa2", 7);
        });
        return "plans/" + plan;
    }

    private void element(String plan, String id, String kind, String code, String parent, int position) {
        jdbc.sql(ELEMENT)
                .param("plan", plan)
                .param("element", id)
                .param("kind", kind)
                .param("code", code)
                .param("label", "Del " + id)
                .param("parent", parent)
                .param("position", position)
                .update();
    }
}
