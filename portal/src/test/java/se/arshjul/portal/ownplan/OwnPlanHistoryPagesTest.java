package se.arshjul.portal.ownplan;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.stands;
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
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** What a body has stated of its plan over the years, and what was new each time. */
@PageTest
class OwnPlanHistoryPagesTest {

    private static final String PAGE = "/uppfoljning/egna-planer";
    private static final String YEARS = "/svara/alla-ar";

    @Autowired
    private MockMvc portal;

    private Reader analyst;
    private Reader body;

    @BeforeEach
    void stated() {
        FakePlatform platform = FakeSurroundings.PLATFORM;
        stands(platform, survey(Survey.State.OPEN));
        new Entries(platform).all();
        platform.answer(
                RequestServiceGrpc.getListRequestsMethod(),
                ListRequestsResponse.newBuilder()
                        .addRequests(request(Request.State.ACCEPTED).setReference("2026-0042-7"))
                        .build());
        platform.answer(SurveyServiceGrpc.getListSurveysMethod(), ListSurveysResponse.getDefaultInstance());
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
        body = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void theHistorySaysOfEachAnswerAllThatItSaidAndWhatWasNewInIt() {
        var history = analyst.open(PAGE + "/region-uppsala").part("historik");

        assertThat(history)
                .contains("2026, version 1 (ändrat: namn, period, utgåva av den nationella planen")
                .contains("2024, version 1 (oförändrat)", "2023, version 1 (första svaret)")
                .contains("Namn Vår plan", "Gäller 2025–2026", "Beslutad av Fullmäktige", "2023-0042-3")
                .contains("Tar upp Kultur som den hette förr", "Tar upp Säkerhetskultur");
    }

    @Test
    void theBodyHasTheSameHistoryWithItsReceipts() {
        var page = body.open(YEARS);

        assertThat(page.part("planen"))
                .contains("2026, version 1 (ändrat: namn, period", "2024, version 1 (oförändrat)", "Namn Vår plan");
        assertThat(page.links()).contains("/svara/2026/region-uppsala/kvittens?nummer=2024-0042-9");
    }
}
