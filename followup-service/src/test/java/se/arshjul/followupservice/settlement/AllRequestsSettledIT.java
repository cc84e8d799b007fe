package se.arshjul.followupservice.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.request.RequestCalls.accept;
import static se.arshjul.followupservice.request.RequestCalls.id;

import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.CloseSurveyRequest;
import se.arshjul.followup.v1.DispatchServiceGrpc.DispatchServiceBlockingStub;
import se.arshjul.followup.v1.Request;
import se.arshjul.followupservice.AtOnce;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.As;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

@ServiceTest
class AllRequestsSettledIT {

    private static final int AT_ONCE = 100;

    /** Without the lock on the survey's row the first few already fail. */
    private static final int PAIRS = 30;

    @Autowired
    DispatchServiceBlockingStub dispatch;

    @Autowired
    RequestCalls calls;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    @BeforeEach
    void acceptanceIsOver() {
        clock.set(SurveyFixtures.ACCEPTANCE_OVER);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "CANCELLED"})
    void aHundredThatSettleAtTheSameMomentAreAnnouncedOnce(Survey.State state) throws Exception {
        var survey = given.survey(state);
        given.many(survey, AT_ONCE, State.APPROVED);

        var accepted = AtOnce.call(AT_ONCE, i -> {
            var name = new RequestName(survey, String.format(Locale.ROOT, "kommun-%04d", i + 1));
            return () -> calls.engine().acceptResponse(accept(name)).getState();
        });

        assertThat(accepted).containsOnly(Request.State.ACCEPTED);
        assertThat(given.outbox(survey)).containsExactly("followup.allRequestsSettled {}");
    }

    @Test
    void thePairThatIsLastIsAnnouncedOnceHoweverCloseTheyAre() throws Exception {
        for (int pair = 0; pair < PAIRS; pair++) {
            var survey = given.survey(Survey.State.CLOSED);
            given.many(survey, 2, State.APPROVED);

            AtOnce.call(
                    2,
                    i -> () -> calls.engine().acceptResponse(accept(new RequestName(survey, "kommun-000" + (i + 1)))));

            assertThat(given.events(survey)).containsExactly("followup.allRequestsSettled");
        }
    }

    @Test
    void aSurveyThatClosesWhileItsRequestsSettleHearsItOnce() throws Exception {
        var survey = given.survey(Survey.State.OPEN);
        given.many(survey, AT_ONCE - 1, State.APPROVED);

        AtOnce.call(AT_ONCE, i -> {
            var name = new RequestName(survey, String.format(Locale.ROOT, "kommun-%04d", i + 1));
            return i == AT_ONCE - 1
                    ? () -> As.engine()
                            .on(dispatch)
                            .closeSurvey(CloseSurveyRequest.newBuilder()
                                    .setName(survey.toString())
                                    .setRequestId(id())
                                    .build())
                    : () -> calls.engine().acceptResponse(accept(name));
        });

        assertThat(given.events(survey)).containsExactly("followup.allRequestsSettled");
    }

    @Test
    void whileOneIsOpenNothingIsSaid() {
        var survey = given.survey(Survey.State.CLOSED);
        given.many(survey, 2, State.APPROVED);

        calls.engine().acceptResponse(accept(new RequestName(survey, "kommun-0001")));

        assertThat(given.events(survey)).isEmpty();
    }
}
