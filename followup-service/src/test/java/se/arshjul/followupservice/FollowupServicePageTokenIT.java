package se.arshjul.followupservice;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.rule.RuleFixtures.compared;
import static se.arshjul.followupservice.rule.RuleFixtures.hard;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.rule.RuleFixtures;
import se.arshjul.followupservice.rule.Statement;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.PageTokenWalk;
import se.arshjul.testkit.PageTokenWalk.Asked;
import se.arshjul.testkit.ServiceTest;

@ServiceTest
class FollowupServicePageTokenIT {

    @Autowired
    PageTokenWalk walk;

    @Autowired
    SurveyFixtures given;

    @Autowired
    RequestFixtures requests;

    @Autowired
    RuleFixtures rules;

    @Autowired
    JdbcClient jdbc;

    @Test
    void noListTakesAPageTokenThatItHasNotGiven() {
        given.in(Survey.State.OPEN);
        var survey = given.in(Survey.State.OPEN);
        requests.in(survey, "region-halland", Request.State.STARTED);
        var request = requests.in(survey, "region-uppsala", Request.State.ACCEPTED);
        var later = requests.in(Request.State.STARTED);
        asked(request, 2);
        marked(later);
        requests.attachments(request, 2);
        approvedBefore(request);
        published(survey, 1);
        published(survey, 2);
        rules.design(
                hard(survey, "a", compared("number", Statement.Test.LESS, "scale")),
                hard(survey, "b", compared("number", Statement.Test.GREATER, "scale")));
        amended(survey, 1);
        amended(survey, 2);

        // Other tests have what the lists of comparisons and of coding need.
        var found = walk.findings(method -> method.service().matches(".*[.](Comparison|Theme|Coding|Pilot)Service")
                ? List.of()
                : List.of(new Asked(
                        Set.of("ListEarlierAnswers", "ListSections", "ListRevisits")
                                        .contains(method.name())
                                ? As.person(RequestFixtures.UPPSALA, "respondent")
                                : As.staff("analyst"),
                        Map.of(
                                "parent",
                                switch (method.name()) {
                                    case "ListAnswers",
                                            "ListAttachments",
                                            "ListClarifications",
                                            "ListApprovedResponses" -> request.toString();
                                    case "ListEarlierAnswers", "ListSections", "ListRevisits" -> later.toString();
                                    case "ListResults" -> survey + "/publications/1";
                                    default -> survey.toString();
                                }))));

        assertThat(found).isEmpty();
    }

    private void approvedBefore(RequestName request) {
        jdbc.sql("""
            INSERT INTO response
            SELECT survey_id, request_id, 2, 'REPLACED', content_hash, submit_time, submitted_by,
                   submitted_by_name, approve_time, approved_by, approved_by_name, single_signer,
                   reference || '-2', ''
              FROM response
             WHERE survey_id = :survey AND request_id = :request
            """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .update();
    }

    private void asked(RequestName request, int times) {
        jdbc.sql("""
            INSERT INTO clarification (survey_id, request_id, number, question_id, asked_version, text,
                                       asked_by_role, ask_time, explanation, revision)
            SELECT :survey, :request, number, 'text', 1, 'Varför?', 'analyst', now(), '', 1
              FROM generate_series(1, :times) AS number
            """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .param("times", times)
                .update();
    }

    private void marked(RequestName request) {
        jdbc.sql("""
            INSERT INTO revisit
            SELECT survey_id, request_id, question_id, now(), 'people/a', 'A'
              FROM answer WHERE survey_id = :survey AND request_id = :request
            """)
                .param("survey", request.survey().survey())
                .param("request", request.request())
                .update();
    }

    private void amended(SurveyName survey, int number) {
        jdbc.sql("""
            INSERT INTO amendment
            VALUES (:survey, :number, 'CHANGED', 'text', 'Fel', now(), 'people/a', 'A', gen_random_uuid())
            """).param("survey", survey.survey()).param("number", number).update();
    }

    /** With one proposal each. */
    private void published(SurveyName survey, int version) {
        jdbc.sql("""
            INSERT INTO publication (survey_id, publication_id, title, snapshot_time, analysis, fact_sheet,
                                     reason, content_hash)
            VALUES (:survey, 'draft', 'Resultat', now(), '', '', '', :hash)
            """)
                .param("survey", survey.survey())
                .param("hash", RequestFixtures.HASH)
                .update();
        jdbc.sql("""
            UPDATE publication SET publication_id = :version, publish_time = now(),
                                   reason = CASE WHEN :version = '1' THEN '' ELSE 'Fel' END
             WHERE survey_id = :survey AND publication_id = 'draft'
            """)
                .param("survey", survey.survey())
                .param("version", String.valueOf(version))
                .update();
        jdbc.sql("INSERT INTO indicator_proposal VALUES (:survey, gen_random_uuid(), DEFAULT, 'Andel', '', '', now())")
                .param("survey", survey.survey())
                .update();
    }
}
