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
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.ListApprovedResponsesResponse;
import se.arshjul.followup.v1.ListClarificationsResponse;
import se.arshjul.followup.v1.ReplacementServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.ScreenResponseResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** Bedöm svar: an answer in which the rules found something is accepted or sent back. */
@PageTest
class AssessPagesTest {

    private static final String PAGE = "/uppfoljning/2026/bedom/region-uppsala";

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
                ScreenResponseResponse.newBuilder().setLargeChange(true).build());
        platform.answer(
                ClarificationServiceGrpc.getListClarificationsMethod(),
                ListClarificationsResponse.getDefaultInstance());
        analyst = new Agency(portal, "analyst");
    }

    @Test
    void theAnswerIsReadWithWhatTheRulesFound() {
        assertThat(analyst.reader.open(PAGE).text())
                .contains("Gör det som uppgiften säger.")
                .contains("Ett tal har ändrats med mer än hälften sedan förra året.")
                .doesNotContain("Svar säger emot varandra.")
                .contains("Godkänt 21 oktober 2026 kl. 14.00 av Anna Alm.", "42,5 procent");
    }

    @Test
    void whoJudgesAReplacementReadsThatTheAcceptedOneCountsUntilThisIsAccepted() {
        assertThat(analyst.reader.open(PAGE).text()).doesNotContain("Ett tidigare svar är redan godtaget");
        asks(platform, request(Request.State.APPROVED).setReference("2026-0042-9"));
        platform.answer(
                ReplacementServiceGrpc.getListApprovedResponsesMethod(),
                ListApprovedResponsesResponse.newBuilder()
                        .addResponses(response().setVersion(2).setState(Response.State.SIGNED))
                        .addResponses(response().setVersion(1).setState(Response.State.KEPT))
                        .build());

        assertThat(analyst.reader.open(PAGE).text())
                .contains("Ett tidigare svar är redan godtaget", "Det är version 1", "gäller version 1.");
    }

    @Test
    void withoutTheRulesFindingsTheAnswerCanStillBeJudged() {
        platform.silence(RequestServiceGrpc.getScreenResponseMethod());

        var page = analyst.reader.open(PAGE);

        assertThat(page.part("granskning")).contains("Uppföljningen kan inte visas just nu.");
        assertThat(page.text()).contains("Godta svaret", "42,5 procent");
    }

    @Test
    void acceptingEndsTheTask() {
        platform.answer(
                RequestServiceGrpc.getAcceptResponseMethod(),
                request(Request.State.ACCEPTED).build());

        assertThat(analyst.reader
                        .press(analyst.reader.open(PAGE), "Godta svaret")
                        .leadsTo())
                .isEqualTo("/uppgiftslistan");
        analyst.reader.again();

        analyst.askedTwiceAsOne(RequestServiceGrpc.getAcceptResponseMethod());
        analyst.hasDone("response-assessment", REQUEST, "accepted");
    }

    @Test
    void theDecisionStandsAlsoWhenTheInboxIsSilent() {
        var page = analyst.reader.open(PAGE);
        platform.answer(
                RequestServiceGrpc.getAcceptResponseMethod(),
                request(Request.State.ACCEPTED).build());
        platform.silence("arshjul.workflow");

        assertThat(analyst.reader.press(page, "Godta svaret").leadsTo()).isEqualTo("/uppgiftslistan");
    }

    @Test
    void sendingBackTellsTheBodyWhatToExplain() {
        platform.answer(
                RequestServiceGrpc.getSendBackResponseMethod(),
                request(Request.State.SENT_BACK).build());

        analyst.reader.press(analyst.reader.open(PAGE), "Skicka tillbaka", "reason", "Andelen har fördubblats.");
        analyst.reader.again();

        assertThat(analyst.askedTwiceAsOne(RequestServiceGrpc.getSendBackResponseMethod())
                        .getReason())
                .isEqualTo("Andelen har fördubblats.");
        analyst.hasDone("response-assessment", REQUEST, "sentBack");
    }

    @Test
    void sendingBackWithoutAReasonIsSaidAtItsField() {
        platform.refuse(
                RequestServiceGrpc.getSendBackResponseMethod(),
                wrong("REQUEST_INVALID", "reason", "WRONG_LENGTH", "1 to 2,000 characters."));

        var refused = analyst.reader.press(analyst.reader.open(PAGE), "Skicka tillbaka");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("reason")).isEqualTo("Skriv 1 till 2000 tecken.");
        analyst.hasDoneNothing();
    }

    @Test
    void whatIsSettledAlreadyIsRefusedWithTheReasonKept() {
        platform.refuse(RequestServiceGrpc.getSendBackResponseMethod(), notNow("REQUEST_WRONG_STATE"));

        var refused = analyst.reader.press(analyst.reader.open(PAGE), "Skicka tillbaka", "reason", "För sent");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Det går inte i det läge som svaret är i nu.");
        assertThat(refused.value("reason")).isEqualTo("För sent");
    }
}
