package se.arshjul.portal.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ListAnswersResponse;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.ListSurveysResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** What those who try a survey out see: every page says that nothing is kept. */
@PageTest
class PilotMarkTest {

    private static final String COPY = "surveys/2026-pilot-1";
    private static final String PAGE = "/svara/2026-pilot-1/region-uppsala";
    private static final String MARK = "Det här är en provomgång. Inget som du skriver behålls";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader respondent;

    @BeforeEach
    void tryOut() {
        stands(platform, survey(Survey.State.OPEN).setName(COPY).setTitle("Provomgång: Uppföljning 2026"));
        asks(platform, tried(Request.State.STARTED));
        platform.answer(RequestServiceGrpc.getListAnswersMethod(), ListAnswersResponse.getDefaultInstance());
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void everyPageOfAnsweringSaysThatNothingIsKept() {
        assertThat(respondent.open(PAGE).part("provomgang")).contains(MARK);
        assertThat(respondent.open(PAGE + "/avsnitt/styrning").part("provomgang"))
                .contains(MARK);
        assertThat(respondent.open(PAGE).text()).doesNotContain("Be om längre tid");
    }

    @Test
    void theReceiptSaysItToo() {
        asks(platform, tried(Request.State.APPROVED).setReference("2026-0001-1"));
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response().setRequest(COPY + "/requests/region-uppsala").build());

        assertThat(respondent.open(PAGE + "/kvittens").part("provomgang")).contains(MARK);
    }

    @Test
    void noLetterToTheApproverIsPromised() {
        asks(platform, tried(Request.State.SUBMITTED));

        assertThat(respondent.open(PAGE).text()).doesNotContain("har fått ett brev");
    }

    @Test
    void whatIsAnsweredForRealIsNotMarked() {
        stands(platform, survey(Survey.State.OPEN));
        asks(platform, request(Request.State.STARTED));

        assertThat(respondent.open("/svara/2026/region-uppsala").text()).doesNotContain("provomgång");
    }

    @Test
    void itIsAmongWhatIsToBeAnsweredAndNotAmongTheYears() {
        platform.answer(
                RequestServiceGrpc.getListRequestsMethod(),
                ListRequestsResponse.newBuilder()
                        .addRequests(tried(Request.State.STARTED))
                        .build());
        platform.answer(SurveyServiceGrpc.getListSurveysMethod(), ListSurveysResponse.getDefaultInstance());

        assertThat(respondent.open("/svara").text()).contains("Provomgång: Uppföljning 2026");
        assertThat(respondent.open("/svara/alla-ar").text()).doesNotContain("Provomgång");
    }

    private static Request.Builder tried(Request.State state) {
        return request(state).setName(COPY + "/requests/region-uppsala").setSurveyTitle("Provomgång: Uppföljning 2026");
    }
}
