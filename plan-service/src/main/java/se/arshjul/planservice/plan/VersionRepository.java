package se.arshjul.planservice.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;

/**
 * The {@code plan_version} table as it is read: a version that is being written is there for its readers only, whoever
 * asks for it by whichever method. Opens no transaction of its own.
 */
@Repository
public class VersionRepository {

    private static final String READABLE =
            "SELECT v.* FROM plan_version v JOIN plan p USING (plan_id) WHERE v.plan_id = :plan AND "
                    + DraftReaders.MAY_READ;

    private final JdbcClient jdbc;

    VersionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses a version that does not exist. */
    public Version get(VersionName name) {
        return find(name).orElseThrow(() -> PlanRefusals.versionNotFound(name.toString()));
    }

    public Optional<Version> find(VersionName name) {
        return jdbc.sql(READABLE + " AND v.sequence = :sequence")
                .param("plan", name.plan().plan())
                .param("sequence", name.sequence())
                .params(DraftReaders.current())
                .query(VersionRepository::toVersion)
                .optional();
    }

    /** The version of a plan that is being written or out for comments; empty when none is. */
    public Optional<Version> findUndecided(PlanName plan) {
        return jdbc.sql(READABLE + " AND v.undecided")
                .param("plan", plan.plan())
                .params(DraftReaders.current())
                .query(VersionRepository::toVersion)
                .optional();
    }

    Page.Of<Version> list(PlanName plan, Page page) {
        var rows = jdbc.sql(READABLE + " AND v.sequence > :after ORDER BY v.sequence LIMIT :rows")
                .param("plan", plan.plan())
                .param("after", page.afterNumber())
                .param("rows", page.rowsToRead())
                .params(DraftReaders.current())
                .query(VersionRepository::toVersion)
                .list();
        return page.of(rows, version -> String.valueOf(version.name().sequence()));
    }

    /** The hash of the content with which a version was added; empty text for one that was written here. */
    public Optional<String> findContentHash(VersionName name) {
        return jdbc.sql("""
                        SELECT coalesce(content_hash, '') FROM plan_version
                         WHERE plan_id = :plan AND sequence = :sequence
                        """)
                .param("plan", name.plan().plan())
                .param("sequence", name.sequence())
                .query(String.class)
                .optional();
    }

    /** Adds a version that is loaded. */
    public void add(Version version, String contentHash) {
        jdbc.sql("""
                        INSERT INTO plan_version (plan_id, sequence, stage, short_name, coverage, title, year, month, vision, goal,
                                                  absent_element_ids, content_hash)
                        VALUES (:plan, :sequence, :stage, :shortName, :coverage, :title, :year, :month, :vision, :goal,
                                :absent, :contentHash)
                        """)
                .param("plan", version.name().plan().plan())
                .param("sequence", version.name().sequence())
                .param("stage", version.stage().name())
                .param("shortName", version.shortName())
                .param("coverage", version.coverage().name())
                .param("title", version.title())
                .param("year", version.year())
                .param("month", version.month())
                .param("vision", version.vision())
                .param("goal", version.goal())
                .param("absent", version.absent().toArray(String[]::new))
                .param("contentHash", contentHash)
                .update();
    }

    private static Version toVersion(ResultSet row, int number) throws SQLException {
        return new Version(
                new VersionName(new PlanName(row.getString("plan_id")), row.getInt("sequence")),
                Version.Stage.valueOf(row.getString("stage")),
                row.getString("short_name"),
                Version.Coverage.valueOf(row.getString("coverage")),
                row.getString("title"),
                row.getObject("year", Integer.class),
                row.getObject("month", Integer.class),
                row.getString("vision"),
                row.getString("goal"),
                List.of((String[]) row.getArray("absent_element_ids").getArray()),
                writing(row));
    }

    private static Version.@Nullable Writing writing(ResultSet row) throws SQLException {
        return row.getString("content_hash") != null
                ? null
                : new Version.Writing(
                        row.getInt("base_sequence"),
                        row.getLong("revision"),
                        row.getLong("content_revision"),
                        row.getString("updated_by"),
                        Utc.instant(row, "update_time"));
    }
}
