package se.arshjul.followupservice.response;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.accept;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.ServiceTest;

/** Whenever a response becomes the accepted one it is told, as a subject of its own. */
@ServiceTest
class ResponseAcceptedIT {

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyFixtures surveys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void isToldWhenAnAnalystAccepts() {
        var name = given.in(State.APPROVED);

        calls.analyst().acceptResponse(accept(name));

        assertThat(given.outbox(name + "/responses/1")).containsExactly(told(name));
    }

    @Test
    void isToldOnceWhenTheProcessAccepts() {
        var name = given.in(State.APPROVED);

        calls.engine().acceptResponse(accept(name));
        calls.engine().acceptResponse(accept(name));

        assertThat(given.outbox(name + "/responses/1")).containsExactly(told(name));
    }

    @Test
    void isWrittenDownOnTheVersion() {
        var name = given.in(State.APPROVED);
        calls.analyst().acceptResponse(accept(name));

        assertThat(given.count("SELECT count(*) FILTER (WHERE was_taken)::int FROM response", name))
                .isEqualTo(1);
    }

    @Test
    void ofASurveyThatIsTriedOutNothingIsTold() {
        var tried = given.survey(Survey.State.DESIGNING);
        var pilot = tried.pilot(1);
        jdbc.sql("""
                        INSERT INTO survey
                        SELECT (jsonb_populate_record(survey, jsonb_build_object('survey_id', :pilot))).*
                          FROM survey WHERE survey_id = :survey
                        """)
                .param("pilot", pilot.survey())
                .param("survey", tried.survey())
                .update();
        surveys.become(pilot, Survey.State.OPEN);
        var name = given.in(pilot, "region-uppsala", State.APPROVED);

        calls.analyst().acceptResponse(accept(name));

        assertThat(given.outbox(name + "/responses/1")).isEmpty();
    }

    private static String told(RequestName name) {
        return "followup.responseAccepted {\"request\": \"" + name + "\", \"version\": 1}";
    }
}
