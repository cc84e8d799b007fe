package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** The approver reads again what was returned and is handed in anew. */
@PageTest
class SecondReadingPagesTest {

    private static final String READ = "/svara/2026/region-uppsala/godkann";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader approver;

    @BeforeEach
    void handInAgain() {
        stands(platform, survey(Survey.State.OPEN));
        asks(platform, request(Request.State.SUBMITTED));
        waits(response());
        approver = new Reader(portal, SignedInAs.region("approver"));
    }

    private void waits(Response.Builder response) {
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response.setVersion(2)
                        .setState(Response.State.WAITING)
                        .clearApproveTime()
                        .clearReference()
                        .build());
    }

    private void returned(Response.Builder response) {
        platform.answer(
                RequestServiceGrpc.getGetReturnedResponseMethod(),
                response.setState(Response.State.RETURNED)
                        .setReason("Andelen gäller 2025.")
                        .build());
    }

    @Test
    void whatIsAnotherSinceIsCountedLinkedAndMarkedWithBeforeAndNow() {
        returned(response()
                .clearAnswers()
                .addAnswers(answer("plan").setChoice("ja"))
                .addAnswers(answer("andel").setNumber(decimal("40"))));

        var page = approver.open(READ);

        assertThat(page.part("sedan-sist"))
                .contains("Det här skrev godkännaren när svaret lämnades tillbaka Andelen gäller 2025.")
                .contains("Ett svar är ändrat sedan dess", "Hur stor andel är utbildad?")
                .doesNotContain("Finns en handlingsplan?");
        assertThat(page.links()).contains("#svar-andel").doesNotContain("#svar-plan");
        assertThat(page.text())
                .contains("Ändrat sedan svaret lämnades tillbaka Före: 40 procent Nu: 42,5 procent")
                .containsOnlyOnce("Före:");
    }

    @Test
    void whatIsNewAndWhatIsGoneIsMarkedToo() {
        returned(response()
                .clearAnswers()
                .addAnswers(answer("andel").setNumber(decimal("42.5")))
                .addAnswers(answer("kommentar").setText("Struket sedan dess")));

        assertThat(approver.open(READ).text())
                .contains("2 svar är ändrade sedan dess")
                .contains("Före: Inget angivet Nu: Ja")
                .contains("Före: Struket sedan dess Nu: Inget angivet");
    }

    @Test
    void whatIsHandedInUnchangedSaysSo() {
        returned(response());

        assertThat(approver.open(READ).text())
                .contains("Inget svar är ändrat sedan dess")
                .doesNotContain("Före:");
    }

    @Test
    void whatTheApproverHasNotReturnedIsReadAsBefore() {
        assertThat(approver.open(READ).part("sedan-sist")).isEmpty();

        waits(response());
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response().setVersion(1).build());
        approver.open(READ);
        assertThat(platform.asked(RequestServiceGrpc.getGetReturnedResponseMethod()))
                .hasSize(1);
    }
}
