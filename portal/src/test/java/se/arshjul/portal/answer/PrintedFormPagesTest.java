package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static se.arshjul.portal.FollowupFixtures.DENIED;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.request;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.Conditional;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.pdf.Paper;

/** "Skriv ut formuläret": empty for a pen, and with what is saved now. */
@PageTest
class PrintedFormPagesTest {

    private static final String PAGE = "/svara/2026/region-uppsala";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader body;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        body = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void thePageLeadsToBothWhileAnswersCanStillChange() {
        assertThat(body.open(PAGE).links()).contains(PAGE + "/tomt-formular.pdf", PAGE + "/formular.pdf");

        asks(platform, request(Request.State.SUBMITTED));
        assertThat(body.open(PAGE).links()).contains(PAGE + "/formular.pdf");

        asks(platform, request(Request.State.ACCEPTED).setReference("2026-0042-7"));
        assertThat(body.open(PAGE).links()).doesNotContain(PAGE + "/formular.pdf");
    }

    @Test
    void theEmptyOneHoldsWhatAPenNeedsInTheOrderOfTheScreen() throws Exception {
        sheet.save(answer("plan").setChoice("ja"));

        var paper = file("/tomt-formular.pdf");

        assertThat(paper.text())
                .contains("Svara senast fredag 30 oktober 2026.", "Vi frågar för att kunna se", "Ifyllt av", "Datum")
                .contains("Finns en handlingsplan? Beslutad av nämnden. Kryssa för ett svar. Ja Nej")
                .contains("Vilka områden gäller den? (frivilligt) Kryssa för alla svar som stämmer. Vård Omsorg")
                .contains("Kryssa för ett svar. 1 = inte alls, 5 = hela vägen. 1 2 3 4 5")
                .contains("Hur stor andel är utbildad? Ett tal från 0 till 100. Högst en decimal. procent")
                .contains("Vad vill ni tillägga? (frivilligt) Högst 2 000 tecken.")
                .doesNotContain("Utkast", "X Ja");
        assertThat(paper.name()).isEqualTo("formular-2026-region-uppsala.pdf");
    }

    @Test
    void theEmptyOneHasEveryQuestionAndSaysWhichAreForSomeOnly() throws Exception {
        Conditional.asked(platform);

        assertThat(file("/tomt-formular.pdf").text())
                .contains(
                        "Vilka områden gäller den? (frivilligt) Svara bara om svaret på ”Finns en handlingsplan?” är Ja.");
    }

    @Test
    void theFilledOneShowsWhatIsSavedNowAndSaysThatItIsADraft() throws Exception {
        sheet.save(answer("plan").setChoice("ja"));
        sheet.save(answer("omraden").setChoices(Answer.Choices.newBuilder().addOptionIds("omsorg")));
        sheet.save(answer("mognad").setScale(4));
        sheet.save(answer("andel").setNumber(decimal("42.5")));

        var paper = file("/formular.pdf");

        assertThat(paper.text())
                .containsPattern(
                        "Utkast Så här var svaren sparade \\d+ \\p{L}+ \\d{4} kl. \\d\\d.\\d\\d. De är inte godkända")
                .contains("X Ja Nej", "Vård X Omsorg", "3 X 4 5", "42,5 procent")
                .contains("Högst 2 000 tecken. Inget svar")
                .doesNotContain("X Nej", "Ifyllt av");
        assertThat(paper.name()).isEqualTo("utkast-2026-region-uppsala.pdf");
    }

    @Test
    void bothCanBeReadByThoseWhoListen() throws Exception {
        for (var address : new String[] {"/tomt-formular.pdf", "/formular.pdf"}) {
            var paper = file(address);

            assertThat(paper.title()).contains("Uppföljning 2026, Region Uppsala");
            assertThat(paper.language()).isEqualTo("sv");
            assertThat(paper.tagged()).isTrue();
            assertThat(paper.bookmarks()).containsExactly("Styrning", "Resurser");
            assertThat(paper.fontsOutside()).isEmpty();
        }
    }

    @Test
    void theEmptyOneAsksForNobodysAnswers() throws Exception {
        file("/tomt-formular.pdf");

        assertThat(platform.asked(RequestServiceGrpc.getListAnswersMethod())).isEmpty();
    }

    @Test
    void whoMayNotReadTheRequestGetsNeither() {
        platform.refuse(RequestServiceGrpc.getGetRequestMethod(), DENIED);

        assertThat(body.open(PAGE + "/tomt-formular.pdf").status()).isEqualTo(403);
        assertThat(body.open(PAGE + "/formular.pdf").status()).isEqualTo(403);
    }

    private Paper file(String address) throws Exception {
        return Paper.of(portal.perform(get(PAGE + address).with(SignedInAs.region("respondent")))
                .andReturn()
                .getResponse());
    }
}
