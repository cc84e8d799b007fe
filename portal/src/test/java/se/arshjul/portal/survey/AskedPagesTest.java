package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.REQUEST;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.MonitorRequestsResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.SummarizeRequestsResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.WithdrawClarificationResponse;
import se.arshjul.portal.Asked;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** What was asked about one answer waits for the body's word, and can be taken back. */
@PageTest
class AskedPagesTest {

    private static final String PAGE = "/uppfoljning/2026/fraga/region-uppsala";
    private static final String WITHDRAW = "Ta tillbaka frågan";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void find() {
        stands(platform, survey(Survey.State.OPEN));
        asks(platform, Asked.about(Request.State.SENT_BACK));
        Asked.told(platform, Asked.open());
        platform.answer(
                ClarificationServiceGrpc.getWithdrawClarificationMethod(),
                WithdrawClarificationResponse.newBuilder()
                        .addClarifications(Asked.open())
                        .build());
        analyst = new Agency(portal, "analyst");
    }

    @Test
    void theMonitorLeadsToWhatIsAsked() {
        platform.answer(
                RequestServiceGrpc.getMonitorRequestsMethod(),
                MonitorRequestsResponse.newBuilder()
                        .addRows(MonitorRequestsResponse.Row.newBuilder()
                                .setRequest(Asked.about(Request.State.SENT_BACK)))
                        .build());

        platform.answer(
                RequestServiceGrpc.getSummarizeRequestsMethod(), SummarizeRequestsResponse.getDefaultInstance());

        var page = analyst.reader.open("/uppfoljning/2026/bevakning");

        assertThat(page.text()).contains("Förtydligande väntas");
        assertThat(page.links()).contains(PAGE);
    }

    @Test
    void whatIsAskedIsReadWithTheDayUntilWhichItWaits() {
        assertThat(analyst.reader.open(PAGE).text())
                .contains("till och med fredag 11 december 2026", "Gäller den hela regionen?", "Godkänt svar 42,5");
    }

    @Test
    void takingItBackIsOneCommand() {
        assertThat(analyst.reader.press(analyst.reader.open(PAGE), WITHDRAW).leadsTo())
                .isEqualTo("/uppgiftslistan");
        analyst.reader.again();

        assertThat(analyst.askedTwiceAsOne(ClarificationServiceGrpc.getWithdrawClarificationMethod())
                        .getName())
                .isEqualTo(REQUEST);
    }

    @Test
    void whatIsAnsweredMeanwhileIsNotTakenBack() {
        var page = analyst.reader.open(PAGE);
        asks(platform, Asked.about(Request.State.APPROVED));
        platform.refuse(ClarificationServiceGrpc.getWithdrawClarificationMethod(), notNow("REQUEST_WRONG_STATE"));

        var refused = analyst.reader.press(page, WITHDRAW);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Det går inte i det läge som svaret är i nu.");
    }

    @Test
    void whatWasTakenBackSaysSo() {
        asks(platform, Asked.about(Request.State.APPROVED));
        Asked.told(platform, Asked.open().setWithdrawTime(moment("2026-11-05T09:00:00Z")));

        assertThat(analyst.reader.open(PAGE).text())
                .contains("Socialstyrelsen tog tillbaka frågan 5 november 2026 kl. 10.00.")
                .doesNotContain("Det organisationen har skrivit men inte godkänt används inte.");
    }
}
