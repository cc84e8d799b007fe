package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.REQUEST;
import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.AskClarificationResponse;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.ScreenResponseResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.Asked;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** Fråga om flera svar: what is unclear is written answer by answer, read as a whole, and asked at once. */
@PageTest
class DoubtPagesTest {

    private static final String ASSESS = "/uppfoljning/2026/bedom/region-uppsala";
    private static final String PAGE = ASSESS + "/fragor";
    private static final String READ = "Läs det som ska skickas";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void find() {
        stands(platform, survey(Survey.State.OPEN));
        asks(platform, request(Request.State.APPROVED));
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response().build());
        platform.answer(RequestServiceGrpc.getScreenResponseMethod(), ScreenResponseResponse.getDefaultInstance());
        platform.answer(
                ClarificationServiceGrpc.getAskClarificationMethod(), AskClarificationResponse.getDefaultInstance());
        Asked.told(platform);
        analyst = new Agency(portal, "analyst");
    }

    @Test
    void theAssessmentLeadsThereAndSoDoesTheQuestionAboutOne() {
        assertThat(analyst.reader.open(ASSESS).links()).contains(PAGE);
        assertThat(analyst.reader.open(ASSESS + "/fraga/andel").links()).contains(PAGE);
    }

    @Test
    void whatIsWrittenIsReadFirstAndThenAskedAtOnce() {
        var page = analyst.reader.open(PAGE);
        assertThat(page.text()).contains("Hur stor andel är utbildad? 42,5 procent", "Finns en handlingsplan? Ja");

        var read = analyst.reader.press(
                page, READ, "fraga-andel", "Gäller det hela regionen?", "fraga-plan", "Vilken nämnd?");

        assertThat(read.text())
                .contains("2 frågor går till organisationen i ett brev.", "fredag 11 december 2026")
                .contains("Gäller det hela regionen?", "Vilken nämnd?")
                .doesNotContain("Vilka områden gäller den?");
        assertThat(platform.asked(ClarificationServiceGrpc.getAskClarificationMethod()))
                .isEmpty();

        assertThat(analyst.reader.press(read, "Skicka 2 frågor").leadsTo()).isEqualTo("/uppgiftslistan");
        analyst.reader.again();

        var asked = analyst.askedTwiceAsOne(ClarificationServiceGrpc.getAskClarificationMethod());
        assertThat(asked.getName()).isEqualTo(REQUEST);
        assertThat(asked.getDoubtsList())
                .extracting(doubt -> doubt.getQuestion() + " " + doubt.getText())
                .containsExactly(
                        SURVEY + "/questions/plan Vilken nämnd?",
                        SURVEY + "/questions/andel Gäller det hela regionen?");
        analyst.hasDone("response-assessment", REQUEST, "sentBack");
    }

    @Test
    void whoWantsToChangeWhatWasReadFindsItWritten() {
        var read = analyst.reader.press(analyst.reader.open(PAGE), READ, "fraga-andel", "Gäller det hela?");

        var back = analyst.reader.press(read, "Ändra det jag skrev");

        assertThat(back.value("fraga-andel")).isEqualTo("Gäller det hela?");
        assertThat(platform.asked(ClarificationServiceGrpc.getAskClarificationMethod()))
                .isEmpty();
    }

    @Test
    void nothingWrittenAndTooMuchWrittenAreSaidAndKept() {
        var page = analyst.reader.open(PAGE);

        var empty = analyst.reader.press(page, READ);
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.text()).contains("Skriv vid minst ett svar vad som är oklart.");

        var tooLong = analyst.reader.press(page, READ, "fraga-andel", "x".repeat(2001), "fraga-plan", "Vilken nämnd?");
        assertThat(tooLong.status()).isEqualTo(422);
        assertThat(tooLong.error("fraga-andel")).isEqualTo("Skriv högst 2000 tecken.");
        assertThat(tooLong.value("fraga-plan")).isEqualTo("Vilken nämnd?");
    }

    @Test
    void whatTheServiceRefusesIsSaidAtItsFieldAndNothingIsLost() {
        var read = analyst.reader.press(
                analyst.reader.open(PAGE), READ, "fraga-andel", "Gäller det hela?", "fraga-plan", "Vilken nämnd?");
        platform.refuse(
                ClarificationServiceGrpc.getAskClarificationMethod(),
                wrong("REQUEST_INVALID", "doubts[1].text", "WRONG_LENGTH", "1 to 2,000 characters."));

        var refused = analyst.reader.press(read, "Skicka 2 frågor");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("fraga-andel")).isEqualTo("Skriv 1 till 2000 tecken.");
        assertThat(refused.value("fraga-plan")).isEqualTo("Vilken nämnd?");
        analyst.hasDoneNothing();

        platform.refuse(ClarificationServiceGrpc.getAskClarificationMethod(), notNow("REQUEST_WRONG_STATE"));
        var late = analyst.reader.press(read, "Skicka 2 frågor");
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.value("fraga-andel")).isEqualTo("Gäller det hela?");
    }
}
