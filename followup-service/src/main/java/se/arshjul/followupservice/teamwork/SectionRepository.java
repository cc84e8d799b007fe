package se.arshjul.followupservice.teamwork;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.teamwork.HeldSection.Completion;
import se.arshjul.followupservice.teamwork.HeldSection.Deed;
import se.arshjul.followupservice.teamwork.HeldSection.Holder;
import se.arshjul.followupservice.teamwork.HeldSection.Holding;
import se.arshjul.followupservice.teamwork.HeldSection.Report;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;

/**
 * The {@code section_holder} table, beside what is saved in each section and said of it. Opens no transaction of its own.
 */
@Repository
class SectionRepository {

    private final JdbcClient jdbc;

    SectionRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the survey. */
    Page.Of<HeldSection> list(RequestName request, Page page) {
        var rows = list(request, page.afterNumber(), page.rowsToRead());
        return page.of(rows, section -> String.valueOf(section.position()));
    }

    HeldSection get(SectionName name) {
        return list(name.request(), 0, Integer.MAX_VALUE).stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .orElseThrow(() -> SectionRefusals.notFound(name));
    }

    private List<HeldSection> list(RequestName request, long after, int rows) {
        return jdbc.sql("""
                        SELECT section.survey_id, :request AS request_id, section.section_id, section.position,
                               asked.questions, asked.answered, last.updated_by, last.updated_by_name,
                               last.update_time, held.holder, held.holder_name, held.assign_time, held.assigned_by,
                               held.assigned_by_name, held.revision, said.completion, said.report_time,
                               said.reported_by, said.reported_by_name
                          FROM section
                         CROSS JOIN LATERAL (
                               SELECT count(*) AS questions, count(*) FILTER (WHERE answer.answered) AS answered
                                 FROM question
                                 LEFT JOIN answer ON answer.survey_id = question.survey_id
                                                 AND answer.request_id = :request
                                                 AND answer.question_id = question.question_id
                                WHERE question.survey_id = section.survey_id
                                  AND question.section_id = section.section_id AND NOT question.withdrawn) asked
                          LEFT JOIN LATERAL (
                               SELECT answer.updated_by, answer.updated_by_name, answer.update_time
                                 FROM question
                                 JOIN answer ON answer.survey_id = question.survey_id
                                            AND answer.request_id = :request
                                            AND answer.question_id = question.question_id
                                WHERE question.survey_id = section.survey_id
                                  AND question.section_id = section.section_id AND NOT question.withdrawn
                                ORDER BY answer.update_time DESC, answer.question_id
                                LIMIT 1) last ON TRUE
                          LEFT JOIN section_holder held ON held.survey_id = section.survey_id
                                AND held.request_id = :request AND held.section_id = section.section_id
                          LEFT JOIN section_report said ON said.survey_id = section.survey_id
                                AND said.request_id = :request AND said.section_id = section.section_id
                         WHERE section.survey_id = :survey AND section.position > :after
                         ORDER BY section.position LIMIT :rows
                        """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .param("after", after)
                .param("rows", rows)
                .query(SectionRepository::toSection)
                .list();
    }

    String title(SectionName name) {
        return jdbc.sql("SELECT title FROM section WHERE survey_id = :survey AND section_id = :section")
                .param("survey", name.request().survey().survey())
                .param("section", name.section())
                .query(String.class)
                .single();
    }

    /** Writes who holds a section of a request that the transaction has locked. */
    void save(SectionName name, Holder holder, Deed given) {
        jdbc.sql("""
                        INSERT INTO section_holder (survey_id, request_id, section_id, holder, holder_name, assign_time,
                                                    assigned_by, assigned_by_name, revision)
                        VALUES (:survey, :request, :section, :holder, :holderName, :time, :by, :byName, 1)
                        ON CONFLICT (survey_id, request_id, section_id) DO UPDATE
                           SET holder = excluded.holder, holder_name = excluded.holder_name,
                               assign_time = excluded.assign_time, assigned_by = excluded.assigned_by,
                               assigned_by_name = excluded.assigned_by_name, revision = section_holder.revision + 1
                        """)
                .param("survey", name.request().survey().survey())
                .param("request", name.request().request())
                .param("section", name.section())
                .param("holder", holder.assignment())
                .param("holderName", holder.name())
                .param("time", Utc.toColumn(given.time()))
                .param("by", given.person())
                .param("byName", given.name())
                .update();
    }

    private static HeldSection toSection(ResultSet row, int number) throws SQLException {
        var request = new RequestName(new SurveyName(row.getString("survey_id")), row.getString("request_id"));
        var given = deed(row, "assigned_by", "assign_time");
        var said = deed(row, "reported_by", "report_time");
        return new HeldSection(
                new SectionName(request, row.getString("section_id")),
                row.getInt("position"),
                row.getInt("questions"),
                row.getInt("answered"),
                deed(row, "updated_by", "update_time"),
                given == null
                        ? Holding.NONE
                        : new Holding(
                                new Holder(row.getString("holder"), row.getString("holder_name")),
                                given,
                                row.getLong("revision")),
                said == null ? null : new Report(Completion.valueOf(row.getString("completion")), said));
    }

    private static @Nullable Deed deed(ResultSet row, String by, String when) throws SQLException {
        var time = Utc.instantOrNull(row, when);
        return time == null ? null : new Deed(row.getString(by), row.getString(by + "_name"), time);
    }
}
