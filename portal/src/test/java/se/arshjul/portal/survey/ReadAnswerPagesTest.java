package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ListApprovedResponsesResponse;
import se.arshjul.followup.v1.MonitorRequestsResponse;
import se.arshjul.followup.v1.ReplacementServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.State;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.ScreenResponseResponse;
import se.arshjul.followup.v1.SummarizeRequestsResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.Asked;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** From the monitor to the answer: what a body has approved is read in whatever state it is. */
@PageTest
class ReadAnswerPagesTest {

    private static final String MONITOR = "/uppfoljning/2026/bevakning";
    private static final String PAGE = "/uppfoljning/2026/bedom/region-uppsala";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void follow() {
        stands(platform, survey(Survey.State.OPEN));
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response().build());
        Asked.told(platform);
        analyst = new Agency(portal, "analyst");
    }

    @Test
    void theMonitorLeadsToWhatIsSignedAndToWhyABodyDoesNotAnswerAndToNoDraft() {
        platform.answer(
                RequestServiceGrpc.getSummarizeRequestsMethod(), SummarizeRequestsResponse.getDefaultInstance());

        assertThat(watched(signed(State.ACCEPTED))).contains("Läs svaret till Region Uppsala", PAGE);
        assertThat(watched(signed(State.SENT_BACK))).contains("Läs svaret till Region Uppsala", PAGE);
        assertThat(watched(request(State.DECLINED))).contains("Läs varför till Region Uppsala", PAGE);
        assertThat(watched(request(State.SUBMITTED))).doesNotContain("Läs svaret", PAGE);
    }

    private String watched(Request.Builder request) {
        platform.answer(
                RequestServiceGrpc.getMonitorRequestsMethod(),
                MonitorRequestsResponse.newBuilder()
                        .addRows(MonitorRequestsResponse.Row.newBuilder().setRequest(request))
                        .build());
        var page = analyst.reader.open(MONITOR);
        return page.text() + page.links();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"ACCEPTED", "SENT_BACK", "DECLINED", "NO_RESPONSE", "WITHDRAWN"})
    void whatIsNotAssessedIsReadWithItsReceiptAndOffersNoDecision(State state) {
        stands(platform, survey(Survey.State.REVIEWED));
        asks(platform, signed(state));

        var page = analyst.reader.open(PAGE);

        assertThat(page.text())
                .contains("Svaret", "Sedan 20 oktober 2026 kl. 10.30.", "42,5 procent")
                .contains("Godkänt 21 oktober 2026 kl. 14.00 av Anna Alm.", "Version 1, referensnummer 2026-0042-7")
                .doesNotContain("Godta svaret", "Skicka tillbaka hela svaret", "Det här fastnade kontrollen på");
        assertThat(page.links())
                .contains("/svara/2026/region-uppsala/kvittens.pdf?nummer=2026-0042-7")
                .noneMatch(link -> link.contains("/bedom/region-uppsala/fraga/"));
        assertThat(platform.asked(RequestServiceGrpc.getScreenResponseMethod())).isEmpty();
    }

    @Test
    void whatIsSignedByNobodyIsNotAskedForAndSaysSo() {
        asks(platform, request(State.STARTED));

        assertThat(analyst.reader.open(PAGE).text())
                .contains("Påbörjad", "Organisationen har inte godkänt något svar.")
                .doesNotContain("42,5 procent");
        assertThat(platform.asked(RequestServiceGrpc.getGetResponseMethod())).isEmpty();
    }

    @Test
    void whyABodyDoesNotAnswerIsRead() {
        asks(platform, request(State.DECLINED).setReason("Vi hinner inte i år."));

        assertThat(analyst.reader.open(PAGE).text())
                .contains("Avböjd", "Därför svarar organisationen inte", "Vi hinner inte i år.");
    }

    @Test
    void anEarlierVersionIsReadByItsNumberAndIsNotTheOneThatIsAssessed() {
        asks(platform, signed(State.APPROVED));
        platform.answer(RequestServiceGrpc.getScreenResponseMethod(), ScreenResponseResponse.getDefaultInstance());
        platform.answer(
                ReplacementServiceGrpc.getListApprovedResponsesMethod(),
                ListApprovedResponsesResponse.newBuilder()
                        .addResponses(response().setVersion(2).setReference("2026-0050-2"))
                        .addResponses(response().setState(Response.State.REPLACED))
                        .build());
        assertThat(analyst.reader.open(PAGE).links()).contains(PAGE + "?nummer=2026-0042-7");
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response().setState(Response.State.REPLACED).build());

        var earlier = analyst.reader.open(PAGE + "?nummer=2026-0042-7");

        assertThat(earlier.text())
                .contains("Den här versionen gäller inte längre")
                .doesNotContain("Godta svaret");
        assertThat(platform.asked(RequestServiceGrpc.getGetResponseMethod())
                        .getLast()
                        .getReference())
                .isEqualTo("2026-0042-7");
    }

    @Test
    void whoDecidesAboutWhatIsSettledMeanwhileReadsItWithTheirOwnWordsKept() {
        asks(platform, signed(State.APPROVED));
        platform.answer(RequestServiceGrpc.getScreenResponseMethod(), ScreenResponseResponse.getDefaultInstance());
        var page = analyst.reader.open(PAGE);
        asks(platform, signed(State.ACCEPTED));
        platform.refuse(RequestServiceGrpc.getSendBackResponseMethod(), notNow("REQUEST_WRONG_STATE"));

        var refused = analyst.reader.press(page, "Skicka tillbaka", "reason", "Andelen har fördubblats.");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("Det går inte i det läge som svaret är i nu.", "Andelen har fördubblats.")
                .doesNotContain("Godta svaret");
    }

    private static Request.Builder signed(State state) {
        return request(state).setReference("2026-0042-7");
    }
}
