package se.arshjul.planservice.draft;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.Version.Stage;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.plan.VersionRepository;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.request.RequestId;

/** The {@code plan_version} table as it is written. Opens no transaction of its own. */
@Repository
public class DraftRepository {

    private static final String AT = " WHERE plan_id = :plan AND sequence = :sequence";

    private final JdbcClient jdbc;
    private final VersionRepository versions;

    DraftRepository(JdbcClient jdbc, VersionRepository versions) {
        this.jdbc = jdbc;
        this.versions = versions;
    }

    /** The version, while others who write it wait. */
    Version lock(VersionName name) {
        jdbc.sql("SELECT sequence FROM plan_version" + AT + " FOR UPDATE")
                .param("plan", name.plan().plan())
                .param("sequence", name.sequence())
                .query(Integer.class)
                .list();
        return versions.get(name);
    }

    /** The version that is being written, while others who write it wait; refuses another one. */
    public Draft lockWritten(VersionName name) {
        return Draft.of(lock(name));
    }

    /** The version that a request has started; empty when it is there no more. */
    Optional<VersionName> findStarted(PlanName plan, RequestId request) {
        return jdbc.sql("SELECT sequence FROM plan_version WHERE plan_id = :plan AND request_id = :request")
                .param("plan", plan.plan())
                .param("request", request.uuid())
                .query(Integer.class)
                .optional()
                .map(sequence -> new VersionName(plan, sequence));
    }

    /** The next place in the sequence: one that no version has, nor one that was deleted had. */
    VersionName next(PlanName plan) {
        return new VersionName(
                plan,
                jdbc.sql("""
                        UPDATE plan SET last_draft = 1 + greatest(last_draft, (SELECT max(sequence) FROM plan_version v
                                                                                WHERE v.plan_id = plan.plan_id))
                         WHERE plan_id = :plan
                        RETURNING last_draft
                        """).param("plan", plan.plan()).query(Integer.class).single());
    }

    /** Starts a version as a copy of another one. */
    void start(VersionName name, VersionName base, String shortName, RequestId request, Instant now) {
        jdbc.sql("""
                        INSERT INTO plan_version (plan_id, sequence, stage, short_name, coverage, title, year, month, vision,
                                                  goal, absent_element_ids, base_sequence, updated_by, update_time,
                                                  request_id)
                        SELECT plan_id, :sequence, 'DRAFT', :shortName, coverage, title, NULL, NULL, vision,
                               goal, absent_element_ids, sequence, :by, :now, :request
                          FROM plan_version WHERE plan_id = :plan AND sequence = :base
                        """)
                .param("plan", name.plan().plan())
                .param("sequence", name.sequence())
                .param("base", base.sequence())
                .param("shortName", shortName)
                .param("by", Caller.current().name())
                .param("now", Utc.toColumn(now))
                .param("request", request.uuid())
                .update();
        copy(name, base, "plan_element", """
                element_id, kind, code, label, label_summarized, parent_id, position, summary, followed_element_id,
                concerned_actors, concerned_actors_open, related_element_ids
                """);
        copy(name, base, "plan_appearance", "element_id, place, position, numbered, label");
        copy(name, base, "plan_work", """
                element_id, target, responsible_parties, responsible_parties_open, data_sources, recurrence, start_year,
                follow_up_plan
                """);
        copy(name, base, "plan_subset", "element_id, reason");
    }

    private void copy(VersionName name, VersionName base, String table, String columns) {
        jdbc.sql("INSERT INTO " + table + " (plan_id, sequence, " + columns + ") SELECT plan_id, :sequence, " + columns
                        + " FROM " + table + " WHERE plan_id = :plan AND sequence = :base")
                .param("plan", name.plan().plan())
                .param("sequence", name.sequence())
                .param("base", base.sequence())
                .update();
    }

    void save(Version version) {
        jdbc.sql("""
                        UPDATE plan_version
                           SET short_name = :shortName, coverage = :coverage, title = :title, year = :year, month = :month,
                               vision = :vision, goal = :goal, absent_element_ids = :absent, revision = revision + 1
                        """ + AT)
                .param("plan", version.name().plan().plan())
                .param("sequence", version.name().sequence())
                .param("shortName", version.shortName())
                .param("coverage", version.coverage().name())
                .param("title", version.title())
                .param("year", version.year())
                .param("month", version.month())
                .param("vision", version.vision())
                .param("goal", version.goal())
                .param("absent", version.absent().toArray(String[]::new))
                .update();
    }

    /** What the version that a draft was started from has, or is known not to have, and the draft has not. */
    List<String> missing(Draft draft) {
        return jdbc.sql("""
                        SELECT element_id FROM (
                            SELECT element_id FROM plan_element WHERE plan_id = :plan AND sequence = :base
                             UNION
                            SELECT unnest(absent_element_ids) FROM plan_version WHERE plan_id = :plan AND sequence = :base
                        ) AS known (element_id)
                         WHERE element_id NOT IN (SELECT element_id FROM plan_element
                                                   WHERE plan_id = :plan AND sequence = :sequence)
                         ORDER BY element_id
                        """)
                .param("plan", draft.version().name().plan().plan())
                .param("sequence", draft.version().name().sequence())
                .param("base", draft.writing().base())
                .query(String.class)
                .list();
    }

    /** Says of a version of which only a part is known that an element is not in it. */
    public void addAbsent(VersionName version, String element) {
        jdbc.sql("""
                        UPDATE plan_version SET absent_element_ids = array_append(absent_element_ids, :element)
                        """ + AT)
                .param("plan", version.plan().plan())
                .param("sequence", version.sequence())
                .param("element", element)
                .update();
    }

    /** Says that something of a version has been written. */
    public void touch(VersionName name, Instant now) {
        jdbc.sql("""
                        UPDATE plan_version
                           SET content_revision = content_revision + 1, updated_by = :by, update_time = :now
                        """ + AT)
                .param("plan", name.plan().plan())
                .param("sequence", name.sequence())
                .param("by", Caller.current().name())
                .param("now", Utc.toColumn(now))
                .update();
    }

    /** The stage goes on, which the database lets nothing else do once a version is not being written. */
    void setStage(VersionName name, Stage stage, Instant now) {
        jdbc.sql("""
                        UPDATE plan_version
                           SET stage = :stage, content_revision = content_revision + 1, updated_by = :by, update_time = :now
                        """ + AT)
                .param("plan", name.plan().plan())
                .param("sequence", name.sequence())
                .param("stage", stage.name())
                .param("by", Caller.current().name())
                .param("now", Utc.toColumn(now))
                .update();
    }

    /** The versions that held until this one was published, whether or not they were published themselves. */
    void supersede(VersionName current, VersionName by) {
        jdbc.sql("""
                        UPDATE plan_version SET stage = 'SUPERSEDED'
                         WHERE plan_id = :plan AND sequence < :by
                           AND (stage = 'PUBLISHED' OR stage = 'ADOPTED' AND sequence = :current)
                        """)
                .param("plan", by.plan().plan())
                .param("by", by.sequence())
                .param("current", current.sequence())
                .update();
    }

    void delete(VersionName name) {
        for (var table : new String[] {"plan_subset", "plan_work", "plan_appearance", "plan_element", "plan_version"}) {
            jdbc.sql("DELETE FROM " + table + AT)
                    .param("plan", name.plan().plan())
                    .param("sequence", name.sequence())
                    .update();
        }
    }
}
