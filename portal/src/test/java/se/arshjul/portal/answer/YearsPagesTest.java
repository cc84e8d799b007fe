package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.ListSurveysResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.plan.v1.ListOwnPlansResponse;
import se.arshjul.plan.v1.OwnPlanServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** What a body answered each year, on one page. */
@PageTest
class YearsPagesTest {

    private static final String PAGE = "/svara/alla-ar";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader body;

    @BeforeEach
    void askForYears() {
        platform.answer(
                RequestServiceGrpc.getListRequestsMethod(),
                ListRequestsResponse.newBuilder()
                        .addRequests(of("2026", Request.State.STARTED))
                        .addRequests(of("2024", Request.State.ACCEPTED).setReference("2024-0007-1"))
                        .addRequests(of("2021", Request.State.NO_RESPONSE))
                        .build());
        platform.answer(
                SurveyServiceGrpc.getListSurveysMethod(),
                ListSurveysResponse.newBuilder()
                        .addSurveys(survey(Survey.State.OPEN))
                        .addSurveys(survey(Survey.State.PUBLISHED).setName("surveys/2024"))
                        .addSurveys(survey(Survey.State.PUBLISHED).setName("surveys/2021"))
                        .build());
        platform.answer(OwnPlanServiceGrpc.getListOwnPlansMethod(), ListOwnPlansResponse.getDefaultInstance());
        body = new Reader(portal, SignedInAs.region("respondent"));
    }

    private static Request.Builder of(String year, Request.State state) {
        return request(state)
                .setName("surveys/" + year + "/requests/region-uppsala")
                .setSurveyTitle("Uppföljning " + year);
    }

    @Test
    void eachYearHasItsStateAndNumber() {
        assertThat(body.open(PAGE).text())
                .contains("2026 Uppföljning 2026, Region Uppsala Påbörjad –")
                .contains("2024 Uppföljning 2024, Region Uppsala Besvarad 2024-0007-1")
                .contains("2021 Uppföljning 2021, Region Uppsala Ej besvarad –");
        assertThat(platform.askedOnce(RequestServiceGrpc.getListRequestsMethod())
                        .getActor())
                .isEqualTo("actors/region-uppsala");
    }

    @Test
    void eachYearLeadsToWhatThereIsToRead() {
        assertThat(body.open(PAGE).links())
                .containsExactly(
                        "/svara/2026/region-uppsala",
                        "/svara/2024/region-uppsala/svar",
                        "/svara/2024/region-uppsala/kvittens",
                        "/svara/2024/region-uppsala/resultat",
                        "/resultat/2021");
    }

    @Test
    void theListOfWhatIsAskedLeadsThere() {
        assertThat(body.open("/svara").links()).contains(PAGE);
    }

    @Test
    void withoutTheSurveysTheYearsAreStillThere() {
        platform.silence(SurveyServiceGrpc.getListSurveysMethod());

        assertThat(body.open(PAGE).links())
                .contains("/svara/2024/region-uppsala/svar", "/svara/2024/region-uppsala/kvittens");
    }
}
