package se.arshjul.followupservice.statedplan;

import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;

/** Surveys that ask for the body's own plan, and answers to them. */
final class AskingForPlans {

    private final RequestFixtures given;
    private final SurveyFixtures surveys;
    private final JdbcClient jdbc;

    AskingForPlans(RequestFixtures given, SurveyFixtures surveys, JdbcClient jdbc) {
        this.given = given;
        this.surveys = surveys;
        this.jdbc = jdbc;
    }

    /** Region Uppsala's request in a survey that asks for the plan, with answers to all of these questions. */
    RequestName stating(State state, String exists) {
        var survey = given.survey(Survey.State.DESIGNING);
        ask(survey);
        surveys.become(survey, Survey.State.OPEN);
        var name = given.in(survey, "region-uppsala", state);
        answer(name, exists);
        return name;
    }

    /** The same, and none of them is answered. */
    RequestName silent(State state) {
        var survey = given.survey(Survey.State.DESIGNING);
        ask(survey);
        surveys.become(survey, Survey.State.OPEN);
        return given.in(survey, "region-uppsala", state);
    }

    /** The same, and it is no longer asked whether there is a plan. */
    RequestName withdrawn(State state) {
        var survey = given.survey(Survey.State.DESIGNING);
        ask(survey);
        jdbc.sql("UPDATE question SET withdrawn = TRUE WHERE survey_id = :survey AND question_id = 'plan-exists'")
                .param("survey", survey.survey())
                .update();
        surveys.become(survey, Survey.State.OPEN);
        return given.in(survey, "region-uppsala", state);
    }

    void ask(SurveyName survey) {
        jdbc.sql("INSERT INTO section VALUES (:survey, 'plan', 9, 'plan', '', 'Därför.')")
                .param("survey", survey.survey())
                .update();
        jdbc.sql("""
                        INSERT INTO question (survey_id, question_id, section_id, position, kind, wording, help,
                                              required, plan_element, number_min, number_max, unit, decimals,
                                              max_length, revision)
                        SELECT :survey, id, 'plan', 90 + place, kind, 'Vad svarar ni?', '', FALSE, '',
                               CASE kind WHEN 'NUMBER' THEN 2010 END, CASE kind WHEN 'NUMBER' THEN 2100 END,
                               CASE kind WHEN 'NUMBER' THEN '' END, CASE kind WHEN 'NUMBER' THEN 0 END,
                               CASE kind WHEN 'TEXT' THEN 500 END, 1
                          FROM (VALUES ('plan-exists', 1, 'SINGLE_CHOICE'), ('plan-title', 2, 'TEXT'),
                                       ('plan-start-year', 3, 'NUMBER'), ('plan-end-year', 4, 'NUMBER'),
                                       ('plan-decided-by', 5, 'SINGLE_CHOICE'), ('plan-parts', 6, 'MULTIPLE_CHOICE'),
                                       ('plan-link', 7, 'TEXT')) AS asked (id, place, kind)
                        """).param("survey", survey.survey()).update();
        jdbc.sql("""
                        INSERT INTO question_option
                        VALUES (:survey, 'plan-exists', 'own', 1, 'Egen'), (:survey, 'plan-exists', 'part', 2, 'Del'),
                               (:survey, 'plan-exists', 'in-progress', 3, 'Pågår'),
                               (:survey, 'plan-exists', 'none', 4, 'Nej'),
                               (:survey, 'plan-decided-by', 'council', 1, 'Fullmäktige'),
                               (:survey, 'plan-parts', 'p-culture', 1, 'Kultur'), (:survey, 'plan-parts', 'fa1', 2, 'Ett')
                        """).param("survey", survey.survey()).update();
    }

    void answer(RequestName name, String exists) {
        jdbc.sql("""
                        INSERT INTO response_answer (survey_id, request_id, version, question_id, kind, choice, choices,
                                                     number, text, update_time, updated_by_name)
                        SELECT survey_id, request_id, version, id, kind, choice, choices, number, text,
                               '2026-02-10T10:00:00+01:00', 'people/respondent'
                          FROM response
                         CROSS JOIN (VALUES ('plan-exists', 'SINGLE_CHOICE', :exists, NULL::text[], NULL::numeric, NULL),
                                            ('plan-title', 'TEXT', NULL, NULL, NULL, 'Säker vård hos oss'),
                                            ('plan-start-year', 'NUMBER', NULL, NULL, 2025, NULL),
                                            ('plan-decided-by', 'SINGLE_CHOICE', 'council', NULL, NULL, NULL),
                                            ('plan-parts', 'MULTIPLE_CHOICE', NULL, '{p-culture,fa1}', NULL, NULL),
                                            ('plan-link', 'TEXT', NULL, NULL, NULL, ' https://example.test/plan '))
                               AS given (id, kind, choice, choices, number, text)
                         WHERE survey_id = :survey AND request_id = :request
                        """)
                .param("exists", exists)
                .param("survey", name.survey().survey())
                .param("request", name.request())
                .update();
    }
}
