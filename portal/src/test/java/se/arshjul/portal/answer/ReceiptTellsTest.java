package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Answer.Confirmation;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.EarlierAnswer;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc;
import se.arshjul.followup.v1.ListEarlierAnswersResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.Asked;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.pdf.Paper;

/** What a receipt tells besides the answers: what happens now, what was asked about them, and where they come from. */
@PageTest
class ReceiptTellsTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String RECEIPT = PAGE + "/kvittens";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader respondent;
    private Reader approver;

    @BeforeEach
    void sign() {
        stands(platform, survey(Survey.State.OPEN));
        is(request(Request.State.APPROVED));
        holds(response());
        respondent = new Reader(portal, SignedInAs.region("respondent"));
        approver = new Reader(portal, SignedInAs.region("approver"));
    }

    private void is(Request.Builder request) {
        asks(platform, request.setReference("2026-0042-7"));
    }

    private void holds(Response.Builder response) {
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response.build());
    }

    private Paper file(Cookie... cookies) throws Exception {
        var asked = get(RECEIPT + ".pdf").with(SignedInAs.region("approver"));
        return Paper.of(portal.perform(cookies.length == 0 ? asked : asked.cookie(cookies))
                .andReturn()
                .getResponse());
    }

    @Test
    void untilWhenAndHowItCanBeChangedIsSaidWhileThatIsSo() {
        is(request(Request.State.APPROVED).setReplacement(Replacement.POSSIBLE));

        var page = respondent.open(RECEIPT);
        assertThat(page.part("andra"))
                .contains("Ni kan ändra svaret till och med fredag 30 oktober 2026.")
                .contains("Det här svaret gäller tills ett nytt är godkänt.");
        assertThat(page.links()).contains(PAGE + "/andra");
        assertThat(approver.open(RECEIPT).part("andra"))
                .contains("Den som är svarande i din organisation börjar ändringen.");
        assertThat(approver.open(RECEIPT).links()).doesNotContain(PAGE + "/andra");
    }

    @Test
    void whatCannotBeChangedIsNotSaidToBe() {
        assertThat(respondent.open(RECEIPT).part("andra")).isEmpty();
        is(request(Request.State.APPROVED).setReplacement(Replacement.POSSIBLE));
        holds(response().setState(Response.State.REPLACED));

        assertThat(respondent.open(RECEIPT).part("andra")).isEmpty();
    }

    @Test
    void theAgencyReadsUntilItHasAcceptedAndWritesUntilTheResultsArePublished() {
        assertThat(approver.open(RECEIPT).text()).contains("Socialstyrelsen läser svaret.", "också med e-post");

        is(request(Request.State.ACCEPTED));
        assertThat(approver.open(RECEIPT).text())
                .contains("Socialstyrelsen har godtagit svaret. När resultatet publiceras får ni ett brev.");

        stands(platform, survey(Survey.State.PUBLISHED));
        var published = approver.open(RECEIPT);
        assertThat(published.text())
                .contains("resultatet är publicerat.")
                .doesNotContain("läser svaret", "får ni ett brev");
        assertThat(published.links()).contains(PAGE + "/resultat");
    }

    @Test
    void nobodyReadsAVersionThatNoLongerCounts() {
        holds(response().setState(Response.State.REJECTED));

        assertThat(approver.open(RECEIPT).text()).doesNotContain("Socialstyrelsen läser svaret.");
    }

    @Test
    void aNumberOfExampleDataIsNotOfferedForChecking() throws Exception {
        holds(response().setReference("2024-EXEMPEL-262"));

        var page = approver.open(RECEIPT);

        assertThat(page.text()).contains("Det här är exempeldata", "går inte att kontrollera");
        assertThat(page.links()).noneMatch(link -> link.contains("/kontrollera-kvittens"));
        var paper = file();
        assertThat(paper.text()).contains("Det här är exempeldata").doesNotContain("Vem som helst kan kontrollera");
        assertThat(paper.bookmarks()).containsExactly("Kvittens", "Styrning", "Resurser");
        assertThat(paper.links()).isEmpty();
    }

    @Test
    void aClarifiedVersionHoldsTheQuestionAndTheExplanation() throws Exception {
        holds(response().setVersion(2).setApproveTime(moment("2026-11-04T12:00:00Z")));
        Asked.told(platform, Asked.changed().addAddedFiles("underlag.pdf").setAnswered(true));

        var page = approver.open(RECEIPT);

        assertThat(page.part("samtal"))
                .contains("Gäller den hela regionen?", "Godkänt svar 42,5 procent Nytt svar 24,5 procent")
                .contains("Nya bilagor underlag.pdf", "Siffrorna var omkastade.");
        assertThat(page.text()).contains("Frågorna och förklaringarna här ingår inte i den.");
        assertThat(page.links()).contains("#samtal");
        assertThat(approver.open(PAGE + "/svar").part("samtal")).contains("Siffrorna var omkastade.");
        var paper = file();
        assertThat(paper.text())
                .contains("Gäller den hela regionen?", "Godkänt svar 42,5 procent Nytt svar 24,5 procent")
                .contains("Nya bilagor: underlag.pdf", "Siffrorna var omkastade.", "ingår inte i den.");
        assertThat(paper.bookmarks()).endsWith("Frågor om svaret");
    }

    @Test
    void theVersionThatWasAskedAboutHoldsNothingOfWhatCameAfterIt() throws Exception {
        Asked.told(platform, Asked.changed().setAnswered(true));
        holds(response().setVersion(2));

        assertThat(approver.open(RECEIPT).part("samtal")).isEmpty();
        assertThat(file().text()).doesNotContain("Gäller den hela regionen?");
    }

    @Test
    void whatLedToNothingIsNoPartOfTheReceipt() {
        holds(response().setVersion(2).setApproveTime(moment("2026-11-04T12:00:00Z")));
        Asked.told(platform, Asked.open().setWithdrawTime(moment("2026-11-03T12:00:00Z")));

        assertThat(approver.open(RECEIPT).part("samtal")).isEmpty();
    }

    @Test
    void aFirstVersionNeedsNoConversation() {
        approver.open(RECEIPT);

        assertThat(platform.asked(ClarificationServiceGrpc.getListClarificationsMethod()))
                .isEmpty();
    }

    @Test
    void anAnswerThatWasConfirmedFromAnEarlierYearSaysSo() throws Exception {
        confirmed("2026-10-20T08:00:00Z");

        assertThat(approver.open(RECEIPT).text()).contains("42,5 procent (bekräftat svar från 2024)");
        assertThat(approver.open(PAGE + "/svar").text()).contains("42,5 procent (bekräftat svar från 2024)");
        assertThat(file().text()).contains("42,5 procent (bekräftat svar från 2024)");
    }

    @Test
    void whatWasConfirmedAfterTheVersionSaysNothingOfIt() {
        confirmed("2026-10-20T08:31:00Z");

        assertThat(approver.open(RECEIPT).text()).contains("42,5 procent").doesNotContain("bekräftat svar");
    }

    private void confirmed(String when) {
        platform.answer(
                EarlierAnswerServiceGrpc.getListEarlierAnswersMethod(),
                ListEarlierAnswersResponse.newBuilder()
                        .addEarlierAnswers(EarlierAnswer.newBuilder()
                                .setQuestion("surveys/2026/questions/andel")
                                .setYear(2024)
                                .setState(EarlierAnswer.State.CONFIRMED)
                                .setConfirmTime(moment(when)))
                        .build());
    }

    @Test
    void aPlaceOnAScaleSaysOfHowManyInBothLanguages() throws Exception {
        holds(response().addAnswers(answer("mognad").setScale(2)));

        assertThat(approver.open(RECEIPT).text()).contains("Hur långt har ni kommit? 2 av 5");
        assertThat(file().text()).contains("Hur långt har ni kommit? 2 av 5");
        assertThat(file(new Cookie("sprak", "en")).text()).contains("Hur långt har ni kommit? 2 of 5");
    }

    @Test
    void theFileHoldsWhyAnUnlikelyNumberIsRight() throws Exception {
        holds(response()
                .clearAnswers()
                .addAnswers(answer("andel")
                        .setNumber(decimal("99"))
                        .setConfirmation(Confirmation.newBuilder().setComment("Alla gick kursen."))));

        assertThat(file().text()).contains("99 procent. Förklaring: Alla gick kursen.");
    }
}
