package se.arshjul.planservice.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code plan} table. Opens no transaction of its own. */
@Repository
public class PlanRepository {

    private static final String COLUMNS = """
            plan_id, title, owner, level, start_year, end_year, revised_yearly, current_sequence, parent_plan_id,
            parent_sequence, decided_by, based_on, followed_up_by, informed
            """;

    private static final String PUT = """
            INSERT INTO plan (plan_id, title, owner, level, start_year, end_year, revised_yearly,
                              current_sequence, parent_plan_id, parent_sequence, decided_by, based_on,
                              followed_up_by, informed)
            VALUES (:plan, :title, :owner, :level, :startYear, :endYear, :revisedYearly,
                    :current, :parentPlan, :parentSequence, :decidedBy, :basedOn,
                    :followedUpBy, :informed)
            ON CONFLICT (plan_id) DO UPDATE
               SET title = excluded.title, owner = excluded.owner, level = excluded.level,
                   start_year = excluded.start_year, end_year = excluded.end_year,
                   revised_yearly = excluded.revised_yearly,
                   current_sequence = CASE
                       WHEN EXISTS (SELECT FROM plan_version v
                                     WHERE v.plan_id = plan.plan_id
                                       AND v.sequence = excluded.current_sequence
                                       AND v.content_hash IS NULL) THEN plan.current_sequence
                       ELSE greatest(plan.current_sequence, excluded.current_sequence) END,
                   parent_plan_id = CASE WHEN :keepsParent THEN plan.parent_plan_id
                                         ELSE excluded.parent_plan_id END,
                   parent_sequence = CASE WHEN :keepsParent THEN plan.parent_sequence
                                          ELSE excluded.parent_sequence END,
                   decided_by = excluded.decided_by, based_on = excluded.based_on,
                   followed_up_by = excluded.followed_up_by, informed = excluded.informed
            """;

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses a plan that does not exist. */
    public Plan get(PlanName name) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM plan WHERE plan_id = :plan")
                .param("plan", name.plan())
                .query(PlanRepository::toPlan)
                .optional()
                .orElseThrow(() -> PlanRefusals.planNotFound(name.toString()));
    }

    /** Lets others who change what is kept about a plan wait. */
    public void lock(PlanName name) {
        jdbc.sql("SELECT plan_id FROM plan WHERE plan_id = :plan FOR UPDATE")
                .param("plan", name.plan())
                .query(String.class)
                .single();
    }

    Page.Of<Plan> list(Page page) {
        var rows = jdbc.sql("SELECT " + COLUMNS + " FROM plan WHERE plan_id > :after ORDER BY plan_id LIMIT :rows")
                .param("after", page.after(Key.ID))
                .param("rows", page.rowsToRead())
                .query(PlanRepository::toPlan)
                .list();
        return page.of(rows, plan -> plan.name().plan());
    }

    /** Lets work refer to another version from now on. */
    public void setCurrent(VersionName version) {
        jdbc.sql("UPDATE plan SET current_sequence = :sequence WHERE plan_id = :plan")
                .param("plan", version.plan().plan())
                .param("sequence", version.sequence())
                .update();
    }

    /**
     * Adds the plan, or brings its own fields up to date; its versions are kept apart. A version that was published here
     * stays the current one, and one that was written here is not made it by a file.
     *
     * @param keepsParent whether it follows what it followed, or nothing, instead of what the plan says
     */
    public void put(Plan plan, boolean keepsParent) {
        var parent = keepsParent ? null : plan.parentVersion();
        jdbc.sql(PUT)
                .param("plan", plan.name().plan())
                .param("title", plan.title())
                .param("owner", plan.owner())
                .param("level", plan.level().name())
                .param("startYear", plan.startYear())
                .param("endYear", plan.endYear())
                .param("revisedYearly", plan.revisedYearly())
                .param("current", plan.currentVersion().sequence())
                .param("parentPlan", parent == null ? null : parent.plan().plan())
                .param("keepsParent", keepsParent)
                .param("parentSequence", parent == null ? null : parent.sequence())
                .param("decidedBy", plan.governance().decidedBy())
                .param("basedOn", plan.governance().basedOn())
                .param("followedUpBy", plan.governance().followedUpBy())
                .param("informed", plan.governance().informed())
                .update();
    }

    private static Plan toPlan(ResultSet row, int number) throws SQLException {
        var name = new PlanName(row.getString("plan_id"));
        var parent = row.getString("parent_plan_id");
        return new Plan(
                name,
                row.getString("title"),
                row.getString("owner"),
                Plan.Level.valueOf(row.getString("level")),
                row.getObject("start_year", Integer.class),
                row.getObject("end_year", Integer.class),
                row.getBoolean("revised_yearly"),
                new VersionName(name, row.getInt("current_sequence")),
                parent == null ? null : new VersionName(new PlanName(parent), row.getInt("parent_sequence")),
                new Plan.Governance(
                        row.getString("decided_by"),
                        row.getString("based_on"),
                        row.getString("followed_up_by"),
                        row.getString("informed")));
    }
}
