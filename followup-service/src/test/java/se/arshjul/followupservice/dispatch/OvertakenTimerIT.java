package se.arshjul.followupservice.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.dispatch.DispatchCalls.close;
import static se.arshjul.followupservice.dispatch.DispatchCalls.settle;
import static se.arshjul.followupservice.request.RequestCalls.id;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.DispatchRequestsRequest;
import se.arshjul.followup.v1.DispatchRequestsRequest.Recipient;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.followupservice.survey.SurveyRepository;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** A timer that was set before its date was moved later, and fires before the process has heard of it. */
@ServiceTest
class OvertakenTimerIT {

    private static final String NOT_REACHED = "FAILED_PRECONDITION SURVEY_DATE_NOT_REACHED";
    private static final Duration MOVED_BY = Duration.ofDays(4);

    @Autowired
    DispatchServiceBlockingStub dispatch;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyRepository surveys;

    @Autowired
    TestClock clock;

    @Test
    void sendsNothingOut() {
        var survey = given.survey(Survey.State.APPROVED);
        var request = DispatchRequestsRequest.newBuilder()
                .setName(survey.toString())
                .addRecipients(Recipient.newBuilder()
                        .setRecipientId("region-uppsala")
                        .setActor(RequestFixtures.UPPSALA)
                        .setRecipientKind("region")
                        .setDisplayName("Region Uppsala"))
                .setTotalRecipients(1)
                .setRequestId(id())
                .build();
        clock.set(SurveyFixtures.OPENS_AT.minus(MOVED_BY));

        assertThat(refusalOf(() -> engine().dispatchRequests(request))).isEqualTo(NOT_REACHED);
        assertThat(surveys.get(survey).state()).isEqualTo(Survey.State.APPROVED);
        assertThat(surveys.get(survey).requestCount()).isZero();

        clock.set(SurveyFixtures.OPENS_AT);
        assertThat(engine().dispatchRequests(request).getRemaining()).isZero();
    }

    @Test
    void closesNothing() {
        var name = given.in(State.STARTED);
        var request = close(name.survey());
        clock.set(SurveyFixtures.ACCEPTANCE_OVER.minus(MOVED_BY));

        assertThat(refusalOf(() -> engine().closeSurvey(request))).isEqualTo(NOT_REACHED);
        assertThat(surveys.get(name.survey()).state()).isEqualTo(Survey.State.OPEN);
        assertThat(given.events(name)).isEmpty();

        clock.set(SurveyFixtures.ACCEPTANCE_OVER);
        assertThat(engine().closeSurvey(request).getUnsettled()).isZero();
        assertThat(given.events(name)).containsExactly("followup.requestClosed");
    }

    @Test
    void settlesNothing() {
        var survey = given.survey(Survey.State.CLOSED);
        var open = given.in(survey, "region-uppsala", State.APPROVED);
        var request = settle(survey);
        clock.set(SurveyFixtures.REVIEW_OVER.minus(MOVED_BY));

        assertThat(refusalOf(() -> engine().settleRequests(request))).isEqualTo(NOT_REACHED);
        assertThat(given.events(open)).isEmpty();

        clock.set(SurveyFixtures.REVIEW_OVER);
        assertThat(engine().settleRequests(request).getSettled()).isEqualTo(1);
    }

    private DispatchServiceBlockingStub engine() {
        return As.engine().on(dispatch);
    }
}
