package se.arshjul.portal.bank;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changedBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ContradictionRule.Severity;
import se.arshjul.followup.v1.ContradictionRule.Statement;
import se.arshjul.followup.v1.ContradictionServiceGrpc;
import se.arshjul.followup.v1.ListContradictionRulesResponse;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.Ruled;
import se.arshjul.portal.Shown;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.offline.Spreadsheet;

/** The rules of a survey leave with its questions in one file, and come back. */
@PageTest
class RuleExchangeTest {

    private static final String PAGE = "/uppfoljning/2026/utforma/fil";
    private static final String SAVE = "Läs in det valda";
    private static final String SHEET = "Kontroller";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private DesignedQuestions questions;
    private Reader analyst;

    @BeforeEach
    void design() {
        questions = new DesignedQuestions(platform);
        Ruled.stands(platform);
        platform.answer(ContradictionServiceGrpc.getCreateContradictionRuleMethod(), Ruled.TOO_FEW);
        platform.answer(ContradictionServiceGrpc.getUpdateContradictionRuleMethod(), Ruled.TOO_FEW);
        analyst = new Reader(portal, SignedInAs.staff("analyst"));
    }

    private Spreadsheet file() {
        return Spreadsheet.open(analyst.save(PAGE + "/fragor.xlsx"));
    }

    private Shown send(Spreadsheet file) {
        return analyst.upload(PAGE, "fil", "enkat.xlsx", file.saved());
    }

    private static void put(Spreadsheet file, int row, RuleColumn column, String text) {
        var rows = file.rows(SHEET);
        while (rows.size() <= row) {
            rows.add(new ArrayList<>());
        }
        List<String> cells = new ArrayList<>(rows.get(row));
        while (cells.size() <= column.ordinal()) {
            cells.add("");
        }
        cells.set(column.ordinal(), text);
        rows.set(row, cells);
    }

    @Test
    void rulesStandOnASheetOfTheirOwnInWords() {
        assertThat(file().rows(SHEET).get(1))
                .startsWith(
                        "ja-utan-kommentar",
                        "Ni svarar ja men skriver inget mer.",
                        "Ändra eller bekräfta",
                        "plan",
                        "är något av det valda",
                        "Ja [ja]",
                        "",
                        "",
                        "kommentar",
                        "saknas")
                .contains("\"1\"");
        assertThat(file().rows(SHEET).get(2))
                .startsWith("liten-andel", "Andelen kan inte vara så liten.", "Måste ändra", "andel", "är mindre än")
                .contains("mognad", "är högst", "2,5", "\"2\"");
    }

    @Test
    void theSameFileChangesNoRule() {
        assertThat(send(file()).text()).contains("Det finns inget att läsa in").doesNotContain("Ändrade kontroller");
    }

    @Test
    void aChangedRuleIsShownAsItWasAndAsItWouldBeAndIsWrittenOnce() {
        var file = file();
        put(file, 1, RuleColumn.SEVERITY, "Måste ändra");
        put(file, 2, RuleColumn.SECOND_NUMBER, "3");

        var page = send(file);

        assertThat(page.text())
                .contains("Ändrade kontroller Ni svarar ja men skriver inget mer.")
                .contains("Vad den som svarar ska göra Förut: Ändra eller bekräfta Nu: Måste ändra")
                .contains("Andra frågan jämförs med talet Förut: 2,5 Nu: 3");
        var saved = analyst.press(page, SAVE);
        assertThat(saved.leadsTo()).isEqualTo(PAGE + "?nya=0&andrade=0&kontroller=2");
        assertThat(analyst.open(saved.leadsTo()).text()).contains("2 kontroller är inlästa.");
        assertThat(platform.asked(ContradictionServiceGrpc.getUpdateContradictionRuleMethod())
                        .getFirst()
                        .getContradictionRule())
                .isEqualTo(
                        Ruled.UNEXPLAINED.toBuilder().setSeverity(Severity.HARD).build());
        assertThat(questions.changes()).isZero();
    }

    @Test
    void aNewRuleGetsItsIdOfItsSentence() {
        var file = file();
        put(file, 3, RuleColumn.SENTENCE, "Många men inget område.");
        put(file, 3, RuleColumn.SEVERITY, "Måste ändra");
        put(file, 3, RuleColumn.FIRST, "andel");
        put(file, 3, RuleColumn.FIRST_TEST, "är större än");
        put(file, 3, RuleColumn.FIRST_NUMBER, "90");
        put(file, 3, RuleColumn.SECOND, "omraden");
        put(file, 3, RuleColumn.SECOND_TEST, "saknas");

        analyst.press(send(file), SAVE);

        var asked = platform.askedOnce(ContradictionServiceGrpc.getCreateContradictionRuleMethod());
        assertThat(asked.getContradictionRuleId()).isEqualTo("manga-men-inget-omrade");
        assertThat(asked.getContradictionRule().getFirst().getTest()).isEqualTo(Statement.Test.GREATER);
        assertThat(asked.getContradictionRule().getSecond().getQuestionId()).isEqualTo("omraden");
    }

    @Test
    void faultsOfRulesAreNamedByRowAndColumnAndNothingOfThemIsTaken() {
        var file = file();
        put(file, 1, RuleColumn.FIRST_OPTIONS, "Kanske");
        put(file, 2, RuleColumn.FIRST_OTHER, "borta");
        put(file, 2, RuleColumn.SECOND_NUMBER, "många");
        put(file, 3, RuleColumn.ID, "Ny!");
        put(file, 3, RuleColumn.FIRST, "andel");

        var page = send(file);

        assertThat(page.text())
                .contains("Kontroller med fel")
                .contains("Rad 2: Ni svarar ja men skriver inget mer. Valda svar på första frågan: Välj")
                .contains("Rad 3: Andelen kan inte vara så liten. Första frågan jämförs med frågan: Välj ett av dem")
                .contains("Andra frågan jämförs med talet: Skriv ett tal")
                .contains("Rad 4")
                .contains("Id: Skriv små bokstäver", "Svaret på första frågan: Välj");
        assertThat(page.html()).doesNotContain(">" + SAVE + "<");
    }

    @Test
    void aRuleThatSomebodyHasChangedMeanwhileIsNotTakenUnasked() {
        var file = file();
        put(file, 1, RuleColumn.SENTENCE, "Skriv mer.");
        platform.answer(
                ContradictionServiceGrpc.getListContradictionRulesMethod(),
                ListContradictionRulesResponse.newBuilder()
                        .addContradictionRules(Ruled.UNEXPLAINED.toBuilder().setEtag("\"7\""))
                        .build());

        var page = send(file);

        assertThat(page.text()).contains("Någon har ändrat kontrollen sedan filen hämtades.");
    }

    @Test
    void whatTheServiceRefusesOfARuleIsSaidByRow() {
        var file = file();
        put(file, 1, RuleColumn.SENTENCE, "Skriv mer.");
        var page = send(file);
        platform.refuse(
                ContradictionServiceGrpc.getUpdateContradictionRuleMethod(),
                changedBy("Bo Berg", "CONTRADICTION_RULE_CHANGED"));

        var refused = analyst.press(page, SAVE);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.part("fel")).contains("Rad 2: Skriv mer. Bo Berg ändrade kontrollen");
    }

    @Test
    void aRowWithoutIdThatWasTakenAlreadyChangesNothing() {
        var file = file();
        put(file, 1, RuleColumn.ID, "");

        assertThat(send(file).text()).contains("Det finns inget att läsa in");
    }

    @Test
    void anOptionThatARuleNamesIsToldToGoWithAFileOfItsOwn() {
        var file = file();
        file.put(1, Column.OPTIONS.ordinal(), "Nej [nej]\nKanske");
        put(file, 1, RuleColumn.FIRST_OPTIONS, "Nej [nej]");

        var page = send(file);

        assertThat(page.text())
                .contains("Filen tar bort svarsalternativet ”Ja”, som kontrollen ”Ni svarar ja men skriver inget mer.”")
                .contains("Gör det med två filer", "Ändrade kontroller");
    }
}
