package se.arshjul.followupservice.amendment;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.amendment.Amendment.Kind;
import se.arshjul.followupservice.amendment.Amendment.Wanted;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.access.Caller;
import se.arshjul.runtime.db.Utc;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** The {@code amendment} table, and what it keeps of questions. Whoever writes has locked the survey. */
@Repository
class AmendmentRepository {

    private static final String SELECT = """
        SELECT amendment.*,
               ARRAY(SELECT q.question_id
                       FROM amended_question q
                      WHERE q.survey_id = amendment.survey_id AND q.number = amendment.number
                      ORDER BY q.question_id) AS questions,
               ARRAY(SELECT ARRAY[s.option_id, s.standing_option_id]
                       FROM successor s
                      WHERE s.survey_id = amendment.survey_id AND s.number = amendment.number
                        AND s.question_id = amendment.question_id) AS successors
          FROM amendment
        """;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    AmendmentRepository(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The latest first. */
    Page.Of<Amendment> list(SurveyName survey, Page page) {
        var rows = jdbc.sql(SELECT + """
             WHERE survey_id = :survey AND (:before = 0 OR number < :before)
             ORDER BY number DESC
             LIMIT :rows
            """)
                .param("survey", survey.survey())
                .param("before", page.afterNumber())
                .param("rows", page.rowsToRead())
                .query(AmendmentRepository::toAmendment)
                .list();
        return page.of(rows, amendment -> String.valueOf(amendment.number()));
    }

    /** What a command has made. */
    Amendment madeBy(RequestId id, SurveyName survey) {
        return jdbc.sql(SELECT + " WHERE survey_id = :survey AND command_id = :command")
                .param("survey", survey.survey())
                .param("command", id.uuid())
                .query(AmendmentRepository::toAmendment)
                .single();
    }

    /** Adds the next amendment and keeps what the questions are before it; one that it adds was not asked. */
    void insert(RequestId id, Wanted wanted, String reason, List<Question> touched) {
        var caller = Caller.current();
        jdbc.sql("""
            WITH made AS (
                INSERT INTO amendment
                SELECT :survey, count(*) + 1, :kind, :question, :reason, :now, :by, :byName, :command
                  FROM amendment
                 WHERE survey_id = :survey
                RETURNING survey_id, number, kind, question_id
            )
            INSERT INTO amended_question
            SELECT made.survey_id, made.number, q.question_id, to_jsonb(q) - 'position',
                   ARRAY(SELECT ARRAY[option_id, label]
                           FROM question_option o
                          WHERE o.survey_id = q.survey_id AND o.question_id = q.question_id
                          ORDER BY position)
              FROM made
              JOIN question q ON q.survey_id = made.survey_id AND q.question_id = ANY (:touched)
             UNION ALL
            SELECT survey_id, number, question_id, '{"withdrawn": true}', '{}'
              FROM made
             WHERE kind = 'ADDED'
            """)
                .param("survey", wanted.name().survey().survey())
                .param("kind", wanted.kind().name())
                .param("question", wanted.name().question())
                .param("reason", reason)
                .param("now", Utc.toColumn(clock.instant()))
                .param("by", caller.subject())
                .param("byName", caller.name())
                .param("command", id.uuid())
                .param(
                        "touched",
                        touched.stream()
                                .map(amended -> amended.name().question())
                                .toArray(String[]::new))
                .update();
    }

    private static Amendment toAmendment(ResultSet row, int number) throws SQLException {
        return new Amendment(
                new QuestionName(new SurveyName(row.getString("survey_id")), row.getString("question_id")),
                row.getInt("number"),
                Kind.valueOf(row.getString("kind")),
                List.of((String[]) row.getArray("questions").getArray()),
                Arrays.stream((Object[]) row.getArray("successors").getArray())
                        .map(String[].class::cast)
                        .collect(toMap(pair -> pair[0], pair -> pair[1])),
                row.getString("reason"),
                Utc.instant(row, "create_time"),
                row.getString("created_by_name"));
    }
}
