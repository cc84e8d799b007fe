package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.Contradiction;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.ScreenResponseResponse;
import se.arshjul.portal.Asked;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** Answers that do not go together are read in words, by who hands in and by who assesses. */
@PageTest
class ContradictionPagesTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SUBMIT = "Lämna in för godkännande";
    private static final Contradiction UNSAID = Contradiction.newBuilder()
            .setRule(SURVEY + "/contradictionRules/ja-utan-kommentar")
            .setSentence("Ni svarar ja men skriver inget mer.")
            .setSeverity(Severity.SOFT)
            .addQuestions(SURVEY + "/questions/plan")
            .addQuestions(SURVEY + "/questions/kommentar")
            .setEtag("0a1b")
            .build();

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader respondent;

    @BeforeEach
    void answerWhatDoesNotGoTogether() {
        var sheet = new AnswerSheet(platform);
        sheet.save(answer("plan").setChoice("ja"));
        sheet.save(answer("andel").setNumber(decimal("42.5")));
        platform.answer(
                RequestServiceGrpc.getCheckAnswersMethod(),
                CheckAnswersResponse.newBuilder().addContradictions(UNSAID).build());
        platform.answer(RequestServiceGrpc.getSubmitResponseMethod(), response().build());
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void whoHandsInReadsWhichTheyAreAndCanChangeThem() {
        var page = respondent.open(PAGE + "/kontrollera");

        assertThat(page.text())
                .contains("Svar som inte går ihop")
                .contains("Ni svarar ja men skriver inget mer. Ändra svaret på Finns en handlingsplan?");
        assertThat(page.links())
                .contains(
                        PAGE + "/avsnitt/styrning?fran=kontrollera#plan",
                        PAGE + "/avsnitt/resurser?fran=kontrollera#kommentar");
    }

    @Test
    void whatIsTickedIsConfirmedAndNothingElseIs() {
        respondent.press(respondent.open(PAGE + "/kontrollera"), SUBMIT, "motsagelser", "ja-utan-kommentar.0a1b");

        assertThat(platform.askedOnce(RequestServiceGrpc.getSubmitResponseMethod())
                        .getConfirmedContradictionsList())
                .containsExactly(Contradiction.newBuilder()
                        .setRule(UNSAID.getRule())
                        .setEtag("0a1b")
                        .build());
    }

    @Test
    void whatIsNotTickedIsPointedOutAtItsField() {
        platform.refuse(RequestServiceGrpc.getSubmitResponseMethod(), notNow("CONTRADICTIONS_UNCONFIRMED"));

        var refused = respondent.press(respondent.open(PAGE + "/kontrollera"), SUBMIT);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Det finns svar som inte går ihop.");
        assertThat(refused.error("motsagelser"))
                .isEqualTo("Kryssa i vid varje ställe att det stämmer, eller ändra svaret.");
        assertThat(platform.askedOnce(RequestServiceGrpc.getSubmitResponseMethod())
                        .getConfirmedContradictionsList())
                .isEmpty();
    }

    @Test
    void whatCannotBeSoMustBeChangedAndCannotBeTickedAway() {
        platform.answer(
                RequestServiceGrpc.getCheckAnswersMethod(),
                CheckAnswersResponse.newBuilder()
                        .addContradictions(UNSAID.toBuilder().setSeverity(Severity.HARD))
                        .build());

        var page = respondent.open(PAGE + "/kontrollera");

        assertThat(page.part("omojliga"))
                .contains("Svar som inte går ihop. Ändra minst ett av dem.")
                .contains("Ni svarar ja men skriver inget mer. Ändra svaret på Finns en handlingsplan?");
        assertThat(page.html()).doesNotContain("motsagelser", SUBMIT);
    }

    @Test
    void whoHandsInMeanwhileIsToldToChangeThem() {
        platform.refuse(RequestServiceGrpc.getSubmitResponseMethod(), notNow("ANSWERS_CONTRADICTING"));

        var refused = respondent.press(respondent.open(PAGE + "/kontrollera"), SUBMIT);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Det finns svar som inte kan stämma samtidigt.");
    }

    @Test
    void whoAssessesReadsWhichTheyAreAndCanAskAboutThem() {
        asks(platform, request(Request.State.APPROVED));
        platform.answer(RequestServiceGrpc.getGetResponseMethod(), response().build());
        platform.answer(
                RequestServiceGrpc.getScreenResponseMethod(),
                ScreenResponseResponse.newBuilder()
                        .setContradicting(true)
                        .addContradictions(UNSAID.toBuilder().setConfirmed(true))
                        .build());
        platform.answer(WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());
        Asked.told(platform);

        var page = new Reader(portal, SignedInAs.staff("analyst")).open("/uppfoljning/2026/bedom/region-uppsala");

        assertThat(page.part("granskning"))
                .contains("Organisationen har sagt att det stämmer.")
                .contains("Svar säger emot varandra.")
                .contains("Ni svarar ja men skriver inget mer.", "Vad vill ni tillägga?");
        assertThat(page.links()).contains("/uppfoljning/2026/bedom/region-uppsala/fraga/plan");
    }
}
