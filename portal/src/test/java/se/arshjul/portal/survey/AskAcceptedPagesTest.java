package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.REQUEST;
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
import se.arshjul.followup.v1.AskClarificationResponse;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.SummarizeRequestsResponse;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.WithdrawClarificationResponse;
import se.arshjul.portal.Asked;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** Who reads an odd number in an accepted answer asks about it, and the answer counts meanwhile. */
@PageTest
class AskAcceptedPagesTest {

    private static final String ANSWER = "/uppfoljning/2026/bedom/region-uppsala";
    private static final String ASKED = "/uppfoljning/2026/fraga/region-uppsala";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency coordinator;

    @BeforeEach
    void accept() {
        stands(platform, survey(Survey.State.OPEN));
        asks(platform, accepted(Replacement.POSSIBLE));
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response().setState(Response.State.TAKEN).build());
        platform.answer(
                ClarificationServiceGrpc.getAskClarificationMethod(),
                AskClarificationResponse.newBuilder()
                        .setState(Request.State.ACCEPTED)
                        .build());
        platform.answer(
                ClarificationServiceGrpc.getWithdrawClarificationMethod(),
                WithdrawClarificationResponse.getDefaultInstance());
        Asked.told(platform);
        coordinator = new Agency(portal, "coordinator");
    }

    private static Request.Builder accepted(Replacement replacement) {
        return request(Request.State.ACCEPTED).setReference("2026-0042-9").setReplacement(replacement);
    }

    @Test
    void eachAnswerOfAnAcceptedResponseCanBeAskedAboutUntilTheReviewEnds() {
        var page = coordinator.reader.open(ANSWER);

        assertThat(page.part("oklart"))
                .contains("Är något oklart?", "till och med fredag 11 december 2026")
                .contains("Svaret gäller tills ni har godtagit ett nytt.");
        assertThat(page.links()).contains(ANSWER + "/fraga/andel", ANSWER + "/fraga/plan", ANSWER + "/fragor");
        assertThat(page.text()).doesNotContain("Godta svaret", "Skicka tillbaka hela svaret");
        stands(platform, survey(Survey.State.CLOSED));
        asks(platform, accepted(Replacement.REPLACEMENT_UNSPECIFIED));
        assertThat(coordinator.reader.open(ANSWER).links()).contains(ANSWER + "/fraga/andel");
    }

    @Test
    void whatIsAskedGoesToTheBodyOnceAndEndsNoTask() {
        var page = coordinator.reader.open(ANSWER + "/fraga/andel");
        assertThat(page.text()).contains("Hur stor andel är utbildad? 42,5 procent", "fredag 11 december 2026");

        assertThat(coordinator
                        .reader
                        .press(page, "Skicka frågan", "text", "Gäller det hela regionen?")
                        .leadsTo())
                .isEqualTo(ASKED);
        coordinator.reader.again();

        var asked = coordinator.askedTwiceAsOne(ClarificationServiceGrpc.getAskClarificationMethod());
        assertThat(asked.getName()).isEqualTo(REQUEST);
        assertThat(asked.getDoubts(0).getText()).isEqualTo("Gäller det hela regionen?");
        coordinator.hasDoneNothing();
    }

    @Test
    void severalAreAskedAboutAtOnceAsOfAnyResponse() {
        var read = coordinator.reader.press(
                coordinator.reader.open(ANSWER + "/fragor"),
                "Läs det som ska skickas",
                "fraga-andel",
                "Gäller det hela regionen?",
                "fraga-plan",
                "Vilken nämnd?");

        assertThat(coordinator.reader.press(read, "Skicka 2 frågor").leadsTo()).isEqualTo(ASKED);

        assertThat(platform.askedOnce(ClarificationServiceGrpc.getAskClarificationMethod())
                        .getDoubtsCount())
                .isEqualTo(2);
        coordinator.hasDoneNothing();
    }

    @ParameterizedTest
    @EnumSource(
            value = Survey.State.class,
            names = {"REVIEWING", "REVIEWED", "CLEARED", "PUBLISHED", "CANCELLED"})
    void afterTheReviewNothingIsAsked(Survey.State state) {
        stands(platform, survey(state));

        var page = coordinator.reader.open(ANSWER);

        assertThat(page.part("oklart")).isEmpty();
        assertThat(page.links()).noneMatch(link -> link.contains("/fraga/") || link.endsWith("/fragor"));
    }

    @Test
    void whereTheServiceSaysThatTheReviewIsOverNothingIsOffered() {
        stands(platform, survey(Survey.State.CLOSED));
        platform.answer(
                RequestServiceGrpc.getSummarizeRequestsMethod(),
                SummarizeRequestsResponse.newBuilder().setReviewOver(true).build());

        var page = coordinator.reader.open(ANSWER);

        assertThat(page.part("oklart")).isEmpty();
        assertThat(page.links()).noneMatch(link -> link.contains("/fraga/") || link.endsWith("/fragor"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Replacement.class,
            names = {"WRITING", "REPLACEMENT_SUBMITTED"})
    void whileTheBodyChangesItsResponseThePageSaysWhenItCanBeAsked(Replacement replacement) {
        asks(platform, accepted(replacement));

        var page = coordinator.reader.open(ANSWER);

        assertThat(page.part("oklart")).contains("först när ändringen är godkänd eller ångrad");
        assertThat(page.links()).noneMatch(link -> link.contains("/fraga/") || link.endsWith("/fragor"));
    }

    @Test
    void anEarlierVersionIsNotAskedAbout() {
        assertThat(coordinator.reader.open(ANSWER + "?nummer=2026-0042-7").links())
                .noneMatch(link -> link.contains("/fraga/"));
    }

    @ParameterizedTest
    @EnumSource(
            value = Replacement.class,
            names = {"WRITING", "REPLACEMENT_SUBMITTED"})
    void whatIsAskedWaitsWhileTheAnswerCounts(Replacement word) {
        asks(platform, Asked.aboutAccepted(word));
        Asked.told(platform, Asked.open());

        var page = coordinator.reader.open(ANSWER);

        assertThat(page.text())
                .contains("Förtydligande väntas", "Gäller den hela regionen?", "42,5 procent")
                .contains("Svaret är redan godtaget och gäller tills ni har godtagit ett nytt.")
                .doesNotContain("Är något oklart?", "Sedan 20 oktober");
        assertThat(page.links()).contains(ASKED).noneMatch(link -> link.contains("/bedom/region-uppsala/fraga/"));
        assertThat(coordinator.reader.open(ASKED).text())
                .contains("Svaret är redan godtaget och gäller tills ni har godtagit ett nytt.")
                .contains("till och med fredag 11 december 2026")
                .doesNotContain("uppgiften att bedöma det kommer tillbaka");
    }

    @Test
    void whatIsTakenBackLeadsToTheAnswerThatCounts() {
        asks(platform, Asked.aboutAccepted(Replacement.WRITING));
        Asked.told(platform, Asked.open());

        var taken = coordinator.reader.press(coordinator.reader.open(ASKED), "Ta tillbaka frågan");

        assertThat(taken.leadsTo()).isEqualTo(ANSWER);
        platform.askedOnce(ClarificationServiceGrpc.getWithdrawClarificationMethod());
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void whatCannotBeAskedIsRefusedWithTheTextKept(Reason reason) {
        platform.refuse(ClarificationServiceGrpc.getAskClarificationMethod(), notNow(reason.name()));

        var refused = coordinator.reader.press(
                coordinator.reader.open(ANSWER + "/fraga/andel"), "Skicka frågan", "text", "Gäller det hela?");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains(reason.says);
        assertThat(refused.value("text")).isEqualTo("Gäller det hela?");
    }

    enum Reason {
        REVIEW_OVER("Granskningen är slut"),
        CLARIFICATION_PENDING("har redan frågat om svaret"),
        RESPONSE_BEING_REPLACED("håller på att ändra sitt svar");

        private final String says;

        Reason(String says) {
            this.says = says;
        }
    }
}
