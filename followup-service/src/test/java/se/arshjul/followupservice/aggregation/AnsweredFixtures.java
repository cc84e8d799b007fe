package se.arshjul.followupservice.aggregation;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.survey.SurveyName;

/** What bodies answered, by SQL, in every state of a request and a response. */
@Component
public class AnsweredFixtures {

    private final JdbcClient jdbc;

    AnsweredFixtures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A request without a response; the id starts with region or kommun. */
    public void asked(SurveyName survey, String request, String state) {
        jdbc.sql("""
                        INSERT INTO request (survey_id, request_id, actor, recipient_kind, display_name, county_code,
                                             state, dispatch_time, approve_time, state_time, reason, reference,
                                             sent_back, revision)
                        SELECT :survey, :request, 'actors/' || :request,
                               CASE WHEN :request LIKE 'region-%' THEN 'region' ELSE 'municipality' END, :request, '03',
                               :state, '2026-02-02T00:00:05+01:00',
                               CASE WHEN :approved THEN timestamptz '2026-03-01T10:00:00+01:00' END,
                               '2026-03-01T10:00:00+01:00', '', CASE WHEN :approved THEN 'ref' ELSE '' END, FALSE, 1
                        """)
                .param("survey", survey.survey())
                .param("request", request)
                .param("state", state)
                .param("approved", state.equals("ACCEPTED") || state.equals("APPROVED"))
                .update();
    }

    public void response(SurveyName survey, String request, int version, String state) {
        jdbc.sql("""
                        INSERT INTO response (survey_id, request_id, version, state, content_hash, submit_time,
                                              submitted_by, submitted_by_name, approve_time, approved_by,
                                              approved_by_name, single_signer, reference, reason)
                        VALUES (:survey, :request, :version, :state, repeat('0', 64), '2026-03-01T09:00:00+01:00',
                                'people/a', 'A', '2026-03-01T10:00:00+01:00', 'people/b', 'B', FALSE,
                                :request || :version, '')
                        """)
                .param("survey", survey.survey())
                .param("request", request)
                .param("version", version)
                .param("state", state)
                .update();
    }

    /** An accepted first version without answers yet. */
    public void accepted(SurveyName survey, String request) {
        asked(survey, request, "ACCEPTED");
        response(survey, request, 1, "TAKEN");
    }

    /** As {@link #accepted}, in this county. */
    public void accepted(SurveyName survey, String request, String county) {
        accepted(survey, request);
        jdbc.sql("UPDATE request SET county_code = :county WHERE survey_id = :survey AND request_id = :request")
                .param("county", county)
                .param("survey", survey.survey())
                .param("request", request)
                .update();
    }

    /** An answer of the first version, such as {@code scale}, {@code 4} or {@code choices}, {@code {a,b}}. */
    public void answer(SurveyName survey, String request, String question, String value) {
        answer(survey, request, 1, question, value);
    }

    /** The questions of the survey are named by the columns their answers stand in. */
    public void answer(SurveyName survey, String request, int version, String question, String value) {
        jdbc.sql("""
                        INSERT INTO response_answer (survey_id, request_id, version, question_id, kind, choice, choices,
                                                     scale, number, text, update_time, updated_by_name)
                        SELECT :survey, :request, :version, question_id, kind,
                               CASE WHEN kind = 'SINGLE_CHOICE' THEN :value END,
                               CASE WHEN kind = 'MULTIPLE_CHOICE' THEN :value END::text[],
                               CASE WHEN kind = 'SCALE' THEN :value END::bigint,
                               CASE WHEN kind = 'NUMBER' THEN :value END::numeric,
                               CASE WHEN kind = 'TEXT' THEN :value END, '2026-03-01T09:00:00+01:00', 'A'
                          FROM question
                         WHERE survey_id = :survey AND question_id = :question
                        """)
                .param("survey", survey.survey())
                .param("request", request)
                .param("version", version)
                .param("question", question)
                .param("value", value)
                .update();
    }

    /**
     * Two regions and three municipalities accepted; one declined, one silent, one not judged, one sent back once. All of
     * it five times over, so that there are enough of each to be shown.
     */
    public SurveyName worked(SurveyName survey) {
        accepted(survey, "region-a");
        answers(survey, "region-a", "choice yes", "choices {a,b}", "scale 4", "number 10", "text Så");
        accepted(survey, "region-b");
        answers(survey, "region-b", "choice no", "choices {}", "scale 5", "number 12.50");
        accepted(survey, "kommun-c");
        answers(survey, "kommun-c", "choice yes", "choices {c}", "scale 1", "number 0");
        accepted(survey, "kommun-d");
        answers(survey, "kommun-d", "choice yes", "scale 2");
        asked(survey, "kommun-e", "ACCEPTED");
        response(survey, "kommun-e", 1, "REJECTED");
        answers(survey, "kommun-e", "choice no", "number 99");
        response(survey, "kommun-e", 2, "TAKEN");
        answer(survey, "kommun-e", 2, "choice", "yes");
        answer(survey, "kommun-e", 2, "number", "7.25");
        asked(survey, "kommun-f", "APPROVED");
        response(survey, "kommun-f", 1, "SIGNED");
        answers(survey, "kommun-f", "choice no", "number 50");
        asked(survey, "region-g", "DECLINED");
        asked(survey, "kommun-h", "NO_RESPONSE");
        response(survey, "kommun-h", 1, "LAPSED");
        answers(survey, "kommun-h", "choice no", "number 51");
        copyAll(survey, 5);
        return survey;
    }

    /** Everybody asked so far with their answers, so many times in all. */
    private void copyAll(SurveyName survey, int times) {
        for (var table : List.of("request", "response", "response_answer")) {
            var columns = String.join(", ", columns(table));
            var values = columns.replace("request_id", "request_id || '-' || copy")
                    .replace("reference,", table.equals("response") ? "reference || '-' || copy," : "reference,");
            jdbc.sql("INSERT INTO " + table + " (" + columns + ") SELECT " + values + " FROM " + table
                            + ", generate_series(2, :times) AS copy WHERE survey_id = :survey")
                    .param("survey", survey.survey())
                    .param("times", times)
                    .update();
        }
    }

    private List<String> columns(String table) {
        return jdbc.sql("""
                        SELECT column_name FROM information_schema.columns
                         WHERE table_schema = current_schema() AND table_name = :table ORDER BY ordinal_position
                        """).param("table", table).query(String.class).list();
    }

    private void answers(SurveyName survey, String request, String... answers) {
        for (var answer : answers) {
            var parts = answer.split(" ", 2);
            answer(survey, request, parts[0], parts[1]);
        }
    }

    /** So many accepted municipalities that answered so many numbers, each with its own number from 1. */
    public void many(SurveyName survey, int bodies, int questions) {
        jdbc.sql("""
                        INSERT INTO question (survey_id, question_id, section_id, position, kind, wording, help,
                                              required, plan_element, number_min, unit, decimals, revision)
                        SELECT :survey, 'n' || n, 'second', 100 + n, 'NUMBER', 'Hur många?', '', FALSE, '', 0, '', 0, 1
                          FROM generate_series(1, :questions) AS n
                        """)
                .param("survey", survey.survey())
                .param("questions", questions)
                .update();
        copies(survey, bodies);
        jdbc.sql("""
                        INSERT INTO response_answer (survey_id, request_id, version, question_id, kind, number,
                                                     update_time, updated_by_name)
                        SELECT :survey, 'kommun-' || body, 1, 'n' || n, 'NUMBER', body, '2026-03-01T09:00:00+01:00', 'A'
                          FROM generate_series(1, :bodies) AS body, generate_series(1, :questions) AS n
                        """)
                .param("survey", survey.survey())
                .param("bodies", bodies)
                .param("questions", questions)
                .update();
    }

    private void copies(SurveyName survey, int bodies) {
        accepted(survey, "kommun-1");
        jdbc.sql("""
                        INSERT INTO request (survey_id, request_id, actor, recipient_kind, display_name, county_code,
                                             state, dispatch_time, approve_time, state_time, reason, reference,
                                             sent_back, revision)
                        SELECT survey_id, 'kommun-' || body, actor, recipient_kind, display_name, county_code,
                               state, dispatch_time, approve_time, state_time, reason, reference, sent_back, revision
                          FROM request, generate_series(2, :bodies) AS body
                         WHERE survey_id = :survey
                        """).param("survey", survey.survey()).param("bodies", bodies).update();
        jdbc.sql("""
                        INSERT INTO response (survey_id, request_id, version, state, content_hash, submit_time,
                                              submitted_by, submitted_by_name, approve_time, approved_by,
                                              approved_by_name, single_signer, reference, reason)
                        SELECT survey_id, 'kommun-' || body, version, state, content_hash, submit_time,
                               submitted_by, submitted_by_name, approve_time, approved_by,
                               approved_by_name, single_signer, 'ref' || body, reason
                          FROM response, generate_series(2, :bodies) AS body
                         WHERE survey_id = :survey
                        """).param("survey", survey.survey()).param("bodies", bodies).update();
    }

    /** Runs a statement against the survey, for tests of what the database refuses. */
    public void update(SurveyName survey, String sql) {
        jdbc.sql(sql + " WHERE survey_id = :survey")
                .param("survey", survey.survey())
                .update();
    }
}
