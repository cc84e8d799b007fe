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

    private static final String COLUMNS =
            "plan_id, title, owner, start_year, end_year, revised_yearly, current_sequence";

    private final JdbcClient jdbc;

    PlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Plan get(PlanName name) {
        return jdbc.sql("SELECT " + COLUMNS + " FROM plan WHERE plan_id = :plan")
                .param("plan", name.plan())
                .query(PlanRepository::toPlan)
                .optional()
                .orElseThrow(() -> PlanRefusals.planNotFound(name.toString()));
    }

    Page.Of<Plan> list(Page page) {
        var rows = jdbc.sql("SELECT " + COLUMNS + " FROM plan WHERE plan_id > :after ORDER BY plan_id LIMIT :rows")
                .param("after", page.after(Key.ID))
                .param("rows", page.rowsToRead())
                .query(PlanRepository::toPlan)
                .list();
        return page.of(rows, plan -> plan.name().plan());
    }

    /** Adds the plan, or brings its own fields up to date; its versions are kept apart. */
    public void put(Plan plan) {
        jdbc.sql("""
                        INSERT INTO plan (plan_id, title, owner, start_year, end_year, revised_yearly, current_sequence)
                        VALUES (:plan, :title, :owner, :startYear, :endYear, :revisedYearly, :current)
                        ON CONFLICT (plan_id) DO UPDATE
                           SET title = excluded.title, owner = excluded.owner, start_year = excluded.start_year,
                               end_year = excluded.end_year, revised_yearly = excluded.revised_yearly,
                               current_sequence = excluded.current_sequence
                        """)
                .param("plan", plan.name().plan())
                .param("title", plan.title())
                .param("owner", plan.owner())
                .param("startYear", plan.startYear())
                .param("endYear", plan.endYear())
                .param("revisedYearly", plan.revisedYearly())
                .param("current", plan.currentVersion().sequence())
                .update();
    }

    private static Plan toPlan(ResultSet row, int number) throws SQLException {
        var name = new PlanName(row.getString("plan_id"));
        return new Plan(
                name,
                row.getString("title"),
                row.getString("owner"),
                row.getObject("start_year", Integer.class),
                row.getObject("end_year", Integer.class),
                row.getBoolean("revised_yearly"),
                new VersionName(name, row.getInt("current_sequence")));
    }
}
