package se.arshjul.portal.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.option;
import static se.arshjul.portal.FollowupFixtures.survey;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.offline.Spreadsheet;

/** The questions of a survey leave as a file and come back, looked at before anything changes. */
@PageTest
class ExchangePagesTest {

    private static final String PAGE = "/uppfoljning/2026/utforma/fil";
    private static final String SAVE = "Läs in det valda";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private DesignedQuestions questions;
    private Reader analyst;

    @BeforeEach
    void design() {
        questions = new DesignedQuestions(platform);
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
    }

    private Spreadsheet file() {
        return Spreadsheet.open(analyst.save(PAGE + "/fragor.xlsx"));
    }

    private Shown send(Spreadsheet file) {
        return analyst.upload(PAGE, "fil", "enkat.xlsx", file.saved());
    }

    private static Spreadsheet put(Spreadsheet file, int row, Column column, String text) {
        return file.put(row, column.ordinal(), text);
    }

    /** A row below the others. */
    private static Spreadsheet add(Spreadsheet file, String id, String wording, String kind) {
        var row = file.rows().size();
        file.rows().add(List.of());
        put(file, row, Column.ID, id);
        put(file, row, Column.SECTION, "Resurser");
        put(file, row, Column.WORDING, wording);
        return put(file, row, Column.KIND, kind);
    }

    @Test
    void everythingThatAQuestionHasStandsInItsRow() {
        var rows = file().rows();

        assertThat(rows.stream().skip(1).limit(5).map(List::getFirst))
                .containsExactly("plan", "omraden", "mognad", "andel", "kommentar");
        assertThat(rows.get(1))
                .startsWith("plan", "Styrning", "Finns en handlingsplan?", "Ett val", "Ja", "Beslutad av nämnden.")
                .contains("Ja [ja]\nNej [nej]");
        assertThat(rows.get(3)).contains("Skala", "1", "inte alls", "5", "hela vägen");
        assertThat(rows.get(4)).contains("Tal", "0", "100", "procent", "1");
        assertThat(rows.get(5)).contains("Text", "Nej", "2000");
    }

    @Test
    void theSameFileChangesNothing() {
        var page = send(file());

        assertThat(page.status()).as(page.toString()).isEqualTo(200);
        assertThat(page.text()).contains("Oförändrade frågor 5", "Det finns inget att läsa in");
    }

    @Test
    void eachFieldThatWouldChangeIsShownAsItWasAndAsItWouldBe() {
        var file = put(file(), 1, Column.WORDING, "Finns en beslutad plan?");
        put(file, 1, Column.OPTIONS, "Ja, beslutad [ja]\nNej [nej]\nPå väg");
        put(file, 4, Column.MOST, "99,5");
        put(file, 4, Column.ELEMENT, "A1 Ledning");

        var page = send(file);

        assertThat(page.text())
                .contains("Inget är ändrat än.", "Ändrade frågor 2", "Oförändrade frågor 3")
                .contains("Fråga Förut: Finns en handlingsplan? Nu: Finns en beslutad plan?")
                .contains("Svarsalternativ Förut: Ja [ja] Nej [nej] Nu: Ja, beslutad [ja] Nej [nej] På väg [pa-vag]")
                .contains("Största tal Förut: 100 Nu: 99,5", "Del av planen Förut: tomt Nu: A1 Ledning");
        assertThat(questions.changes()).isZero();

        var saved = analyst.press(page, SAVE);

        assertThat(saved.leadsTo()).isEqualTo(PAGE + "?nya=0&andrade=2");
        assertThat(questions.of("plan").getOptionsList())
                .containsExactly(option("ja", "Ja, beslutad"), option("nej", "Nej"), option("pa-vag", "På väg"));
        assertThat(questions.of("andel").getNumberRange().getMax()).isEqualTo(decimal("99.5"));
        assertThat(questions.of("andel").getPlanElement()).isEqualTo("plans/nhp/versions/2026/elements/a1");
        assertThat(analyst.again().leadsTo()).isEqualTo(saved.leadsTo());
        assertThat(questions.changes()).isEqualTo(2);
        assertThat(analyst.open(saved.leadsTo()).text()).contains("Inga nya frågor och 2 ändrade.");
    }

    @Test
    void whetherFilesCanBeAttachedComesAlong() {
        var page = send(put(file(), 5, Column.ATTACHMENTS, "Ja"));

        assertThat(page.text()).contains("Bilagor tillåts Förut: Nej Nu: Ja");
        analyst.press(page, SAVE);
        assertThat(questions.of("kommentar").getAttachmentsAllowed()).isTrue();
        assertThat(send(file()).text()).contains("Oförändrade frågor 5");
    }

    @Test
    void aNewQuestionGetsAnIdOfItsWordsAndIsAddedOnceHoweverOftenItIsSent() {
        var page = send(add(file(), "", "Vad kostar planen?", "Text"));

        assertThat(page.text()).contains("Nya frågor 1", "vad-kostar-planen");
        analyst.press(page, SAVE);
        analyst.again();

        var asked = platform.askedOnce(SurveyServiceGrpc.getCreateQuestionMethod());
        assertThat(asked.getQuestionId()).isEqualTo("vad-kostar-planen");
        assertThat(asked.getQuestion().getSectionId()).isEqualTo("resurser");
        assertThat(asked.getQuestion().getKind()).isEqualTo(Question.Kind.TEXT);
        assertThat(asked.getQuestion().getMaxLength()).isEqualTo(2000);
    }

    @Test
    void aConditionMayNameAQuestionOfTheSameFile() {
        var file = add(file(), "", "Vad står i den?", "Text");
        put(file, file.rows().size() - 1, Column.CONDITION, "plan");
        put(file, file.rows().size() - 1, Column.CONDITION_OPTIONS, "Ja");

        analyst.press(send(file), SAVE);

        assertThat(platform.askedOnce(SurveyServiceGrpc.getCreateQuestionMethod())
                        .getQuestion()
                        .getShownIf())
                .isEqualTo(Question.Condition.newBuilder()
                        .setQuestionId("plan")
                        .addOptionIds("ja")
                        .build());
    }

    @Test
    void anUnknownIdIsAddedWithThatIdOnlyWhereItIsChosen() {
        var page = send(add(file(), "budget", "Finns en budget?", "Text"));

        assertThat(page.text()).contains("Okända id 1", "Enkäten har ingen fråga med det här id:t.");
        analyst.press(page, SAVE);
        assertThat(questions.changes()).isZero();
        analyst.press(page, SAVE, "ta", page.value("rader"));
        assertThat(platform.askedOnce(SurveyServiceGrpc.getCreateQuestionMethod())
                        .getQuestionId())
                .isEqualTo("budget");
    }

    @ParameterizedTest
    @CsvSource({
        "WORDING, '', 'Fråga: Fyll i det här fältet.'",
        "SECTION, Annat, 'Avsnitt: Välj ett av dem som finns.'",
        "KIND, Text, 'Slag: Det går inte att ändra.'",
        "OPTIONS, Ja, 'Svarsalternativ: Skriv 2 till 20 alternativ.'",
        "REQUIRED, Kanske, 'Måste besvaras: Skriv Ja eller Nej.'",
        "ELEMENT, Z9, 'Välj en del som finns i planen.'",
        "MOST, 10, 'Största tal: Det här hör inte till frågans slag.'",
        "CONDITION, ingen, 'Frågan som den beror på finns inte längre.'",
        "ID, Plan A, 'Id: Skriv små bokstäver'",
        "ID, omraden, 'Id: Två rader har samma id.'"
    })
    void aRowWithAFaultIsNamedWithItsNumberAndLeftOut(Column column, String text, String says) {
        var page = send(put(file(), 1, column, text));

        assertThat(page.text()).contains("Rader med fel", says);
        assertThat(page.html()).doesNotContain(">" + SAVE + "<");
    }

    @Test
    void rowsAndColumnsThatAreMissingTakeNothingAway() {
        var file = file();
        file.rows().remove(5);
        for (var row : file.rows()) {
            if (row.size() > Column.HELP.ordinal()) {
                file.put(file.rows().indexOf(row), Column.HELP.ordinal(), "");
            }
        }

        assertThat(send(file).text())
                .contains("Frågor som inte finns i filen 1. De står kvar som de är.", "Oförändrade frågor 4");
    }

    @Test
    void whileThePlanIsSilentWhatStandsThereStays() {
        var file = file();
        platform.silence("arshjul.plan");

        assertThat(send(file).text()).contains("Oförändrade frågor 5");
        assertThat(send(put(file, 1, Column.ELEMENT, "A1 Ledning")).text()).contains("Planen svarar inte just nu");
    }

    @Test
    void aSurveyThatIsNoLongerDesignedCanBeFetchedAndNotReadInto() {
        var file = file();
        platform.answer(
                SurveyServiceGrpc.getGetSurveyMethod(),
                survey(Survey.State.OPEN).build());

        assertThat(analyst.open(PAGE).text()).contains("Enkäten går inte att ändra nu");
        assertThat(file().rows()).hasSameSizeAs(file.rows());
        assertThat(send(file).status()).isEqualTo(409);
    }

    @Test
    void anotherWorkbookIsRefused() {
        var other = put(file(), 0, Column.ID, "Id").put(0, Column.HIDDEN, "annat");

        assertThat(send(other).error("fil")).startsWith("Det här är ingen fil med frågor");
    }
}
