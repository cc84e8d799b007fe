package se.arshjul.followupservice.section;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.survey.EditColumns;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyName;

/** The {@code section} table of a survey that is being designed. Opens no transaction of its own. */
@Repository
class SurveySectionRepository {

    private final JdbcClient jdbc;
    private final EditColumns edits;

    SurveySectionRepository(JdbcClient jdbc, EditColumns edits) {
        this.jdbc = jdbc;
        this.edits = edits;
    }

    SurveySection get(SurveySectionName name) {
        return find(name).orElseThrow(() -> SurveySectionRefusals.notFound(name));
    }

    Optional<SurveySection> find(SurveySectionName name) {
        return named(jdbc.sql("SELECT * FROM section WHERE survey_id = :survey AND section_id = :section"), name)
                .query(SurveySectionRepository::toSection)
                .optional();
    }

    /** Adds a section behind the others. */
    void insert(SurveySection section, Survey survey) {
        columns(jdbc.sql("""
                        INSERT INTO section (survey_id, section_id, position, title, plan_element, reason, update_time,
                                             updated_by_name, revision)
                        VALUES (:survey, :section, :position, :title, :planElement, :reason, :updateTime,
                                :updatedByName, 1)
                        """), section)
                .param("position", survey.sections().size() + 1)
                .update();
    }

    /** Writes a changed section, all but its position. */
    void save(SurveySection section) {
        columns(jdbc.sql("""
                        UPDATE section
                           SET title = :title, plan_element = :planElement, reason = :reason,
                               update_time = :updateTime, updated_by_name = :updatedByName, revision = revision + 1
                         WHERE survey_id = :survey AND section_id = :section
                        """), section).update();
    }

    void delete(SurveySectionName name) {
        named(jdbc.sql("DELETE FROM section WHERE survey_id = :survey AND section_id = :section"), name)
                .update();
    }

    /** Puts a section in its place among the others, or the nearest one; 0 is the last. */
    void place(SurveySectionName name, int position) {
        List<String> order = new ArrayList<>(order(name.survey()));
        order.remove(name.section());
        order.add(position == 0 ? order.size() : Math.clamp(position - 1, 0, order.size()), name.section());
        number(name.survey(), order);
    }

    /** Leaves no gap where a section has been removed. */
    void closeGaps(SurveyName survey) {
        number(survey, order(survey));
    }

    private List<String> order(SurveyName survey) {
        return jdbc.sql("SELECT section_id FROM section WHERE survey_id = :survey ORDER BY position")
                .param("survey", survey.survey())
                .query(String.class)
                .list();
    }

    private void number(SurveyName survey, List<String> order) {
        jdbc.sql("""
                        UPDATE section
                           SET position = wanted.position
                          FROM unnest(:ids) WITH ORDINALITY AS wanted (section_id, position)
                         WHERE section.survey_id = :survey
                           AND section.section_id = wanted.section_id
                           AND section.position <> wanted.position
                        """)
                .param("survey", survey.survey())
                .param("ids", order.toArray(String[]::new))
                .update();
    }

    private StatementSpec columns(StatementSpec statement, SurveySection section) {
        return named(edits.now(statement), section.name())
                .param("title", section.title())
                .param("planElement", section.planElement())
                .param("reason", section.reason());
    }

    private static StatementSpec named(StatementSpec statement, SurveySectionName name) {
        return statement.param("survey", name.survey().survey()).param("section", name.section());
    }

    private static SurveySection toSection(ResultSet row, int number) throws SQLException {
        return new SurveySection(
                new SurveySectionName(new SurveyName(row.getString("survey_id")), row.getString("section_id")),
                row.getInt("position"),
                row.getString("title"),
                row.getString("reason"),
                row.getString("plan_element"),
                EditColumns.of(row),
                row.getLong("revision"));
    }
}
