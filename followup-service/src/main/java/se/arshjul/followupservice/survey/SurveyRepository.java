package se.arshjul.followupservice.survey;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.survey.Survey.Review;
import se.arshjul.followupservice.survey.Survey.Section;
import se.arshjul.followupservice.survey.Survey.State;
import se.arshjul.followupservice.survey.Survey.Texts;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.page.Page.Key;

/** The {@code survey} table. Opens no transaction of its own. */
@Repository
public class SurveyRepository {

    private static final String SELECT = """
            SELECT s.*,
                   (SELECT count(*) FROM question q WHERE q.survey_id = s.survey_id AND NOT q.withdrawn)
                       AS question_count,
                   ARRAY(SELECT ARRAY[section_id, title, plan_element, reason, revision::text]
                           FROM section
                          WHERE section.survey_id = s.survey_id
                          ORDER BY position) AS sections
              FROM survey s
            """;

    private static final Key YEAR = Key.like("[0-9]{4}");

    private final JdbcClient jdbc;
    private final EditColumns edits;

    SurveyRepository(JdbcClient jdbc, EditColumns edits) {
        this.jdbc = jdbc;
        this.edits = edits;
    }

    public Survey get(SurveyName name) {
        return find(name).orElseThrow(() -> SurveyRefusals.notFound(name));
    }

    public Optional<Survey> find(SurveyName name) {
        return jdbc.sql(SELECT + " WHERE s.survey_id = :survey")
                .param("survey", name.survey())
                .query(SurveyRepository::toSurvey)
                .optional();
    }

    /** As {@link #get}, and nobody else changes it until the transaction ends; always locked before its requests. */
    public Survey lock(SurveyName name) {
        jdbc.sql("SELECT survey_id FROM survey WHERE survey_id = :survey FOR NO KEY UPDATE")
                .param("survey", name.survey())
                .query(String.class)
                .optional();
        // Read anew: who has waited would otherwise see sections and questions as they were before it waited.
        return get(name);
    }

    /** Nobody amends the survey's questions until the transaction ends; always before any of its requests is locked. */
    public void hold(SurveyName name) {
        jdbc.sql("SELECT survey_id FROM survey WHERE survey_id = :survey FOR SHARE")
                .param("survey", name.survey())
                .query(String.class)
                .optional();
    }

    /** The survey of the latest year before this one that has not been cancelled. */
    public Optional<Survey> findLatestBefore(SurveyName name) {
        return jdbc.sql(SELECT + """
                         WHERE s.survey_id < :survey AND s.state <> 'CANCELLED' AND s.survey_id NOT LIKE '%-pilot-%'
                         ORDER BY s.survey_id DESC
                         LIMIT 1
                        """)
                .param("survey", name.survey())
                .query(SurveyRepository::toSurvey)
                .optional();
    }

    /** Newest year first. */
    Page.Of<Survey> list(Page page, boolean dispatchedOnly) {
        var rows = jdbc.sql(SELECT + """
                         WHERE (:after = '' OR s.survey_id < :after)
                           AND (NOT :dispatchedOnly OR s.dispatch_time IS NOT NULL)
                           AND s.survey_id NOT LIKE '%-pilot-%'
                         ORDER BY s.survey_id DESC
                         LIMIT :rows
                        """)
                .param("after", page.after(YEAR))
                .param("dispatchedOnly", dispatchedOnly)
                .param("rows", page.rowsToRead())
                .query(SurveyRepository::toSurvey)
                .list();
        return page.of(rows, survey -> survey.name().survey());
    }

    /** Adds a survey with its sections, or refuses when the year has one. */
    public Survey insert(Survey survey) {
        var inserted = columns(jdbc.sql("""
                        INSERT INTO survey (survey_id, title, introduction, legal_basis, estimated_minutes,
                                            single_signer_allowed, plan_version, copied_from, state, reason, open_date,
                                            answer_by_date, accepted_until_date, reviewed_by_date, publish_date,
                                            analysis, analysis_done, fact_sheet, dispatch_time, request_count,
                                            update_time, updated_by_name, revision)
                        VALUES (:survey, :title, :introduction, :legalBasis, :estimatedMinutes, :singleSigner,
                                :planVersion, :copiedFrom, :state, :reason, :open, :answerBy, :acceptedUntil,
                                :reviewedBy, :publish, :analysis, :analysisDone, :factSheet, :dispatchTime, 0,
                                :updateTime, :updatedByName, 1)
                        ON CONFLICT DO NOTHING
                        """), survey)
                .param("planVersion", survey.planVersion())
                .param(
                        "copiedFrom",
                        survey.copiedFrom() == null ? null : survey.copiedFrom().survey())
                .update();
        if (inserted == 0) {
            throw SurveyRefusals.exists(survey.name());
        }
        insertSections(survey);
        return get(survey.name());
    }

    /** Writes a changed survey, or refuses when someone else changed it first. */
    public Survey save(Survey survey) {
        var saved = columns(jdbc.sql("""
                        UPDATE survey
                           SET title = :title, introduction = :introduction, legal_basis = :legalBasis,
                               estimated_minutes = :estimatedMinutes, single_signer_allowed = :singleSigner,
                               state = :state, reason = :reason, open_date = :open, answer_by_date = :answerBy,
                               accepted_until_date = :acceptedUntil, reviewed_by_date = :reviewedBy,
                               publish_date = :publish, analysis = :analysis, analysis_done = :analysisDone,
                               fact_sheet = :factSheet, dispatch_time = :dispatchTime, update_time = :updateTime,
                               updated_by_name = :updatedByName, revision = revision + 1
                         WHERE survey_id = :survey AND revision = :revision
                        """), survey)
                .param("revision", survey.revision())
                .update();
        var now = get(survey.name());
        if (saved == 0) {
            throw SurveyRefusals.changed(now);
        }
        return now;
    }

    /** Counts requests that came to be; the etag stays, for nothing that a person edits has changed. */
    public void addRequests(SurveyName name, int requests) {
        jdbc.sql("UPDATE survey SET request_count = request_count + :requests WHERE survey_id = :survey")
                .param("survey", name.survey())
                .param("requests", requests)
                .update();
    }

    private void insertSections(Survey survey) {
        var position = 0;
        for (var section : survey.sections()) {
            position++;
            edits.now(jdbc.sql("""
                            INSERT INTO section (survey_id, section_id, position, title, plan_element, reason,
                                                 update_time, updated_by_name, revision)
                            VALUES (:survey, :section, :position, :title, :planElement, :reason,
                                    :updateTime, :updatedByName, 1)
                            """))
                    .param("survey", survey.name().survey())
                    .param("section", section.sectionId())
                    .param("position", position)
                    .param("title", section.title())
                    .param("planElement", section.planElement())
                    .param("reason", section.reason())
                    .update();
        }
    }

    private StatementSpec columns(StatementSpec statement, Survey survey) {
        return edits.now(statement)
                .param("survey", survey.name().survey())
                .param("title", survey.texts().title())
                .param("introduction", survey.texts().introduction())
                .param("legalBasis", survey.texts().legalBasis())
                .param("estimatedMinutes", survey.texts().estimatedMinutes())
                .param("singleSigner", survey.texts().singleSignerAllowed())
                .param("state", survey.state().name())
                .param("reason", survey.reason())
                .param("open", survey.dates().open())
                .param("answerBy", survey.dates().answerBy())
                .param("acceptedUntil", survey.dates().acceptedUntil())
                .param("reviewedBy", survey.dates().reviewedBy())
                .param("publish", survey.dates().publish())
                .param("analysis", survey.review().analysis())
                .param("analysisDone", survey.review().analysisDone())
                .param("factSheet", survey.review().factSheet())
                .param("dispatchTime", Utc.toColumn(survey.dispatchTime()));
    }

    private static Survey toSurvey(ResultSet row, int number) throws SQLException {
        var name = new SurveyName(row.getString("survey_id"));
        var copiedFrom = row.getString("copied_from");
        return new Survey(
                name,
                new Texts(
                        row.getString("title"),
                        row.getString("introduction"),
                        row.getString("legal_basis"),
                        row.getInt("estimated_minutes"),
                        row.getBoolean("single_signer_allowed")),
                row.getString("plan_version"),
                copiedFrom == null ? null : new SurveyName(copiedFrom),
                toSections(row),
                new SurveyDates(
                        row.getObject("open_date", LocalDate.class),
                        row.getObject("answer_by_date", LocalDate.class),
                        row.getObject("accepted_until_date", LocalDate.class),
                        row.getObject("reviewed_by_date", LocalDate.class),
                        row.getObject("publish_date", LocalDate.class)),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                new Review(row.getString("analysis"), row.getBoolean("analysis_done"), row.getString("fact_sheet")),
                Utc.instantOrNull(row, "dispatch_time"),
                row.getInt("question_count"),
                row.getInt("request_count"),
                EditColumns.of(row),
                row.getLong("revision"));
    }

    private static List<Section> toSections(ResultSet row) throws SQLException {
        return Arrays.stream((Object[]) row.getArray("sections").getArray())
                .map(String[].class::cast)
                .map(section -> new Section(section[0], section[1], section[2], section[3], Long.parseLong(section[4])))
                .toList();
    }
}
