package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.REQUEST;
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

/** Fråga om ett svar: of an answer that is assessed, one question's answer is asked about. */
@PageTest
class AskPagesTest {

    private static final String ASSESS = "/uppfoljning/2026/bedom/region-uppsala";
    private static final String PAGE = ASSESS + "/fraga/andel";
    private static final String SEND = "Skicka frågan";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void find() {
        stands(platform, survey(Survey.State.OPEN));
        asks(platform, request(Request.State.APPROVED));
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response().build());
        platform.answer(
                RequestServiceGrpc.getScreenResponseMethod(),
                ScreenResponseResponse.newBuilder().setClarified(true).build());
        platform.answer(
                ClarificationServiceGrpc.getAskClarificationMethod(),
                AskClarificationResponse.newBuilder()
                        .addClarifications(Asked.open())
                        .build());
        Asked.told(platform);
        analyst = new Agency(portal, "analyst");
    }

    @Test
    void eachAnswerThatIsAssessedCanBeAskedAbout() {
        assertThat(analyst.reader.open(ASSESS).links())
                .contains(PAGE, ASSESS + "/fraga/plan", ASSESS + "/fraga/kommentar");
    }

    @Test
    void whatIsAskedGoesToTheBodyAndEndsTheTask() {
        var page = analyst.reader.open(PAGE);
        assertThat(page.text())
                .contains("Region Uppsala", "Hur stor andel är utbildad? 42,5 procent", "fredag 11 december 2026");

        assertThat(analyst.reader
                        .press(page, SEND, "text", "Gäller det hela regionen?")
                        .leadsTo())
                .isEqualTo("/uppgiftslistan");
        analyst.reader.again();

        var asked = analyst.askedTwiceAsOne(ClarificationServiceGrpc.getAskClarificationMethod());
        assertThat(asked.getName()).isEqualTo(REQUEST);
        assertThat(asked.getDoubts(0).getQuestion()).isEqualTo("surveys/2026/questions/andel");
        assertThat(asked.getDoubts(0).getText()).isEqualTo("Gäller det hela regionen?");
        analyst.hasDone("response-assessment", REQUEST, "sentBack");
    }

    @Test
    void askingNothingIsSaidAtTheField() {
        platform.refuse(
                ClarificationServiceGrpc.getAskClarificationMethod(),
                wrong("REQUEST_INVALID", "doubts[0].text", "WRONG_LENGTH", "1 to 2,000 characters."));

        var refused = analyst.reader.press(analyst.reader.open(PAGE), SEND);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("text")).isEqualTo("Skriv 1 till 2000 tecken.");
        analyst.hasDoneNothing();
    }

    @Test
    void whatIsSettledAlreadyIsRefusedWithTheTextKept() {
        platform.refuse(ClarificationServiceGrpc.getAskClarificationMethod(), notNow("REQUEST_WRONG_STATE"));

        var refused = analyst.reader.press(analyst.reader.open(PAGE), SEND, "text", "Gäller det hela?");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.value("text")).isEqualTo("Gäller det hela?");
        analyst.hasDoneNothing();
    }

    @Test
    void whatTheBodySaidIsReadWithOldAndNewSideBySide() {
        Asked.told(platform, Asked.changed().setAnswered(true));

        var page = analyst.reader.open(ASSESS);

        assertThat(page.part("granskning")).contains("De har svarat på det ni frågade om.");
        assertThat(page.part("samtal"))
                .contains("Godkänt svar 42,5 procent Nytt svar 24,5 procent", "Siffrorna var omkastade.");
        assertThat(analyst.reader.open(PAGE).part("samtal")).contains("Siffrorna var omkastade.");
        assertThat(analyst.reader.open(ASSESS + "/fraga/plan").part("samtal")).isEmpty();
    }

    @Test
    void withoutTheConversationTheAnswerCanStillBeJudged() {
        platform.silence(ClarificationServiceGrpc.getListClarificationsMethod());

        var page = analyst.reader.open(ASSESS);

        assertThat(page.part("samtal")).contains("Uppföljningen kan inte visas just nu.");
        assertThat(page.text()).contains("Godta svaret");
        assertThat(analyst.reader.open(PAGE).status()).isEqualTo(200);
    }

    @Test
    void aQuestionThatTheSurveyDoesNotAskIsNotFound() {
        assertThat(analyst.reader.open(ASSESS + "/fraga/annat").status()).isEqualTo(404);
    }
}
