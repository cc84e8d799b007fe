package se.arshjul.portal.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.FollowupFixtures.wrong;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.Tabled;
import se.arshjul.portal.answer.AnswerSheet;
import se.arshjul.portal.pdf.Paper;

/** Questions of one table where a body answers them and reads its answers. */
@PageTest
class AnswerTablePagesTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SECTION = PAGE + "/avsnitt/styrning";
    private static final String TOGETHER =
            Tabled.TITLE + " Mål för patientsäkerheten Klart Mätningar av vårdskador Påbörjat men inte klart";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader body;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        Tabled.asked(platform);
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        body = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void theRowsStandInATableWithHeadersForRowsAndColumns() {
        var page = body.open(SECTION);

        assertThat(page.text())
                .contains(Tabled.TITLE
                        + " Fråga Klart Påbörjat men inte klart Inte påbörjat 2. Mål för patientsäkerheten")
                .contains("Så menar vi Mål som är beslutade.", "Mätningar av vårdskador (frivilligt)");
        assertThat(page.html())
                .contains("<th scope=\"col\" lang=\"sv\">Klart</th>", "<th scope=\"row\">")
                .contains("aria-labelledby=\"fraga-mal val-mal-klart\"")
                .contains("<tbody tabindex=\"-1\" id=\"ansvar\" data-shown-if=\"plan\" data-options=\"ja\" hidden");
        assertThat(body.open(PAGE + "/avsnitt/resurser").text())
                .contains("Hur stort stöd ger de här? 1 = Inget stöd, 5 = Stort stöd Fråga 1 2 3 4 5 9. Cheferna");
    }

    @Test
    void eachRowIsSavedAsAQuestionOfItsOwnWithoutScriptAndSaysSo() {
        var page = body.open(SECTION);
        assertThat(page.part("lage-mal")).isEmpty();

        body.press(page, "Spara och gå till översikten", "mal", "klart", "matt", "paborjat");

        assertThat(sheet.of("mal").getChoice()).isEqualTo("klart");
        assertThat(sheet.of("matt").getChoice()).isEqualTo("paborjat");
        assertThat(sheet.changes()).isEqualTo(2);
        var saved = body.open(SECTION);
        assertThat(saved.part("lage-mal")).isEqualTo("Sparat");
        assertThat(saved.value("matt")).isEqualTo("paborjat");
    }

    @Test
    void aRowThatIsRefusedSaysSoBesideItAndIsNotSaidToBeSaved() {
        sheet.save(answer("mal").setChoice("klart"));
        sheet.save(answer("matt").setChoice("klart"));
        var page = body.open(SECTION);
        platform.refuse(
                RequestServiceGrpc.getUpdateAnswerMethod(),
                wrong("ANSWER_INVALID", "answer.choice", "OPTION_UNKNOWN", "One of the question."));

        var refused = body.press(page, "Spara och fortsätt", "mal", "inte");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.part("lage-mal")).startsWith("Fel:").doesNotContain("Sparat");
        assertThat(refused.part("lage-matt")).isEqualTo("Sparat");
    }

    @Test
    void theRowsAreReadTogetherWhereAnswersAreChecked() {
        answerTwo();

        assertThat(body.open(PAGE + "/kontrollera").text())
                .contains("Finns en handlingsplan? Nej Ändra", Tabled.TITLE + " Mål för patientsäkerheten Klart Ändra")
                .doesNotContain("Ansvaret för handlingsplanen");
    }

    private void answerTwo() {
        sheet.save(answer("plan").setChoice("nej"));
        sheet.save(answer("mal").setChoice("klart"));
        sheet.save(answer("matt").setChoice("paborjat"));
    }

    @Test
    void theReceiptAndItsFileHaveThemTogetherToo() throws Exception {
        asks(platform, request(Request.State.APPROVED).setReference("2026-0042-7"));
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response()
                        .clearAnswers()
                        .addAnswers(answer("mal").setChoice("klart"))
                        .addAnswers(answer("matt").setChoice("paborjat"))
                        .setContentHash("4f1c".repeat(16))
                        .build());
        var approver = new Reader(portal, SignedInAs.region("approver"));

        assertThat(approver.open(PAGE + "/kvittens").text()).contains(TOGETHER);
        assertThat(paper("approver", "/kvittens.pdf")).contains(TOGETHER);
    }

    private String paper(String role, String address) throws Exception {
        return Paper.of(portal.perform(get(PAGE + address).with(SignedInAs.region(role)))
                        .andReturn()
                        .getResponse())
                .text();
    }

    @Test
    void thePrintedFormGathersTheRowsInTheOrderOfTheScreen() throws Exception {
        answerTwo();

        assertThat(paper("respondent", "/tomt-formular.pdf"))
                .contains(
                        Tabled.TITLE + " 2. Mål för patientsäkerheten Mål som är beslutade. Kryssa för ett svar. Klart")
                .containsSubsequence("Mätningar av vårdskador", "Ansvaret för handlingsplanen", "Vilka områden");
        assertThat(paper("respondent", "/formular.pdf")).contains("X Klart", "X Påbörjat men inte klart");
    }
}
