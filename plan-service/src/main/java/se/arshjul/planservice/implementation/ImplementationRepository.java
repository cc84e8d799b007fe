package se.arshjul.planservice.implementation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;

/** The {@code implementation_plan} table with {@code implementation_revision}. Opens no transaction of its own. */
@Repository
public class ImplementationRepository {

    private static final String SELECT = """
            SELECT p.*, shown.revision AS shown_revision, shown.reason, latest.publish_time,
                   (SELECT count(*) FROM implementation_row r
                     WHERE (r.plan_id, r.year, r.revision) = (p.plan_id, p.year, shown.revision)) AS row_count,
                   (SELECT count(*) FROM implementation_row r
                     WHERE (r.plan_id, r.year, r.revision) = (p.plan_id, p.year, shown.revision)
                       AND r.follow_up = '') AS unfollowed_count
              FROM implementation_plan p
              JOIN implementation_revision shown
                ON (shown.plan_id, shown.year) = (p.plan_id, p.year)
               AND shown.revision = CASE WHEN :working THEN p.revision ELSE p.published_revision END
              LEFT JOIN implementation_revision latest
                ON (latest.plan_id, latest.year, latest.revision) = (p.plan_id, p.year, p.published_revision)
            """;

    private final JdbcClient jdbc;

    ImplementationRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As it is being worked on, or as it is public. */
    ImplementationPlan get(ImplementationName name, boolean working) {
        return find(name, working).orElseThrow(() -> ImplementationRefusals.notFound(name.toString()));
    }

    /** As it is being worked on. */
    public ImplementationPlan get(ImplementationName name) {
        return get(name, true);
    }

    Optional<ImplementationPlan> find(ImplementationName name, boolean working) {
        return jdbc.sql(SELECT + " WHERE p.plan_id = :plan AND p.year = :year")
                .param("working", working)
                .param("plan", name.plan().plan())
                .param("year", name.year())
                .query(ImplementationRepository::toPlan)
                .optional();
    }

    /** As it is being worked on; lets others who change it or what is kept about it wait. */
    public ImplementationPlan lock(ImplementationName name) {
        var locked = jdbc.sql("SELECT year FROM implementation_plan WHERE plan_id = :plan AND year = :year FOR UPDATE")
                .param("plan", name.plan().plan())
                .param("year", name.year())
                .query(Integer.class)
                .optional();
        if (locked.isEmpty()) {
            throw ImplementationRefusals.notFound(name.toString());
        }
        return get(name);
    }

    /** Those of a plan, the latest first. */
    Page.Of<ImplementationPlan> list(PlanName plan, boolean working, Page page) {
        var rows = jdbc.sql(SELECT + """
                         WHERE p.plan_id = :plan AND (:before = 0 OR p.year < :before)
                         ORDER BY p.year DESC
                         LIMIT :rows
                        """)
                .param("working", working)
                .param("plan", plan.plan())
                .param("before", page.afterNumber())
                .param("rows", page.rowsToRead())
                .query(ImplementationRepository::toPlan)
                .list();
        return page.of(rows, one -> String.valueOf(one.name().year()));
    }

    /** The years of a plan that have one. */
    List<Integer> years(PlanName plan) {
        return jdbc.sql("SELECT year FROM implementation_plan WHERE plan_id = :plan ORDER BY year")
                .param("plan", plan.plan())
                .query(Integer.class)
                .list();
    }

    void add(ImplementationName name, VersionName version, int sourceYear, boolean example, Instant now) {
        jdbc.sql("""
                        INSERT INTO implementation_plan (plan_id, year, sequence, revision, published_revision, source_year,
                                                         example, last_row, changes)
                        VALUES (:plan, :year, :sequence, 1, 0, :sourceYear, :example, 0, 1)
                        """)
                .param("plan", name.plan().plan())
                .param("year", name.year())
                .param("sequence", version.sequence())
                .param("sourceYear", sourceYear)
                .param("example", example)
                .update();
        begin(name, 1, "", now);
    }

    private void begin(ImplementationName name, int revision, String reason, Instant now) {
        jdbc.sql("""
                        INSERT INTO implementation_revision (plan_id, year, revision, reason, begin_time, published_by)
                        VALUES (:plan, :year, :revision, :reason, :now, '')
                        """)
                .param("plan", name.plan().plan())
                .param("year", name.year())
                .param("revision", revision)
                .param("reason", reason)
                .param("now", Utc.toColumn(now))
                .update();
    }

    /** Makes what is worked on public; its rows stay as they are from then on. */
    void publish(ImplementationName name, Instant now, String publishedBy) {
        jdbc.sql("""
                        WITH shown AS (
                            UPDATE implementation_plan SET published_revision = revision, changes = changes + 1
                             WHERE plan_id = :plan AND year = :year
                            RETURNING plan_id, year, revision
                        )
                        UPDATE implementation_revision r SET publish_time = :now, published_by = :publishedBy
                          FROM shown
                         WHERE (r.plan_id, r.year, r.revision) = (shown.plan_id, shown.year, shown.revision)
                        """)
                .param("plan", name.plan().plan())
                .param("year", name.year())
                .param("now", Utc.toColumn(now))
                .param("publishedBy", publishedBy)
                .update();
    }

    /** Begins the next revision with the rows of this one. */
    void revise(ImplementationPlan current, String reason, Instant now) {
        var name = current.name();
        begin(name, current.revision() + 1, reason, now);
        jdbc.sql("""
                        INSERT INTO implementation_row (plan_id, year, revision, row_number, element_id, actors, activity,
                                                        follow_up, start_month, end_month, priority, content_version,
                                                        origin_year, origin_row, source_year, source_row, carry_reason,
                                                        create_request, changes)
                        SELECT plan_id, year, revision + 1, row_number, element_id, actors, activity,
                               follow_up, start_month, end_month, priority, content_version,
                               origin_year, origin_row, source_year, source_row, carry_reason,
                               create_request, changes
                          FROM implementation_row
                         WHERE plan_id = :plan AND year = :year AND revision = :revision
                        """)
                .param("plan", name.plan().plan())
                .param("year", name.year())
                .param("revision", current.revision())
                .update();
        jdbc.sql("""
                        UPDATE implementation_plan SET revision = revision + 1, changes = changes + 1
                         WHERE plan_id = :plan AND year = :year
                        """)
                .param("plan", name.plan().plan())
                .param("year", name.year())
                .update();
    }

    /** Notes that its rows have changed, and the highest number that one has had. */
    void touch(ImplementationName name, int lastRow) {
        jdbc.sql("""
                        UPDATE implementation_plan SET changes = changes + 1, last_row = greatest(last_row, :lastRow)
                         WHERE plan_id = :plan AND year = :year
                        """)
                .param("plan", name.plan().plan())
                .param("year", name.year())
                .param("lastRow", lastRow)
                .update();
    }

    private static ImplementationPlan toPlan(ResultSet row, int number) throws SQLException {
        var plan = new PlanName(row.getString("plan_id"));
        return new ImplementationPlan(
                new ImplementationName(plan, row.getInt("year")),
                new VersionName(plan, row.getInt("sequence")),
                row.getInt("shown_revision"),
                row.getInt("published_revision"),
                Utc.instantOrNull(row, "publish_time"),
                row.getString("reason"),
                row.getInt("source_year"),
                row.getBoolean("example"),
                new ImplementationPlan.Counts(row.getInt("row_count"), row.getInt("unfollowed_count")),
                row.getInt("last_row"),
                row.getLong("changes"));
    }
}
