package se.arshjul.followupservice.statedplan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.GetStatedPlanRequest;
import se.arshjul.followup.v1.StatedPlan;
import se.arshjul.followup.v1.StatedPlan.Existence;
import se.arshjul.followup.v1.StatedPlanServiceGrpc.StatedPlanServiceBlockingStub;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;

/** What a body's accepted response states of its own plan. */
@ServiceTest
class GetStatedPlanIT {

    @Autowired
    StatedPlanServiceBlockingStub plans;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyFixtures surveys;

    @Autowired
    JdbcClient jdbc;

    @Test
    void everythingThatAnAcceptedResponseSaysOfThePlanIsStated() {
        var name = stating(State.ACCEPTED, "own");

        var stated = get(name);

        assertThat(stated.getRequest()).isEqualTo(name.toString());
        assertThat(stated.getVersion()).isEqualTo(1);
        assertThat(stated.getReference()).isEqualTo("ref-region-uppsala");
        assertThat(stated.hasApproveTime()).isTrue();
        assertThat(stated.getYear()).isEqualTo(name.survey().year());
        assertThat(stated.getActor()).isEqualTo(RequestFixtures.UPPSALA);
        assertThat(stated.getRecipientKind()).isEqualTo("region");
        assertThat(stated.getDisplayName()).isEqualTo("Region Uppsala");
        assertThat(stated.getExistence()).isEqualTo(Existence.OWN);
        assertThat(stated.getTitle()).isEqualTo("Säker vård hos oss");
        assertThat(stated.getStartYear()).isEqualTo(2025);
        assertThat(stated.getEndYear()).isZero();
        assertThat(stated.getDecidedBy()).isEqualTo("Fullmäktige");
        assertThat(stated.getLink()).isEqualTo("https://example.test/plan");
        assertThat(stated.getPartsList()).containsExactly("p-culture", "fa1");
        assertThat(stated.getFilesAttached()).isFalse();
        assertThat(stated.getPlanVersion()).isEqualTo(SurveyFixtures.PLAN_VERSION);
    }

    @ParameterizedTest
    @CsvSource({"part, PART_OF_ANOTHER", "in-progress, IN_PROGRESS", "none, NONE"})
    void whetherThereIsAPlanIsSaidInEachWay(String option, Existence existence) {
        assertThat(get(stating(State.ACCEPTED, option)).getExistence()).isEqualTo(existence);
    }

    @Test
    void ofNoPlanNothingElseIsStated() {
        assertThat(get(stating(State.ACCEPTED, "none")))
                .returns("", StatedPlan::getTitle)
                .returns("", StatedPlan::getLink)
                .returns(0, StatedPlan::getStartYear)
                .returns(List.of(), stated -> List.copyOf(stated.getPartsList()));
    }

    @Test
    void thatThePlanIsAttachedIsSaid() {
        var name = stating(State.ACCEPTED, "own");
        given.attachments(name, 1);
        jdbc.sql("UPDATE attachment SET question_id = 'plan-exists' WHERE survey_id = :survey")
                .param("survey", name.survey().survey())
                .update();

        assertThat(get(name).getFilesAttached()).isTrue();
    }

    @Test
    void whileAnAcceptedResponseIsReplacedItIsStillTheOneThatStates() {
        var name = stating(State.ACCEPTED, "own");
        jdbc.sql("UPDATE response SET state = 'KEPT' WHERE survey_id = :survey")
                .param("survey", name.survey().survey())
                .update();

        assertThat(get(name).getVersion()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTED", "SUBMITTED", "APPROVED", "SENT_BACK", "DECLINED", "NO_RESPONSE"})
    void whatTheAgencyHasNotAcceptedStatesNothing(State state) {
        assertThat(refused(stating(state, "own"))).isEqualTo("NOT_FOUND PLAN_NOT_STATED");
    }

    @Test
    void aSurveyThatDoesNotAskStatesNothing() {
        assertThat(refused(given.in(State.ACCEPTED))).isEqualTo("NOT_FOUND PLAN_NOT_STATED");
    }

    @Test
    void aSurveyThatIsTriedOutStatesNothing() {
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
        ask(pilot);
        surveys.become(pilot, Survey.State.OPEN);
        var name = given.in(pilot, "region-uppsala", State.ACCEPTED);
        answer(name, "own");

        assertThat(refused(name)).isEqualTo("NOT_FOUND PLAN_NOT_STATED");
    }

    @Test
    void ofARequestThatIsNotThereItIsSaid() {
        assertThat(refusalOf(() -> get("surveys/2999/requests/region-uppsala")))
                .isEqualTo("NOT_FOUND REQUEST_NOT_FOUND");
    }

    private String refused(RequestName name) {
        return refusalOf(() -> get(name));
    }

    private StatedPlan get(Object name) {
        return As.engine()
                .on(plans)
                .getStatedPlan(GetStatedPlanRequest.newBuilder()
                        .setName(name.toString())
                        .build());
    }

    /** Region Uppsala's request in a survey that asks for the plan, with answers to all of these questions. */
    private RequestName stating(State state, String exists) {
        var survey = given.survey(Survey.State.DESIGNING);
        ask(survey);
        surveys.become(survey, Survey.State.OPEN);
        var name = given.in(survey, "region-uppsala", state);
        answer(name, exists);
        return name;
    }

    private void ask(SurveyName survey) {
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

    private void answer(RequestName name, String exists) {
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
