package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.followup.v1.CheckReceiptResponse;
import se.arshjul.followup.v1.ComparisonServiceGrpc;
import se.arshjul.followup.v1.ListPrincipalsResponse;
import se.arshjul.followup.v1.ListPublicationsResponse;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.ListSurveysResponse;
import se.arshjul.followup.v1.Principal;
import se.arshjul.followup.v1.PrincipalAnswer;
import se.arshjul.followup.v1.Receipt;
import se.arshjul.followup.v1.ReceiptServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.testkit.Seen;

/** What a body keeps, and where receipts are checked, on a phone. */
@BrowserTest
class ReceiptBrowserTest {

    private static final String HASH = "4f1c".repeat(16);

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void sign() {
        var answered = request(Request.State.ACCEPTED).setReference("2026-0042-7");
        stands(platform, survey(Survey.State.PUBLISHED));
        asks(platform, answered);
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response()
                        .setContentHash(HASH)
                        .addAnswers(answer("kommentar").setText("Vi har utbildat alla.\n\nNästa år fortsätter vi."))
                        .build());
        platform.answer(
                RequestServiceGrpc.getListRequestsMethod(),
                ListRequestsResponse.newBuilder()
                        .addRequests(answered)
                        .addRequests(request(Request.State.NO_RESPONSE).setName("surveys/2024/requests/region-uppsala"))
                        .build());
        platform.answer(
                SurveyServiceGrpc.getListSurveysMethod(),
                ListSurveysResponse.newBuilder()
                        .addSurveys(survey(Survey.State.PUBLISHED))
                        .build());
        platform.answer(
                ReceiptServiceGrpc.getCheckReceiptMethod(),
                CheckReceiptResponse.newBuilder()
                        .setGenuine(true)
                        .setReceipt(Receipt.newBuilder()
                                .setReference("2026-0042-7")
                                .setDisplayName("Region Uppsala")
                                .setSurveyTitle("Uppföljning 2026")
                                .setYear(2026)
                                .setVersion(1)
                                .setApproveTime(moment("2026-10-21T12:00:00Z"))
                                .setCurrent(true))
                        .build());
    }

    /** The results are there, and nobody may read them yet but each body its own answers. */
    @BeforeEach
    void countBeforePublication() {
        platform.answer(ResultServiceGrpc.getListPublicationsMethod(), ListPublicationsResponse.getDefaultInstance());
        platform.answer(
                ComparisonServiceGrpc.getListPrincipalsMethod(),
                ListPrincipalsResponse.newBuilder()
                        .addPrincipals(Principal.newBuilder()
                                .setAnswered(true)
                                .addAnswers(PrincipalAnswer.newBuilder()
                                        .setQuestionId("plan")
                                        .addOptionIds("ja")))
                        .build());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/svara/2026/region-uppsala/kvittens",
                "/svara/2026/region-uppsala/svar",
                "/svara/2026/region-uppsala/resultat",
                "/svara/alla-ar",
                "/kontrollera-kvittens",
                "/kontrollera-kvittens?reference=2026-0042-7&contentHash="
                        + "4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c4f1c"
            })
    void everyPageFitsAndIsAccessible(String path, Page page) {
        page.navigate("/logga-in");
        page.setViewportSize(320, 900);
        page.navigate(path);
        assertThat(page.url()).endsWith(path);

        Seen.well(page);
    }
}
