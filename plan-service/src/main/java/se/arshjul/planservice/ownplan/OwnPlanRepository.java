package se.arshjul.planservice.ownplan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.planservice.ownplan.OwnPlan.Filter;
import se.arshjul.planservice.ownplan.Statement.Body;
import se.arshjul.planservice.ownplan.Statement.Existence;
import se.arshjul.planservice.ownplan.Statement.Facts;
import se.arshjul.planservice.ownplan.Statement.Source;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code own_plan_statement} table: rows are added and never changed. */
@Repository
class OwnPlanRepository {

    /** Of each year the latest version counts, and of these the latest year holds. */
    private static final String ENTRIES = """
            WITH counting AS (
                SELECT DISTINCT ON (own_plan_id, year) *,
                       CASE WHEN existence <> 'NOT_STATED' THEN existence IN ('OWN', 'PART_OF_ANOTHER') END AS has_plan
                  FROM own_plan_statement
                 ORDER BY own_plan_id, year, version DESC
            ), entry AS (
                SELECT DISTINCT ON (own_plan_id) * FROM counting ORDER BY own_plan_id, year DESC
            )
            SELECT entry.*,
                   (SELECT min(year) FROM counting same
                     WHERE same.own_plan_id = entry.own_plan_id
                       AND same.year > coalesce((SELECT max(year) FROM counting other
                                                  WHERE other.own_plan_id = entry.own_plan_id
                                                    AND other.has_plan IS DISTINCT FROM entry.has_plan), 0)) AS since_year,
                   coalesce((SELECT min(plan_id) FROM plan
                              WHERE owner = entry.actor
                                AND level = CASE entry.recipient_kind WHEN 'region' THEN 'REGIONAL'
                                                                      ELSE 'MUNICIPAL' END), '') AS published_plan_id
              FROM entry
            """;

    private final JdbcClient jdbc;

    OwnPlanRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** For whoever knows that there is one. */
    OwnPlan get(OwnPlanName name) {
        return find(name).orElseThrow(() -> OwnPlanRefusals.notFound(name.toString()));
    }

    Optional<OwnPlan> find(OwnPlanName name) {
        return jdbc.sql(ENTRIES + " WHERE own_plan_id = :ownPlan")
                .param("ownPlan", name.ownPlan())
                .query(OwnPlanRepository::toOwnPlan)
                .optional();
    }

    Page.Of<OwnPlan> list(Filter filter, Page page) {
        var rows = jdbc.sql(ENTRIES + """
                         WHERE own_plan_id > :after
                           AND (:actor = '' OR actor = :actor)
                           AND (:kind = '' OR recipient_kind = :kind)
                           AND (:having = 'ANY' OR has_plan = (:having = 'PLAN'))
                           AND (:element = '' OR :element = ANY (elements))
                           AND (:year = 0 OR year = :year)
                         ORDER BY own_plan_id
                         LIMIT :rows
                        """)
                .param("after", page.after(Key.ID))
                .param("actor", filter.actor())
                .param("kind", filter.recipientKind())
                .param("having", filter.having().name())
                .param("element", filter.element())
                .param("year", filter.year())
                .param("rows", page.rowsToRead())
                .query(OwnPlanRepository::toOwnPlan)
                .list();
        return page.of(rows, own -> own.name().ownPlan());
    }

    /** Everything that a body has stated, the latest first. */
    Page.Of<Statement> statements(OwnPlanName name, Page page) {
        var after = page.after(Key.NUMBER, Key.NUMBER).split("\\|");
        var rows = jdbc.sql("""
                        SELECT * FROM own_plan_statement
                         WHERE own_plan_id = :ownPlan AND (:first OR (year, version) < (:year, :version))
                         ORDER BY year DESC, version DESC
                         LIMIT :rows
                        """)
                .param("ownPlan", name.ownPlan())
                .param("first", after.length == 1)
                .param("year", after.length == 1 ? 0 : Long.parseLong(after[0]))
                .param("version", after.length == 1 ? 0 : Long.parseLong(after[1]))
                .param("rows", page.rowsToRead())
                .query(OwnPlanRepository::toStatement)
                .list();
        return page.of(
                rows,
                statement ->
                        Page.key(statement.source().year(), statement.source().version()));
    }

    /** Says whether the response was not taken in before. */
    boolean add(Statement statement) {
        var body = statement.body();
        var source = statement.source();
        var facts = statement.facts();
        return jdbc.sql("""
                        INSERT INTO own_plan_statement (own_plan_id, year, version, actor, recipient_kind, display_name,
                                                        request, reference, approve_time, existence, title, start_year,
                                                        end_year, decided_by, link, elements, files_attached,
                                                        plan_version, state_time)
                        VALUES (:ownPlan, :year, :version, :actor, :kind, :displayName,
                                :request, :reference, :approveTime, :existence, :title, :startYear,
                                :endYear, :decidedBy, :link, :elements, :filesAttached,
                                :planVersion, :stateTime)
                        ON CONFLICT (own_plan_id, year, version) DO NOTHING
                        """)
                        .param("ownPlan", statement.ownPlan().ownPlan())
                        .param("year", source.year())
                        .param("version", source.version())
                        .param("actor", body.actor())
                        .param("kind", body.recipientKind())
                        .param("displayName", body.displayName())
                        .param("request", source.request())
                        .param("reference", source.reference())
                        .param("approveTime", Utc.toColumn(source.approveTime()))
                        .param("existence", facts.existence().name())
                        .param("title", facts.title())
                        .param("startYear", facts.startYear())
                        .param("endYear", facts.endYear())
                        .param("decidedBy", facts.decidedBy())
                        .param("link", facts.link())
                        .param("elements", facts.elements().toArray(String[]::new))
                        .param("filesAttached", facts.filesAttached())
                        .param("planVersion", facts.planVersion())
                        .param("stateTime", Utc.toColumn(statement.stateTime()))
                        .update()
                == 1;
    }

    private static OwnPlan toOwnPlan(ResultSet row, int number) throws SQLException {
        return new OwnPlan(toStatement(row, number), row.getInt("since_year"), row.getString("published_plan_id"));
    }

    private static Statement toStatement(ResultSet row, int number) throws SQLException {
        return new Statement(
                new OwnPlanName(row.getString("own_plan_id")),
                new Body(row.getString("actor"), row.getString("recipient_kind"), row.getString("display_name")),
                new Source(
                        row.getString("request"),
                        row.getInt("version"),
                        row.getInt("year"),
                        row.getString("reference"),
                        Utc.instant(row, "approve_time")),
                new Facts(
                        Existence.valueOf(row.getString("existence")),
                        row.getString("title"),
                        row.getInt("start_year"),
                        row.getInt("end_year"),
                        row.getString("decided_by"),
                        row.getString("link"),
                        List.of((String[]) row.getArray("elements").getArray()),
                        row.getBoolean("files_attached"),
                        row.getString("plan_version")),
                Utc.instant(row, "state_time"));
    }
}
