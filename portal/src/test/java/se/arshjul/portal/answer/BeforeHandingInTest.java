package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.DENIED;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** What a body is told before it hands in and before it signs, so that nothing comes back for want of a word. */
@PageTest
class BeforeHandingInTest {

    private static final String PAGE = "/svara/2026/region-uppsala";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;

    @BeforeEach
    void answerTheFirstSection() {
        sheet = new AnswerSheet(platform);
        sheet.save(answer("plan").setChoice("ja"));
        sheet.save(answer("mognad").setScale(5));
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
    }

    @Test
    void aSectionWithoutAnyAnswerIsNamedBeforeHandingIn() {
        var page = new Reader(portal, SignedInAs.region("respondent")).open(PAGE + "/kontrollera");

        assertThat(page.part("tomma"))
                .contains("Avsnitt som ni inte har svarat i", "Resurser")
                .doesNotContain("Styrning");
        assertThat(page.links()).contains(PAGE + "/avsnitt/resurser?fran=kontrollera");

        sheet.save(answer("andel").setNumber(decimal("42.5")));
        assertThat(new Reader(portal, SignedInAs.region("respondent"))
                        .open(PAGE + "/kontrollera")
                        .part("tomma"))
                .isEmpty();
    }

    @Test
    void theApproverIsToldOnTopWhatToDoByWhenAndHowToGetThere() {
        asks(platform, request(Request.State.SUBMITTED));
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response().build());

        var page = new Reader(portal, SignedInAs.region("approver")).open(PAGE + "/godkann");

        assertThat(page.text())
                .contains("Läs svaren och besluta om de ska skickas eller lämnas tillbaka.")
                .contains("Sista dagen är fredag 30 oktober 2026. Till beslutet");
        assertThat(page.links()).contains("#beslut");
        assertThat(page.part("beslut")).contains("Godkänn och skicka");
    }

    @Test
    void whoMayNotSeeAPageIsToldForWhomTheyAreLoggedInAndWhereTheirOwnIs() {
        platform.refuse(RequestServiceGrpc.getGetRequestMethod(), DENIED);

        var page = new Reader(portal, SignedInAs.region("respondent")).open("/svara/2026/region-skane");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.part("uppdrag")).contains("Du är inloggad för Region Uppsala.", "en annan organisation än din");
        assertThat(page.links()).contains("/svara");
    }

    @Test
    void whyWeAskIsFoldedOnceTheBodyHasBegun() {
        asks(platform, request(Request.State.STARTED).setAnsweredCount(2));
        var begun = new Reader(portal, SignedInAs.region("respondent")).open(PAGE);
        asks(platform, request(Request.State.OPENED).setAnsweredCount(0));
        var opened = new Reader(portal, SignedInAs.region("respondent")).open(PAGE);

        assertThat(begun.text()).contains("Om uppföljningen");
        assertThat(opened.text()).doesNotContain("Om uppföljningen");
    }
}
