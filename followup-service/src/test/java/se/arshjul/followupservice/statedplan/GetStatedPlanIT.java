package se.arshjul.followupservice.statedplan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
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

    private AskingForPlans asking;

    @BeforeEach
    void asking() {
        asking = new AskingForPlans(given, surveys, jdbc);
    }

    @Test
    void everythingThatAnAcceptedResponseSaysOfThePlanIsStated() {
        var name = asking.stating(State.ACCEPTED, "own");

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
        assertThat(get(asking.stating(State.ACCEPTED, option)).getExistence()).isEqualTo(existence);
    }

    @Test
    void ofNoPlanNothingElseIsStated() {
        assertThat(get(asking.stating(State.ACCEPTED, "none")))
                .returns("", StatedPlan::getTitle)
                .returns("", StatedPlan::getLink)
                .returns(0, StatedPlan::getStartYear)
                .returns(List.of(), stated -> List.copyOf(stated.getPartsList()));
    }

    @Test
    void thatThePlanIsAttachedIsSaid() {
        var name = asking.stating(State.ACCEPTED, "own");
        given.attachments(name, 1);
        jdbc.sql("UPDATE attachment SET question_id = 'plan-exists' WHERE survey_id = :survey")
                .param("survey", name.survey().survey())
                .update();

        assertThat(get(name).getFilesAttached()).isTrue();
    }

    @Test
    void whatWasAcceptedIsStillStatedWhenAnotherHasReplacedIt() {
        var name = asking.stating(State.ACCEPTED, "own");
        become(name, "state = 'KEPT'");
        assertThat(get(name).getVersion()).isEqualTo(1);

        become(name, "state = 'REPLACED', was_taken = TRUE");
        assertThat(get(name).getTitle()).isEqualTo("Säker vård hos oss");
    }

    @Test
    void whatWasReplacedBeforeItWasAcceptedStatesNothing() {
        var name = asking.stating(State.ACCEPTED, "own");
        become(name, "state = 'REPLACED'");

        assertThat(refused(name)).isEqualTo("NOT_FOUND PLAN_NOT_STATED");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void aVersionThatThereIsNotStatesNothing(int version) {
        var name = asking.stating(State.ACCEPTED, "own");

        assertThat(refusalOf(() -> get(name, version))).isEqualTo("NOT_FOUND PLAN_NOT_STATED");
    }

    @Test
    void whoDoesNotAnswerTheQuestionIsSaidNotToHaveStatedIt() {
        assertThat(get(asking.silent(State.ACCEPTED)))
                .returns(Existence.NOT_STATED, StatedPlan::getExistence)
                .returns("", StatedPlan::getTitle)
                .returns(1, StatedPlan::getVersion);
    }

    @Test
    void aQuestionThatHasBeenWithdrawnIsNotStated() {
        assertThat(get(asking.withdrawn(State.ACCEPTED)).getExistence()).isEqualTo(Existence.NOT_STATED);
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTED", "SUBMITTED", "APPROVED", "SENT_BACK", "DECLINED", "NO_RESPONSE"})
    void whatTheAgencyHasNotAcceptedStatesNothing(State state) {
        assertThat(refused(asking.stating(state, "own"))).isEqualTo("NOT_FOUND PLAN_NOT_STATED");
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
        asking.ask(pilot);
        surveys.become(pilot, Survey.State.OPEN);
        var name = given.in(pilot, "region-uppsala", State.ACCEPTED);
        asking.answer(name, "own");

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

    private void become(RequestName name, String what) {
        jdbc.sql("UPDATE response SET " + what + " WHERE survey_id = :survey")
                .param("survey", name.survey().survey())
                .update();
    }

    private StatedPlan get(Object name) {
        return get(name, 1);
    }

    private StatedPlan get(Object name, int version) {
        return As.engine()
                .on(plans)
                .getStatedPlan(GetStatedPlanRequest.newBuilder()
                        .setName(name.toString())
                        .setVersion(version)
                        .build());
    }
}
