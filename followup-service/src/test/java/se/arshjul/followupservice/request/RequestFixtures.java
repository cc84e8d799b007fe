package se.arshjul.followupservice.request;

import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;

/**
 * Requests by SQL, in each state with the answers and the response that belong to it: option yes, number 40, text "Ja",
 * saved and submitted by {@code people/respondent-<body>}, signed by {@code people/approver-<body>}.
 */
@Component
public class RequestFixtures {

    public static final String UPPSALA = "actors/region-uppsala";
    public static final String HALLAND = "actors/region-halland";
    public static final String HASH = "a".repeat(64);

    private final JdbcClient jdbc;
    private final SurveyFixtures surveys;

    RequestFixtures(JdbcClient jdbc, SurveyFixtures surveys) {
        this.jdbc = jdbc;
        this.surveys = surveys;
    }

    /** Region Uppsala's request in an open survey of its own. */
    public RequestName in(State state) {
        return in(survey(Survey.State.OPEN), "region-uppsala", state);
    }

    public SurveyName survey(Survey.State state) {
        return surveys.in(state);
    }

    /** A request of the body whose name ends like the id, which starts with region or kommun. */
    public RequestName in(SurveyName survey, String id, State state) {
        var name = new RequestName(survey, id);
        jdbc.sql("""
                        INSERT INTO request
                        VALUES (:survey, :request, 'actors/' || :request,
                                CASE WHEN :request LIKE 'region-%' THEN 'region' ELSE 'municipality' END,
                                initcap(replace(:request, '-', ' ')), '03', :state, '2026-02-02T00:00:05+01:00',
                                CASE WHEN :state <> 'DISPATCHED' THEN timestamptz '2026-02-03T10:00:00+01:00' END,
                                CASE WHEN :approved THEN timestamptz '2026-02-20T10:00:00+01:00' END,
                                '2026-02-20T10:00:00+01:00', '', CASE WHEN :approved THEN :reference ELSE '' END,
                                :state = 'SENT_BACK', 5)
                        """)
                .param("survey", survey.survey())
                .param("request", id)
                .param("state", state.name())
                .param(
                        "approved",
                        List.of(State.APPROVED, State.SENT_BACK, State.ACCEPTED).contains(state))
                .param("reference", "ref-" + id)
                .update();
        if (!List.of(State.DISPATCHED, State.OPENED).contains(state)) {
            answers(name);
        }
        switch (state) {
            case SUBMITTED -> response(name, "WAITING", false);
            case APPROVED -> response(name, "SIGNED", true);
            case SENT_BACK -> response(name, "REJECTED", true);
            case ACCEPTED -> response(name, "TAKEN", true);
            default -> {}
        }
        return name;
    }

    /** The same as {@link #in} with the request's body: Gotland is one body with two requests. */
    public RequestName of(String actor, SurveyName survey, String id, State state) {
        var name = in(survey, id, state);
        jdbc.sql("UPDATE request SET actor = :actor WHERE survey_id = :survey AND request_id = :request")
                .param("actor", actor)
                .param("survey", survey.survey())
                .param("request", id)
                .update();
        return name;
    }

    /** So many municipalities' requests at once, kommun-0001 and on. */
    public void many(SurveyName survey, int requests, State state) {
        for (int i = 1; i <= requests; i++) {
            in(survey, String.format(Locale.ROOT, "kommun-%04d", i), state);
        }
    }

    public void allowSingleSigner(SurveyName survey) {
        jdbc.sql("UPDATE survey SET single_signer_allowed = TRUE WHERE survey_id = :survey")
                .param("survey", survey.survey())
                .update();
    }

    /** Types of what was told about it, oldest first. */
    public List<String> events(Object subject) {
        return jdbc.sql("SELECT type FROM outbox WHERE subject = :subject ORDER BY position")
                .param("subject", subject.toString())
                .query(String.class)
                .list();
    }

    /** What was told about it with the payload, oldest first. */
    public List<String> outbox(Object subject) {
        return jdbc.sql("SELECT type || ' ' || payload::text FROM outbox WHERE subject = :subject ORDER BY position")
                .param("subject", subject.toString())
                .query(String.class)
                .list();
    }

    public List<String> audit(Object resource) {
        return surveys.audit(resource);
    }

    /** A number out of the database. */
    public int count(String sql, RequestName request) {
        return jdbc.sql(sql + " WHERE survey_id = :survey AND request_id = :request")
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .query(Integer.class)
                .single();
    }

    /** So many files attached to the text, in version 1 of its response. */
    public void attachments(RequestName name, int files) {
        jdbc.sql("""
                        WITH attached AS (
                            INSERT INTO attachment
                            SELECT :survey, :request, number, 'text', number || '.txt', 'text/plain', 3, :hash,
                                   'NOT_SCANNED', '2026-02-10T10:00:00+01:00', 'people/respondent-' || :request,
                                   'people/respondent-' || :request, FALSE
                              FROM generate_series(1, :files) AS number
                            RETURNING *
                        ), content AS (
                            INSERT INTO attachment_content
                            SELECT survey_id, request_id, number, 'hej'::bytea FROM attached
                        )
                        INSERT INTO response_attachment SELECT survey_id, request_id, 1, number FROM attached
                        """)
                .param("survey", name.survey().survey())
                .param("request", name.request())
                .param("hash", HASH)
                .param("files", files)
                .update();
    }

    /** Two answers of which the body has confirmed, in version 1 of its response, that they contradict each other. */
    public void contradiction(RequestName name) {
        surveys.become(name.survey(), Survey.State.DESIGNING);
        jdbc.sql("""
                        INSERT INTO contradiction_rule (survey_id, rule_id, sentence, hard, question_id, test, options,
                                                        second_question_id, second_test, second_options, update_time,
                                                        updated_by_name, revision)
                        VALUES (:survey, 'unsaid', 'Det går inte ihop.', FALSE, 'choice', 'CHOSEN', '{yes}', 'scale',
                                'UNANSWERED', '{}', '2026-01-10T10:00:00+01:00', '', 1)
                        """).param("survey", name.survey().survey()).update();
        surveys.become(name.survey(), Survey.State.OPEN);
        jdbc.sql("INSERT INTO confirmed_rule VALUES (:survey, :request, 1, 'unsaid')")
                .param("survey", name.survey().survey())
                .param("request", name.request())
                .update();
    }

    private void answers(RequestName name) {
        jdbc.sql("""
                        INSERT INTO answer
                        SELECT :survey, :request, question_id, kind, TRUE,
                               CASE kind WHEN 'SINGLE_CHOICE' THEN 'yes' END, NULL, NULL,
                               CASE kind WHEN 'NUMBER' THEN 40 END, CASE kind WHEN 'TEXT' THEN 'Ja' END,
                               '2026-02-10T10:00:00+01:00', 'people/respondent-' || :request,
                               'people/respondent-' || :request, 3
                          FROM question
                         WHERE survey_id = :survey AND question_id IN ('choice', 'number', 'text')
                        """)
                .param("survey", name.survey().survey())
                .param("request", name.request())
                .update();
    }

    private void response(RequestName name, String state, boolean signed) {
        jdbc.sql("""
                        INSERT INTO response
                        VALUES (:survey, :request, 1, :state, :hash, '2026-02-19T10:00:00+01:00',
                                'people/respondent-' || :request, 'people/respondent-' || :request,
                                CASE WHEN :signed THEN timestamptz '2026-02-20T10:00:00+01:00' END,
                                CASE WHEN :signed THEN 'people/approver-' || :request ELSE '' END,
                                CASE WHEN :signed THEN 'people/approver-' || :request ELSE '' END,
                                FALSE, CASE WHEN :signed THEN 'ref-' || :request END, '')
                        """)
                .param("survey", name.survey().survey())
                .param("request", name.request())
                .param("state", state)
                .param("hash", HASH)
                .param("signed", signed)
                .update();
        jdbc.sql("""
                        INSERT INTO response_answer
                        SELECT survey_id, request_id, 1, question_id, kind, choice, choices, scale, number, text,
                               update_time, updated_by_name
                          FROM answer WHERE survey_id = :survey AND request_id = :request
                        """)
                .param("survey", name.survey().survey())
                .param("request", name.request())
                .update();
    }
}
