package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.REQUEST;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.AskClarificationResponse;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.State;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.ScreenResponseResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.Asked;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Shown;

/** Who asks about an accepted answer asks about the version that was read, whatever the body approves meanwhile. */
@PageTest
class AskVersionPagesTest {

    private static final String ANSWER = "/uppfoljning/2026/bedom/region-uppsala";
    private static final String SEND = "Skicka frågan";
    private static final String READ = "Läs det som ska skickas";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency analyst;

    @BeforeEach
    void acceptTheFirstVersion() {
        stands(platform, survey(Survey.State.OPEN));
        holds(State.ACCEPTED, 1);
        platform.answer(RequestServiceGrpc.getScreenResponseMethod(), ScreenResponseResponse.getDefaultInstance());
        Asked.told(platform);
        analyst = new Agency(portal, "analyst");
    }

    @Test
    void aVersionApprovedMeanwhileIsNotAskedAboutUnreadAndTheTextIsKept() {
        var page = analyst.reader.open(ANSWER + "/fraga/andel");
        holds(State.APPROVED, 2);

        var refused = analyst.reader.press(page, SEND, "text", "Gäller det hela regionen?");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Svaren har ändrats sedan du läste dem.");
        assertThat(refused.value("text")).isEqualTo("Gäller det hela regionen?");
        analyst.hasDoneNothing();
        assertThat(analyst.reader.press(refused, SEND).leadsTo()).isEqualTo("/uppgiftslistan");
        analyst.hasDone("response-assessment", REQUEST, "sentBack");
    }

    @Test
    void ofSeveralTheVersionThatWasReadFirstIsAskedAbout() {
        var page = analyst.reader.open(ANSWER + "/fragor");
        holds(State.APPROVED, 2);
        var read = analyst.reader.press(page, READ, "fraga-andel", "Gäller det hela regionen?");

        var refused = analyst.reader.press(read, "Skicka frågan");

        assertRefused(refused);
        assertThat(analyst.reader
                        .press(analyst.reader.press(refused, READ), "Skicka frågan")
                        .leadsTo())
                .isEqualTo("/uppgiftslistan");
    }

    @Test
    void goingBackToWhatWasWrittenMakesNoOtherVersionRead() {
        var read = analyst.reader.press(
                analyst.reader.open(ANSWER + "/fragor"), READ, "fraga-andel", "Gäller det hela regionen?");
        holds(State.APPROVED, 2);

        var again = analyst.reader.press(analyst.reader.press(read, "Ändra det jag skrev"), READ);

        assertRefused(analyst.reader.press(again, "Skicka frågan"));
    }

    @Test
    void whetherATaskEndsIsDecidedByWhatWasAskedAbout() {
        // Read as assessed, and accepted by a colleague before it is sent.
        asks(platform, request(State.APPROVED));
        var page = analyst.reader.open(ANSWER + "/fraga/andel");
        platform.answer(
                ClarificationServiceGrpc.getAskClarificationMethod(),
                AskClarificationResponse.newBuilder().setState(State.ACCEPTED).build());

        assertThat(analyst.reader.press(page, SEND, "text", "Hela?").leadsTo())
                .isEqualTo("/uppfoljning/2026/fraga/region-uppsala");
        analyst.hasDoneNothing();
    }

    private void assertRefused(Shown refused) {
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Svaren har ändrats sedan du läste dem.");
        assertThat(refused.value("fraga-andel")).isEqualTo("Gäller det hela regionen?");
        analyst.hasDoneNothing();
    }

    /** The request as it stands, and a service that takes only the version that counts then. */
    private void holds(Request.State state, int version) {
        asks(platform, request(state).setReference("2026-0042-9"));
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response().setVersion(version).build());
        platform.handle(ClarificationServiceGrpc.getAskClarificationMethod(), asked -> {
            if (asked.getVersion() != version) {
                throw changed("RESPONSE_CHANGED");
            }
            return AskClarificationResponse.newBuilder()
                    .setState(state == State.ACCEPTED ? state : State.SENT_BACK)
                    .build();
        });
    }
}
