package se.arshjul.portal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.survey;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.EarlierAnswer;
import se.arshjul.followup.v1.EarlierAnswerServiceGrpc;
import se.arshjul.followup.v1.Finding;
import se.arshjul.followup.v1.ListEarlierAnswersResponse;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.InEnglish;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.offline.Spreadsheet;
import se.arshjul.portal.pdf.Paper;

/** Somebody answers in English: what is translated is read in English, the rest in Swedish that says so. */
@PageTest
class ReadInEnglishTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SECTION = PAGE + "/avsnitt/styrning";
    private static final String APPLIES = "The Swedish text applies.";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader respondent;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        InEnglish.stands(platform, survey(Survey.State.OPEN));
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    /** The choice of language is the first thing that the browser brings. */
    private Shown inEnglish(String page) {
        respondent.open("/sprak/en");
        return respondent.open(page);
    }

    @Test
    void whatIsTranslatedIsReadInEnglishWithALineThatTheSwedishApplies() {
        var page = inEnglish(SECTION);

        assertThat(page.text())
                .contains("Governance", "To see who leads.", APPLIES)
                .contains("1. Is there a plan of action?", "Adopted by the committee.", "Yes", "No")
                .doesNotContain("Finns en handlingsplan?", "Styrning");
        assertThat(page.html()).contains("<span lang=\"en\">Is there a plan of action?</span>");
        assertThat(inEnglish(PAGE + "/avsnitt/resurser").part("andel-unit")).isEqualTo("per cent");
    }

    @Test
    void whatIsNotTranslatedIsSwedishAndSaysSo() {
        assertThat(inEnglish(SECTION).html())
                .contains("<span lang=\"sv\">Vilka områden gäller den?</span>")
                .contains("lang=\"sv\">Vård</label>");
    }

    @Test
    void whoReadsSwedishReadsItAndNothingOfTheEnglish() {
        assertThat(respondent.open(SECTION).text())
                .contains("1. Finns en handlingsplan?")
                .doesNotContain("plan of action", "Den svenska texten gäller");
    }

    @Test
    void answersAreCheckedAndReadInEnglish() {
        sheet.save(answer("plan").setChoice("ja"));
        platform.answer(
                RequestServiceGrpc.getCheckAnswersMethod(),
                CheckAnswersResponse.newBuilder()
                        .addFindings(Finding.newBuilder()
                                .setQuestion(FollowupFixtures.SURVEY + "/questions/andel")
                                .setReason("REQUIRED"))
                        .build());

        var page = inEnglish(PAGE + "/kontrollera");

        assertThat(page.text())
                .contains(APPLIES, "What share is trained?", "Is there a plan of action? Yes")
                .doesNotContain("Hur stor andel");
    }

    @Test
    void theFileToFillInIsInEnglishAndTakesTheWordsOfBothLanguages() {
        respondent.open("/sprak/en");
        assertThat(Spreadsheet.open(respondent.save(PAGE + "/fil/fragor.xlsx"))
                        .rows()
                        .toString())
                .contains("Is there a plan of action?", "Yes", "Vilka områden gäller den?")
                .doesNotContain("Finns en handlingsplan?");
        respondent.open("/sprak/sv");
        for (var chosen : new String[] {"No", "Nej"}) {
            var file = Spreadsheet.open(respondent.save(PAGE + "/fil/fragor.xlsx"));

            var preview = respondent.upload(
                    PAGE + "/fil", "fil", "svar.xlsx", file.type("plan", chosen).saved());

            assertThat(preview.text()).as(chosen).contains("Finns en handlingsplan?", "Inget angivet Nej");
        }
    }

    @Test
    void aFileThatWasFetchedInEnglishIsSentInByWhoReadsSwedish() {
        sendIn(reading("en"), "No", "Yes", reading("sv"), "Spara svaren");
    }

    @Test
    void aFileThatWasFetchedInSwedishIsSentInByWhoReadsEnglish() {
        sendIn(reading("sv"), "Nej", "Ja", reading("en"), "Save the answers");
    }

    private Reader reading(String language) {
        var reader = new Reader(portal, SignedInAs.region("respondent"));
        reader.open("/sprak/" + language);
        return reader;
    }

    private void sendIn(Reader one, String no, String yes, Reader other, String save) {
        var file = Spreadsheet.open(one.save(PAGE + "/fil/fragor.xlsx"))
                .type("plan", no)
                .type("omraden", "vard", yes)
                .type("omraden", "omsorg", no);

        other.press(other.upload(PAGE + "/fil", "fil", "svar.xlsx", file.saved()), save);

        assertThat(sheet.of("plan").getChoice()).isEqualTo("nej");
        assertThat(sheet.of("omraden").getChoices().getOptionIdsList()).containsExactly("vard");
    }

    @Test
    void theFormOnPaperIsInEnglishWithTheLineThatTheSwedishApplies() throws Exception {
        var paper = Paper.of(portal.perform(get(PAGE + "/tomt-formular.pdf")
                        .with(SignedInAs.region("respondent"))
                        .cookie(new Cookie("sprak", "en")))
                .andReturn()
                .getResponse());

        assertThat(paper.text())
                .contains(APPLIES, "Governance", "Is there a plan of action? Adopted by the committee.", "Yes No")
                .contains("What share is trained?", "per cent", "Vilka områden gäller den?")
                .doesNotContain("Finns en handlingsplan?");
    }

    @Test
    void aQuestionOfLastTimeIsComparedInSwedishAndNotAcrossLanguages() {
        platform.answer(
                EarlierAnswerServiceGrpc.getListEarlierAnswersMethod(),
                ListEarlierAnswersResponse.newBuilder()
                        .addEarlierAnswers(EarlierAnswer.newBuilder()
                                .setQuestion(FollowupFixtures.SURVEY + "/questions/plan")
                                .setAsked(FollowupFixtures.questions().getFirst())
                                .setAnswer(answer("plan").setChoice("ja"))
                                .setYear(2024)
                                .setState(EarlierAnswer.State.UNDECIDED))
                        .build());

        assertThat(inEnglish(SECTION).text()).contains("2024").doesNotContain("Finns en handlingsplan?");
    }

    @Test
    void everyAnsweringPageSaysThatTheSwedishApplies() {
        for (var page : new String[] {PAGE, SECTION, PAGE + "/kontrollera", PAGE + "/fil"}) {
            assertThat(inEnglish(page).text()).as(page).contains(APPLIES);
        }
    }
}
