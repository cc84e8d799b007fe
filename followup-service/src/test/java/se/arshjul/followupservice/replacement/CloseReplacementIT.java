package se.arshjul.followupservice.replacement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.replacement.ReplacementCalls.begin;
import static se.arshjul.followupservice.replacement.ReplacementCalls.close;
import static se.arshjul.followupservice.request.RequestCalls.accept;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.followupservice.request.RequestCalls.number;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.CloseReplacementResponse;
import se.arshjul.followup.v1.CloseSurveyRequest;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.followup.v1.Response;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** What the process of an accepted request waits for, and what becomes of a change that was begun and forgotten. */
@ServiceTest
class CloseReplacementIT {

    private static final Instant OVER = Instant.parse("2026-03-13T23:00:00Z");
    private static final Instant LATER_OVER = Instant.parse("2026-03-27T23:00:00Z");

    @Autowired
    ReplacementCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    DispatchServiceBlockingStub dispatch;

    @Autowired
    RequestFixtures given;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Test
    void anAcceptedRequestIsWaitedForUntilTheEndOfItsLastDayToAnswerAndThenOfTheReview() {
        var name = given.in(State.ACCEPTED);

        assertThat(waitUntil(calls.engine().closeReplacement(close(name)))).isEqualTo(OVER);
        assertThat(waitUntil(calls.engine().closeReplacement(close(name, OVER))))
                .isEqualTo(SurveyFixtures.REVIEW_OVER);

        assertThat(calls.engine().closeReplacement(close(name, SurveyFixtures.REVIEW_OVER)))
                .isEqualTo(CloseReplacementResponse.getDefaultInstance());
    }

    @Test
    void oneThatIsAcceptedLaterIsWaitedForUntilTheEndOfTheReviewForItMayBeAskedAbout() {
        var name = given.in(given.survey(Survey.State.CLOSED), "region-uppsala", State.ACCEPTED);
        clock.set(OVER);

        assertThat(waitUntil(calls.engine().closeReplacement(close(name)))).isEqualTo(SurveyFixtures.REVIEW_OVER);
    }

    @ParameterizedTest
    @EnumSource(names = {"REVIEWING", "REVIEWED", "CLEARED", "PUBLISHED", "CANCELLED"})
    void whereTheReviewIsOverAlreadyNothingIsWaitedFor(Survey.State state) {
        var name = given.in(given.survey(state), "region-uppsala", State.ACCEPTED);

        assertThat(calls.engine().closeReplacement(close(name)).hasWaitUntilTime())
                .isFalse();
    }

    @Test
    void longerTimeMovesTheEnd() {
        var name = longer(given.in(State.ACCEPTED));

        assertThat(waitUntil(calls.engine().closeReplacement(close(name, OVER))))
                .isEqualTo(LATER_OVER);
    }

    @Test
    void aChangeThatWasForgottenIsPutBackAndTheApprovedResponseStands() {
        var name = given.in(State.ACCEPTED);
        calls.respondent().beginReplacement(begin(name));
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        requests.respondent().submitResponse(submit(name));
        clock.set(OVER);

        calls.engine().closeReplacement(close(name, OVER));

        var request = requests.respondent().getRequest(get(name));
        assertThat(request.getState()).isEqualTo(Request.State.ACCEPTED);
        assertThat(request.getReplacement()).isEqualTo(Replacement.REPLACEMENT_UNSPECIFIED);
        assertThat(given.count("SELECT max(number)::int FROM answer", name)).isEqualTo(40);
        var counts = requests.respondent().getResponse(response(name));
        assertThat(counts.getVersion()).isEqualTo(1);
        assertThat(counts.getState()).isEqualTo(Response.State.TAKEN);
    }

    @Test
    void oneThatWasApprovedAtTheLastSecondIsWaitedForUntilItsProcessHearsOfIt() {
        var name = given.in(State.ACCEPTED);
        calls.respondent().beginReplacement(begin(name));
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        clock.set(OVER.minusSeconds(1));
        var submitted = requests.respondent().submitResponse(submit(name));
        requests.approver().approveResponse(approve(name, submitted.getContentHash()));
        clock.set(OVER);

        assertThat(waitUntil(calls.engine().closeReplacement(close(name, OVER))))
                .isEqualTo(OVER.plusSeconds(300));
        requests.engine().acceptResponse(accept(name));
        assertThat(waitUntil(calls.engine().closeReplacement(close(name)))).isEqualTo(SurveyFixtures.REVIEW_OVER);
    }

    @Test
    void whoWasGivenLongerTimeReplacesAfterTheClosingAndIsWaitedForBeforeTheResults() {
        var name = longer(given.in(State.ACCEPTED));
        clock.set(SurveyFixtures.ACCEPTANCE_OVER);
        assertThat(As.engine()
                        .on(dispatch)
                        .closeSurvey(CloseSurveyRequest.newBuilder()
                                .setName(name.survey().toString())
                                .setRequestId(RequestCalls.id())
                                .build())
                        .getUnsettled())
                .isEqualTo(1);
        assertThat(given.events(name.survey())).isEmpty();

        calls.respondent().beginReplacement(begin(name));
        requests.respondent().updateAnswer(number(name, "41", "\"3\""));
        var submitted = requests.respondent().submitResponse(submit(name));
        requests.approver().approveResponse(approve(name, submitted.getContentHash()));
        requests.engine().acceptResponse(accept(name));
        assertThat(given.events(name.survey())).isEmpty();
        clock.set(LATER_OVER);
        var over = close(name, LATER_OVER);
        calls.engine().closeReplacement(over);
        calls.engine().closeReplacement(over);

        assertThat(given.events(name.survey())).containsExactly("followup.allRequestsSettled");
    }

    @Test
    void anAcceptedRequestKeepsNoSurveyOpenThatNobodyWasGivenLongerTimeIn() {
        var survey = given.survey(Survey.State.OPEN);
        given.many(survey, 3, State.ACCEPTED);
        clock.set(SurveyFixtures.ACCEPTANCE_OVER);

        As.engine()
                .on(dispatch)
                .closeSurvey(CloseSurveyRequest.newBuilder()
                        .setName(survey.toString())
                        .setRequestId(RequestCalls.id())
                        .build());

        assertThat(given.events(survey)).containsExactly("followup.allRequestsSettled");
    }

    @Test
    void refusesWhatIsNotThereAndARequestIdThatIsMissing() {
        var name = given.in(State.ACCEPTED);

        assertThat(refusalOf(() -> calls.engine().closeReplacement(close(name + "-x"))))
                .isEqualTo("NOT_FOUND REQUEST_NOT_FOUND");
        assertThat(refusalOf(() -> calls.engine()
                        .closeReplacement(
                                close(name).toBuilder().clearRequestId().build())))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
    }

    /** Its last day to answer is two weeks later, 27 March. */
    private RequestName longer(RequestName name) {
        jdbc.sql("""
            UPDATE request
               SET extension_state = 'GRANTED', extension_number = 1, extension_wanted = '2026-03-27',
                   extension_reason = 'Mer tid.', answer_by_date = '2026-03-27',
                   accepted_until_date = '2026-04-03'
             WHERE survey_id = :survey AND request_id = :request
            """)
                .param("survey", name.survey().survey())
                .param("request", name.request())
                .update();
        return name;
    }

    private static Instant waitUntil(CloseReplacementResponse reply) {
        return ProtoTime.toInstant(reply.getWaitUntilTime());
    }
}
