package se.arshjul.followupservice.question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.runtime.page.Page;

/** The {@code amended_question} table: questions as they were asked before they were amended. */
@Repository
public class EarlierQuestions {

    /**
     * What a question was is kept with the amendment that changed it: the next one after a time tells of that time. Its
     * place then is that of today without the questions that have been added before it since. What was kept before there
     * were definitions and examples had none.
     */
    private static final String AS_OF = """
        SELECT was.*, %s AS number,
               coalesce(later.was_options,
                        ARRAY(SELECT ARRAY[option_id, label]
                                FROM question_option o
                               WHERE o.survey_id = q.survey_id AND o.question_id = q.question_id
                               ORDER BY position)) AS options
          FROM %s
          LEFT JOIN LATERAL (SELECT a.was, a.was_options
                               FROM amended_question a
                              WHERE a.survey_id = q.survey_id AND a.question_id = q.question_id
                                AND a.number > %s
                              ORDER BY a.number
                              LIMIT 1) AS later ON TRUE
         CROSS JOIN LATERAL (SELECT count(*) AS moved
                               FROM amendment adding
                               JOIN question added USING (survey_id, question_id)
                              WHERE adding.survey_id = q.survey_id AND adding.kind = 'ADDED' AND adding.number > %s
                                AND added.position < q.position) AS since
         CROSS JOIN LATERAL jsonb_populate_record(
             q, coalesce('{"definition": "", "example": ""}' || later.was, '{}') || jsonb_build_object('position', q.position - since.moved)) AS was
         WHERE q.survey_id = :survey
        """;

    private static final String QUESTIONS =
            AS_OF.formatted(":amendments", "question q", ":amendments", ":amendments") + """
           AND NOT was.withdrawn AND was.position > :after
         ORDER BY was.position
         LIMIT :rows
        """;

    private static final String AMENDED = "amendment n JOIN question q USING (survey_id, question_id)";

    private final JdbcClient jdbc;

    EarlierQuestions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All questions of a survey as they were asked after so many amendments. */
    public List<Question> list(SurveyName survey, int amendments) {
        return list(survey, amendments, 0, Integer.MAX_VALUE);
    }

    Page.Of<Question> list(SurveyName survey, int amendments, Page page) {
        return page.of(
                list(survey, amendments, page.afterNumber(), page.rowsToRead()),
                question -> String.valueOf(question.position()));
    }

    private List<Question> list(SurveyName survey, int amendments, long after, int rows) {
        return jdbc.sql(QUESTIONS)
                .param("survey", survey.survey())
                .param("amendments", amendments)
                .param("after", after)
                .param("rows", rows)
                .query(QuestionColumns::toQuestion)
                .list();
    }

    /** The question that each amendment of a survey was about, as it was before, by the amendment's number. */
    public Map<Integer, Question> before(SurveyName survey) {
        return byAmendment(survey, "n.number - 1");
    }

    /** The same as it was after. */
    public Map<Integer, Question> after(SurveyName survey) {
        return byAmendment(survey, "n.number");
    }

    private Map<Integer, Question> byAmendment(SurveyName survey, String asOf) {
        Map<Integer, Question> questions = new HashMap<>();
        jdbc.sql(AS_OF.formatted("n.number", AMENDED, asOf, asOf))
                .param("survey", survey.survey())
                .query(row -> {
                    questions.put(row.getInt("number"), QuestionColumns.toQuestion(row, 0));
                });
        return questions;
    }
}
