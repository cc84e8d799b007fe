package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.REQUEST;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.Finding;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** Checking the answers, handing them in, and saying that there will be none. */
@PageTest
class SubmitPagesTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SUBMIT = "Lämna in för godkännande";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader respondent;
    private Reader approver;

    @BeforeEach
    void answerEverything() {
        var sheet = new AnswerSheet(platform);
        sheet.save(answer("plan").setChoice("ja"));
        sheet.save(answer("mognad").setScale(5));
        sheet.save(answer("andel").setNumber(decimal("42.5")));
        finds();
        respondent = new Reader(portal, SignedInAs.region("respondent"));
        approver = new Reader(portal, SignedInAs.region("approver"));
    }

    private void finds(Finding... findings) {
        platform.answer(
                RequestServiceGrpc.getCheckAnswersMethod(),
                CheckAnswersResponse.newBuilder()
                        .addAllFindings(java.util.List.of(findings))
                        .build());
    }

    private static Finding missing(String question) {
        return Finding.newBuilder()
                .setQuestion("surveys/2026/questions/" + question)
                .setReason("ANSWER_MISSING")
                .build();
    }

    @Test
    void theAnswersAreReadAsPeopleReadThem() {
        assertThat(respondent.open(PAGE + "/kontrollera").text())
                .contains("Alla frågor som måste besvaras har svar.")
                .contains("Finns en handlingsplan? Ja", "5 av 5 (hela vägen)", "42,5 procent")
                .contains("Vad vill ni tillägga? Inget angivet");
    }

    @Test
    void whatIsMissingLeadsToItsFieldAndCannotBeHandedIn() {
        finds(missing("andel"), missing("plan"));

        var page = respondent.open(PAGE + "/kontrollera");

        assertThat(page.text()).contains("2 frågor behöver svar", "Hur stor andel är utbildad? : svar saknas");
        assertThat(page.links())
                .contains(
                        PAGE + "/avsnitt/resurser?fran=kontrollera#andel",
                        PAGE + "/avsnitt/styrning?fran=kontrollera#plan");
        assertThat(page.text()).doesNotContain(SUBMIT);
    }

    @Test
    void onlyWhoAnswersHandsIn() {
        assertThat(approver.open(PAGE + "/kontrollera").text())
                .contains("Den som är svarande i din organisation lämnar in.")
                .doesNotContain(SUBMIT);
    }

    @Test
    void handingInTwiceIsOneCommand() {
        platform.answer(RequestServiceGrpc.getSubmitResponseMethod(), response().build());

        assertThat(respondent
                        .press(respondent.open(PAGE + "/kontrollera"), SUBMIT)
                        .leadsTo())
                .isEqualTo(PAGE);
        respondent.again();

        var asked = platform.asked(RequestServiceGrpc.getSubmitResponseMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getName()).isEqualTo(REQUEST);
    }

    @Test
    void aGapThatCameMeanwhileIsShownInsteadOfHandingIn() {
        var page = respondent.open(PAGE + "/kontrollera");
        platform.refuse(RequestServiceGrpc.getSubmitResponseMethod(), notNow("ANSWERS_INCOMPLETE"));
        finds(missing("andel"));

        var refused = respondent.press(page, SUBMIT);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.title()).startsWith("Fel:");
        assertThat(refused.text())
                .contains("Några frågor som måste besvaras saknar svar.", "En fråga behöver svar", "svar saknas");
    }

    @Test
    void handingInToASilentServiceCanBeTriedAgainAsTheSameCommand() {
        var page = respondent.open(PAGE + "/kontrollera");
        platform.silence("arshjul.followup");
        var silent = respondent.press(page, SUBMIT);
        assertThat(silent.status()).isEqualTo(503);

        platform.wake();
        platform.answer(RequestServiceGrpc.getSubmitResponseMethod(), response().build());

        assertThat(respondent.press(silent, "Försök igen").leadsTo()).isEqualTo(PAGE);
    }

    @Test
    void decliningTellsTheReason() {
        platform.answer(
                RequestServiceGrpc.getDeclineRequestMethod(),
                request(Request.State.DECLINED).build());
        var page = approver.open(PAGE + "/avboj");
        assertThat(page.text()).contains("inte öppna enkäten igen", "bekräftar att ni har avböjt");

        assertThat(approver.press(page, "Avböj", "reason", "Vi hinner inte i år.")
                        .leadsTo())
                .isEqualTo(PAGE);
        approver.again();

        var asked = platform.asked(RequestServiceGrpc.getDeclineRequestMethod());
        assertThat(asked).hasSize(2).containsOnly(asked.getFirst());
        assertThat(asked.getFirst().getReason()).isEqualTo("Vi hinner inte i år.");
    }

    @Test
    void decliningWithoutAReasonIsSaidAtTheField() {
        platform.refuse(
                RequestServiceGrpc.getDeclineRequestMethod(),
                wrong("REQUEST_INVALID", "reason", "WRONG_LENGTH", "1 to 2,000 characters."));

        var refused = approver.press(approver.open(PAGE + "/avboj"), "Avböj");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("reason")).isEqualTo("Skriv 1 till 2000 tecken.");
    }

    @Test
    void decliningWhatHasBeenAnsweredIsRefusedWithTheReasonKept() {
        platform.refuse(RequestServiceGrpc.getDeclineRequestMethod(), notNow("REQUEST_WRONG_STATE"));

        var refused = approver.press(approver.open(PAGE + "/avboj"), "Avböj", "reason", "Ångrat");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Det går inte i det läge som svaret är i nu.");
        assertThat(refused.value("reason")).isEqualTo("Ångrat");
    }
}
