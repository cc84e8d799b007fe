package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.ListApprovedResponsesResponse;
import se.arshjul.followup.v1.ListRequestsResponse;
import se.arshjul.followup.v1.ReplacementServiceGrpc;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Response;
import se.arshjul.portal.Asked;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** The agency asks about an answer that it has accepted; the body says its word beside the response that counts. */
@PageTest
class ClarifyAcceptedTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String CLARIFY = PAGE + "/fortydliga";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader respondent;
    private Reader approver;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        sheet.save(answer("andel").setNumber(decimal("42.5")));
        sheet.save(answer("plan").setChoice("ja"));
        asks(platform, Asked.aboutAccepted(Replacement.WRITING));
        Asked.told(platform, Asked.open());
        platform.answer(
                ReplacementServiceGrpc.getListApprovedResponsesMethod(),
                ListApprovedResponsesResponse.newBuilder()
                        .addResponses(response().setReference("2026-0042-9").setState(Response.State.TAKEN))
                        .build());
        platform.answer(
                ClarificationServiceGrpc.getExplainAnswerMethod(), Asked.open().build());
        platform.answer(RequestServiceGrpc.getSubmitResponseMethod(), response().build());
        respondent = new Reader(portal, SignedInAs.region("respondent"));
        approver = new Reader(portal, SignedInAs.region("approver"));
    }

    @Test
    void thePageSaysWhatIsAskedAndThatTheAcceptedResponseCounts() {
        var page = respondent.open(PAGE);

        assertThat(page.text())
                .contains("Ska förtydligas", "Socialstyrelsen har en fråga om ett av era svar")
                .contains("Svara senast fredag 11 december 2026.", "Gäller den hela regionen?")
                .contains("Svaret med referensnummer 2026-0042-9 är godtaget och gäller under tiden.")
                .doesNotContain("Ni ändrar svaret", "Ångra ändringen", "Ändra svaret", "Svaret är inskickat");
        assertThat(page.part("versioner")).contains("Version 1, referensnummer 2026-0042-9", "Gäller");
        assertThat(page.links())
                .contains(CLARIFY, PAGE + "/kvittens?nummer=2026-0042-9")
                .noneMatch(link -> link.contains("/avsnitt/") || link.endsWith("/andra") || link.endsWith("/angra"));
    }

    @Test
    void onlyWhatIsAskedAboutCanBeWrittenAndItsWordIsSubmitted() {
        var page = respondent.open(CLARIFY);
        assertThat(page.text()).doesNotContain("Finns en handlingsplan?");
        assertThat(page.value("andel")).isEqualTo("42,5");
        assertThat(respondent.open(PAGE + "/avsnitt/resurser").leadsTo()).isEqualTo(PAGE);

        respondent.press(page, "Lämna in för godkännande", "andel", "24,5", "explanation-andel", "Omkastade siffror.");

        assertThat(sheet.of("andel").getNumber().getValue()).isEqualTo("24.5");
        platform.askedOnce(ClarificationServiceGrpc.getExplainAnswerMethod());
        platform.askedOnce(RequestServiceGrpc.getSubmitResponseMethod());
    }

    @Test
    void whatTheListsSayOfItIsNotThatItIsOver() {
        platform.answer(
                RequestServiceGrpc.getListRequestsMethod(),
                ListRequestsResponse.newBuilder()
                        .addRequests(Asked.aboutAccepted(Replacement.WRITING))
                        .build());

        assertThat(respondent.open("/svara").text())
                .contains("Ska förtydligas", "Svara senast fredag 11 december 2026.");
        assertThat(respondent.open("/").part("forfragningar")).contains("Ska förtydligas");
        assertThat(respondent.open("/").part("tidigare")).isEmpty();
    }

    @Test
    void theApproverFindsTheWordAndReadsTheQuestionFirst() {
        asks(platform, Asked.aboutAccepted(Replacement.REPLACEMENT_SUBMITTED));
        Asked.told(platform, Asked.changed());
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response()
                        .setVersion(2)
                        .setState(Response.State.WAITING)
                        .clearReference()
                        .build());

        var page = approver.open(PAGE);

        assertThat(page.text())
                .contains("Förtydligande väntar på godkännande")
                .contains("Ert svar på frågan väntar på den som är godkännare.", "fredag 11 december 2026")
                .doesNotContain("Ändringen väntar på den som är godkännare.", "Svaret är inskickat");
        assertThat(page.links()).contains(PAGE + "/godkann").doesNotContain(PAGE + "/angra");
        assertThat(approver.open(PAGE + "/godkann").text())
                .containsSubsequence("Godkänt svar 42,5 procent Nytt svar 24,5 procent", "Godkänn och skicka");
    }

    @Test
    void whatIsNotAnsweredInTimeSaysThatTheApprovedResponseCounts() {
        asks(platform, Asked.aboutAccepted(Replacement.REPLACEMENT_UNSPECIFIED).setClarifying(false));
        Asked.told(platform, Asked.open().setLapseTime(moment("2026-12-11T23:00:00Z")));

        var page = respondent.open(PAGE);

        assertThat(page.text())
                .contains("Tiden för att svara på frågan gick ut", "Det godkända svaret gäller.", "Svaret är inskickat")
                .doesNotContain("Socialstyrelsen har en fråga om ett av era svar");
        assertThat(respondent.open(CLARIFY).leadsTo()).isEqualTo(PAGE);
    }

    @Test
    void whoBeginsToChangeTheRestMeanwhileReadsWhyNot() {
        asks(platform, ReplacementPagesTest.accepted().setReplacement(Replacement.POSSIBLE));
        var page = respondent.open(PAGE + "/andra");
        platform.refuse(ReplacementServiceGrpc.getBeginReplacementMethod(), notNow("CLARIFICATION_PENDING"));

        var refused = respondent.press(page, "Ja, ändra svaret");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("har redan frågat om svaret");
    }
}
