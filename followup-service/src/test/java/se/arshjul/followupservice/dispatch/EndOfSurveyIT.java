package se.arshjul.followupservice.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.dispatch.DispatchCalls.close;
import static se.arshjul.followupservice.dispatch.DispatchCalls.settle;
import static se.arshjul.followupservice.dispatch.DispatchCalls.withdraw;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.WithdrawRequestsRequest;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyName;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** Closing, settling and withdrawing. */
@ServiceTest
class EndOfSurveyIT {

    @Autowired
    DispatchServiceBlockingStub dispatch;

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyRepository surveys;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @BeforeEach
    void theTimeForReviewIsOver() {
        clock.set(SurveyFixtures.REVIEW_OVER);
    }

    @ParameterizedTest
    @CsvSource({
        "DISPATCHED, NO_RESPONSE", "OPENED, NO_RESPONSE", "STARTED, NO_RESPONSE", "SUBMITTED, NO_RESPONSE",
        "APPROVED, APPROVED", "SENT_BACK, SENT_BACK", "ACCEPTED, ACCEPTED", "DECLINED, DECLINED"
    })
    void closingEndsWhatHasNotReachedTheAgency(State before, State after) {
        var name = given.in(before);

        var unsettled = engine().closeSurvey(close(name.survey())).getUnsettled();

        assertThat(calls.engine().getRequest(get(name)).getState().name()).isEqualTo(after.name());
        assertThat(unsettled).isEqualTo(after == State.APPROVED || after == State.SENT_BACK ? 1 : 0);
        assertThat(given.outbox(name))
                .isEqualTo(after == before ? java.util.List.of() : java.util.List.of("followup.requestClosed {}"));
        assertThat(given.events(name.survey()))
                .isEqualTo(unsettled == 1 ? java.util.List.of() : java.util.List.of("followup.allRequestsSettled"));
        assertThat(surveys.get(name.survey()).state()).isEqualTo(Survey.State.CLOSED);
    }

    @Test
    void aResponseNobodySignedLapses() {
        var name = given.in(State.SUBMITTED);

        engine().closeSurvey(close(name.survey()));

        assertThat(calls.respondent().getResponse(response(name)).getState()).isEqualTo(Response.State.LAPSED);
        assertThat(refusalOf(() -> calls.analyst().getResponse(response(name))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void closingThreeHundredAndElevenTellsEachOfThem() {
        var survey = given.survey(Survey.State.OPEN);
        given.many(survey, 311, State.DISPATCHED);

        assertThat(engine().closeSurvey(close(survey)).getUnsettled()).isZero();

        assertThat(subjects(survey, "followup.requestClosed")).isEqualTo(311);
        assertThat(given.events(survey)).containsExactly("followup.allRequestsSettled");
    }

    @Test
    void closingAgainChangesNothing() {
        var name = given.in(State.OPENED);
        var request = close(name.survey());
        engine().closeSurvey(request);

        engine().closeSurvey(request);
        engine().closeSurvey(close(name.survey()));

        assertThat(given.events(name)).hasSize(1);
        assertThat(given.events(name.survey())).hasSize(1);
        assertThat(given.audit(name.survey())).containsExactly("CloseSurvey by workflows");
    }

    @ParameterizedTest
    @CsvSource({"APPROVED, SURVEY_WRONG_STATE", "DESIGNING, SURVEY_WRONG_STATE", "CANCELLED, SURVEY_CANCELLED"})
    void onlyAnOpenSurveyIsClosed(Survey.State state, String reason) {
        var survey = given.survey(state);

        assertThat(refusalOf(() -> engine().closeSurvey(close(survey)))).isEqualTo("FAILED_PRECONDITION " + reason);
    }

    @ParameterizedTest
    @EnumSource(names = {"APPROVED", "SENT_BACK", "STARTED", "SUBMITTED"})
    void settlingEndsWhateverIsStillOpen(State before) {
        var survey = given.survey(Survey.State.CLOSED);
        var open = given.in(survey, "region-uppsala", before);
        given.in(survey, "region-halland", State.ACCEPTED);
        var request = settle(survey);

        var settled = engine().settleRequests(request).getSettled();
        var repeated = engine().settleRequests(request).getSettled();
        var again = engine().settleRequests(settle(survey)).getSettled();

        assertThat(settled).isEqualTo(1);
        assertThat(repeated + again).isZero();
        assertThat(calls.engine().getRequest(get(open)).getState().name()).isEqualTo("NO_RESPONSE");
        assertThat(given.events(open)).containsExactly("followup.requestClosed");
        assertThat(given.events(survey)).containsExactly("followup.allRequestsSettled");
        assertThat(given.count("SELECT count(*) FILTER (WHERE state IN ('WAITING', 'SIGNED')) FROM response", open))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "OPEN, SURVEY_WRONG_STATE",
        "DESIGNED, SURVEY_WRONG_STATE",
        "PUBLISHED, SURVEY_WRONG_STATE",
        "CANCELLED, SURVEY_CANCELLED"
    })
    void onlyAClosedSurveyIsSettled(Survey.State state, String reason) {
        var survey = given.survey(state);

        assertThat(refusalOf(() -> engine().settleRequests(settle(survey)))).isEqualTo("FAILED_PRECONDITION " + reason);
    }

    @Test
    void withdrawingGoesTwoHundredAtATime() {
        var survey = given.survey(Survey.State.CANCELLED);
        given.many(survey, 311, State.DISPATCHED);
        var accepted = given.in(survey, "region-halland", State.ACCEPTED);
        var request = withdraw(survey);

        assertThat(withdrawn(request)).isEqualTo("200 withdrawn, 111 remaining");
        assertThat(withdrawn(request)).isEqualTo("200 withdrawn, 111 remaining");
        assertThat(given.events(survey)).isEmpty();
        assertThat(withdrawn(withdraw(survey))).isEqualTo("311 withdrawn, 0 remaining");
        assertThat(withdrawn(withdraw(survey))).isEqualTo("311 withdrawn, 0 remaining");

        assertThat(subjects(survey, "followup.requestWithdrawn")).isEqualTo(311);
        assertThat(given.events(survey)).containsExactly("followup.allRequestsSettled");
        assertThat(given.events(accepted)).isEmpty();
        assertThat(calls.engine()
                        .getRequest(get(new RequestName(survey, "kommun-0311")))
                        .getState()
                        .name())
                .isEqualTo("WITHDRAWN");
    }

    @ParameterizedTest
    @EnumSource(names = {"OPEN", "CLOSED", "PUBLISHED"})
    void onlyACancelledSurveysRequestsAreWithdrawn(Survey.State state) {
        var survey = given.survey(state);

        assertThat(refusalOf(() -> engine().withdrawRequests(withdraw(survey))))
                .isEqualTo("FAILED_PRECONDITION SURVEY_WRONG_STATE");
    }

    @Test
    void refusesASurveyThatIsNotThere() {
        var nowhere = new SurveyName("1999");

        assertThat(refusalOf(() -> engine().closeSurvey(close(nowhere)))).isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
        assertThat(refusalOf(() -> engine().settleRequests(settle(nowhere)))).isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
        assertThat(refusalOf(() -> engine().withdrawRequests(withdraw(nowhere))))
                .isEqualTo("NOT_FOUND SURVEY_NOT_FOUND");
    }

    @Test
    void refusesARequestIdThatIsMissingOrUsedForAnotherSurvey() {
        var request = close(given.survey(Survey.State.OPEN));
        engine().closeSurvey(request);
        var other = request.toBuilder().setName(given.survey(Survey.State.OPEN).toString());

        assertThat(refusalOf(() -> engine().closeSurvey(
                                request.toBuilder().clearRequestId().build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
        assertThat(refusalOf(() -> engine().closeSurvey(other.build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }

    @Test
    void onlyTheEngineEndsASurveysRequests() {
        var survey = given.survey(Survey.State.OPEN);
        var person = As.staff("coordinator", "analyst").on(dispatch);

        assertThat(refusalOf(() -> person.closeSurvey(close(survey)))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> person.settleRequests(settle(survey)))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> person.withdrawRequests(withdraw(survey))))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private DispatchServiceBlockingStub engine() {
        return As.engine().on(dispatch);
    }

    private int subjects(SurveyName survey, String type) {
        return jdbc.sql("SELECT count(DISTINCT subject) FROM outbox WHERE type = :type AND subject LIKE :requests")
                .param("type", type)
                .param("requests", survey + "/requests/%")
                .query(Integer.class)
                .single();
    }

    private String withdrawn(WithdrawRequestsRequest request) {
        var answer = engine().withdrawRequests(request);
        return answer.getWithdrawn() + " withdrawn, " + answer.getRemaining() + " remaining";
    }
}
