package se.arshjul.portal.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.Tabled;
import se.arshjul.portal.offline.Spreadsheet;

/** The tables of a survey leave with its questions as a file and come back. */
@PageTest
class TableExchangeTest {

    private static final String PAGE = "/uppfoljning/2026/utforma/fil";
    private static final String SAVE = "Läs in det valda";
    private static final String CELL = Tabled.TITLE + " [steg]";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private DesignedQuestions questions;
    private Reader analyst;

    @BeforeEach
    void design() {
        questions = new DesignedQuestions(platform, Tabled.questions());
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

    @Test
    void theTableStandsInTheRowAndTheSameFileChangesNothing() {
        assertThat(file().rows().get(2)).startsWith("mal").contains(CELL);
        assertThat(file().rows().get(1)).startsWith("plan").doesNotContain(CELL);

        assertThat(send(file()).text()).contains("Oförändrade frågor 10");
    }

    @Test
    void aQuestionLeavesTheTableAndAnotherTitleIsTakenIn() {
        var file = put(file(), 2, Column.MATRIX, "");
        put(file, 3, Column.MATRIX, "Var står ni? [steg]");

        var page = send(file);

        assertThat(page.text()).contains("Tabell Förut: " + CELL + " Nu: Var står ni? [steg]", "Nu: tomt");
        analyst.press(page, SAVE);
        assertThat(questions.of("mal").hasMatrix()).isFalse();
        assertThat(questions.of("matt").getMatrix().getTitle()).isEqualTo("Var står ni?");
    }

    @Test
    void aNewRowComesLastInItsTableByWhatTheTableAsks() {
        var file = file();
        var row = file.rows().size();
        file.rows().add(List.of());
        put(file, row, Column.SECTION, "Styrning");
        put(file, row, Column.WORDING, "Stöd till medarbetare");
        put(file, row, Column.KIND, "Ett val");
        put(file, row, Column.OPTIONS, "Klart [klart]\nPåbörjat men inte klart [paborjat]\nInte påbörjat [inte]");
        put(file, row, Column.MATRIX, Tabled.TITLE);

        analyst.press(send(file), SAVE);

        var asked =
                platform.askedOnce(SurveyServiceGrpc.getCreateQuestionMethod()).getQuestion();
        assertThat(asked.getMatrix()).isEqualTo(questions.of("mal").getMatrix());
        assertThat(asked.getPosition()).isEqualTo(5);
    }

    @Test
    void rowsThatOneRowHasTakenWithItAreWrittenAfterItAllTheSame() {
        var options = "Klart [klart]\nPåbörjat [paborjat]\nInte alls [inte]";
        var file = put(file(), 2, Column.OPTIONS, options);
        put(file, 3, Column.OPTIONS, options);
        put(file, 3, Column.WORDING, "Mätningar i vården");
        put(file, 4, Column.OPTIONS, options);

        var saved = analyst.press(send(file), SAVE);

        assertThat(saved.leadsTo()).isEqualTo(PAGE + "?nya=0&andrade=3");
        assertThat(questions.of("matt").getWording()).isEqualTo("Mätningar i vården");
        assertThat(questions.of("ansvar").getOptions(1).getLabel()).isEqualTo("Påbörjat");
    }

    @Test
    void aRowThatAColleagueHasChangedMeanwhileIsNotWrittenOver() {
        var file = put(file(), 2, Column.OPTIONS, "Klart [klart]\nPåbörjat [paborjat]\nInte alls [inte]");
        put(file, 3, Column.WORDING, "Mätningar i vården");
        var page = send(file);
        questions.change("matt", "Kollegans fråga");

        var saved = analyst.press(page, SAVE);

        assertThat(saved.text()).contains("Bo Berg ändrade frågan");
        assertThat(questions.of("matt").getWording()).isEqualTo("Kollegans fråga");
    }

    @Test
    void onlyChoicesAndScalesCanStandInATable() {
        assertThat(send(put(file(), 7, Column.MATRIX, Tabled.TITLE)).text())
                .contains("Bara frågor med ett val eller en skala kan stå i en tabell.");
    }
}
