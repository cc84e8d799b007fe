package se.arshjul.portal.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.questions;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.answer.AnswerSheet;

/** A filled file is looked at first, and saved as the pages save. */
@PageTest
class OfflinePreviewTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SAVE = "Spara svaren";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Reader respondent;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    private Spreadsheet file() {
        return Spreadsheet.open(respondent.save(PAGE + "/fil/fragor.xlsx"));
    }

    private Shown send(Spreadsheet file) {
        return respondent.upload(PAGE + "/fil", "fil", "svar.xlsx", file.saved());
    }

    @Test
    void thePreviewShowsWhatWouldChangeAndSavesNothing() {
        sheet.save(answer("plan").setChoice("ja"));
        sheet.save(answer("mognad").setScale(2));

        var page = send(file().type("plan", "nej ")
                .type("omraden", "vard", "Ja")
                .type("andel", "42,50")
                .type("kommentar", "Rad ett\nRad två"));

        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        assertThat(page.text())
                .contains("Inget är sparat än.", "Nya och ändrade svar 4", "Oförändrade svar 1")
                .contains("Finns en handlingsplan? 4 Ja Nej")
                .contains("Vilka områden gäller den? 5 Inget angivet Vård")
                .contains("Hur stor andel är utbildad? 9 Inget angivet 42,5 procent")
                .contains("Rad ett Rad två");
        assertThat(sheet.changes()).isZero();
    }

    @Test
    void whatIsRightIsSavedWithItsGuardAndTheSameFormSentTwiceIsSavedOnce() {
        sheet.save(answer("plan").setChoice("ja"));
        var preview = send(file().type("plan", "Nej")
                .type("omraden", "omsorg", "Ja")
                .type("mognad", "5")
                .type("andel", "42,5")
                .type("kommentar", "Bra"));

        var saved = respondent.press(preview, SAVE);

        assertThat(saved.leadsTo()).isEqualTo(PAGE + "/fil?sparade=5&utanfor=0");
        assertThat(sheet.of("plan").getChoice()).isEqualTo("nej");
        assertThat(sheet.of("omraden").getChoices().getOptionIdsList()).containsExactly("omsorg");
        assertThat(sheet.of("mognad").getScale()).isEqualTo(5);
        assertThat(sheet.of("andel").getNumber()).isEqualTo(decimal("42.5"));
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Bra");
        assertThat(respondent.again().leadsTo()).isEqualTo(saved.leadsTo());
        assertThat(sheet.changes()).isEqualTo(5);
        assertThat(respondent.open(saved.leadsTo()).text()).contains("5 svar är sparade", "Kontrollera svaren");
    }

    @Test
    void anEmptiedCellTakesTheAnswerAwayAndSaysSoFirst() {
        sheet.save(answer("andel").setNumber(decimal("42.5")));

        var preview = send(file().type("andel", ""));

        assertThat(preview.text()).contains("42,5 procent Svaret tas bort");
        respondent.press(preview, SAVE);
        assertThat(sheet.of("andel").getEtag()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "plan, Kanske, 4, 'Välj ett av svaren.', 'Välj ett svar i listan: Ja; Nej.'",
        "mognad, 6, 8, 'Välj ett steg på skalan.', 'Välj ett steg i listan, 1 till 5.'",
        "andel, 140, 9, 'Talet är större än det största', 'Ett tal från 0 till 100.'",
        "andel, 12.25, 9, 'Skriv talet med högst en decimal.', 'Högst en decimal.'",
        "andel, ungefär hälften, 9, 'Skriv ett tal med siffror.', 'Skriv bara talet, i procent.'"
    })
    void aRowThatCannotBeTakenIsNamedAndTheOthersAreSaved(
            String question, String typed, int row, String says, String allowed) {
        var preview = send(file().type(question, typed).type("kommentar", "Bra"));

        assertThat(preview.text()).contains("Rader som inte kan sparas", " " + row + " " + typed + " " + says, allowed);
        assertThat(respondent.press(preview, SAVE).leadsTo()).endsWith("?sparade=1&utanfor=1");
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Bra");
        assertThat(sheet.changes()).isEqualTo(1);
    }

    @Test
    void whatASpreadsheetHasMadeOfAnAnswerIsNotTakenForOne() {
        var preview = send(file().make("plan", (cells, row, column) -> cells.formula(row, column, "1+1"))
                .make("mognad", (cells, row, column) -> number(cells, row, column, "yyyy-mm-dd"))
                .make("andel", (cells, row, column) -> number(cells, row, column, "0%")));

        assertThat(preview.text())
                .contains("Cellen innehåller en formel.", "till ett datum.", "utan procenttecken.")
                .contains("Det finns inget att spara");
        assertThat(preview.html()).doesNotContain(">" + SAVE + "<");
    }

    private static void number(Worksheet cells, int row, int column, String format) {
        cells.value(row, column, 0.45);
        cells.style(row, column).format(format).set();
    }

    @Test
    void aNumberInACellOfNumbersIsTakenAsItIsShown() {
        var preview = send(file().make("andel", (cells, row, column) -> cells.value(row, column, 12.3)));

        assertThat(preview.text()).contains("12,3 procent");
    }

    @Test
    void rowsThatWereRemovedChangeNothingAndThoseThatStandTwiceAreNotGuessedAt() {
        sheet.save(answer("kommentar").setText("Kvar"));

        var preview =
                send(file().remove("kommentar", "").remove("omraden", "vard").copy("plan"));

        assertThat(preview.text())
                .contains("Frågor som inte finns i filen 1. De ändras inte.", "Frågan står två gånger i filen.")
                .contains("Rader för några av alternativen saknas");
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Kvar");
    }

    @Test
    void aQuestionThatIsNotAskedAsTheAnswersWillStandIsMarked() {
        var conditional = questions().stream()
                .map(question -> question.getName().endsWith("/mognad")
                        ? question.toBuilder()
                                .setShownIf(Question.Condition.newBuilder()
                                        .setQuestionId("plan")
                                        .addOptionIds("ja"))
                                .build()
                        : question)
                .toList();
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder().addAllQuestions(conditional).build());

        assertThat(send(file().type("plan", "Nej").type("mognad", "2")).text())
                .contains("Frågan visas inte som svaren står.");
        assertThat(send(file().type("plan", "Ja").type("mognad", "2")).text())
                .doesNotContain("Frågan visas inte som svaren står.");
    }

    @Test
    void moreTextThanAFormCanCarryIsSavedInTurns() {
        var many = new ArrayList<>(questions());
        for (int i = 0; i < 20; i++) {
            many.add(questions().getLast().toBuilder()
                    .setName("surveys/2026/questions/text-" + i)
                    .setMaxLength(10_000)
                    .build());
        }
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder().addAllQuestions(many).build());
        var file = file();
        for (int i = 0; i < 20; i++) {
            file.type("text-" + i, "a".repeat(9_000));
        }

        var first = send(file);
        assertThat(first.text()).contains("Ryms inte nu");
        respondent.press(first, SAVE);
        var second = send(file);
        assertThat(second.text()).doesNotContain("Ryms inte nu");
        respondent.press(second, SAVE);

        assertThat(sheet.changes()).isEqualTo(20);
        assertThat(List.of(sheet.of("text-0"), sheet.of("text-19")))
                .allSatisfy(text -> assertThat(text.getText()).hasSize(9_000));
    }
}
