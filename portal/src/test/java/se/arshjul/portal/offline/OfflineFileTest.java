package se.arshjul.portal.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.request;

import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Request;
import se.arshjul.portal.Conditional;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.Tabled;
import se.arshjul.portal.answer.AnswerSheet;

/** The questionnaire as a file to fill in. */
@PageTest
class OfflineFileTest {

    private static final String PAGE = "/svara/2026/region-uppsala";

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

    @Test
    void theRequestLeadsToThePageWhereTheFileIsFetchedAndSent() {
        assertThat(respondent.open(PAGE).links()).contains(PAGE + "/fil");
        assertThat(respondent.open(PAGE + "/fil").links()).contains(PAGE + "/fil/fragor.xlsx");
    }

    @Test
    void aRowOfATableSaysWhatTheTableAsks() {
        Tabled.asked(platform);

        assertThat(file().row("matt", "")).contains(Tabled.TITLE + "\nMätningar av vårdskador");
    }

    @Test
    void everyQuestionStandsInTheOrderOfTheScreenWithAllThatIsNeededToAnswerIt() {
        var rows = file().rows();

        assertThat(rows.getFirst().getFirst()).isEqualTo("Uppföljning 2026: Region Uppsala");
        assertThat(rows.get(2).subList(0, 8))
                .containsExactly(
                        "Nr",
                        "Avsnitt",
                        "Fråga",
                        "Svar",
                        "Så svarar du",
                        "Måste besvaras",
                        "Hjälp",
                        "När frågan visas");
        assertThat(rows.stream().skip(3).map(row -> row.get(2)))
                .containsExactly(
                        "Finns en handlingsplan?",
                        "Vilka områden gäller den?",
                        "Vård",
                        "Omsorg",
                        "Hur långt har ni kommit?",
                        "Hur stor andel är utbildad?",
                        "Vad vill ni tillägga?");
        assertThat(file().row("plan", ""))
                .contains("1", "Styrning", "Välj ett svar i listan: Ja; Nej.", "Ja", "Beslutad av nämnden.", "Alltid");
        assertThat(file().row("mognad", ""))
                .contains("Välj ett steg i listan, 1 till 5. 1 = inte alls, 5 = hela vägen.", "Nej");
        assertThat(file().row("andel", ""))
                .contains("Ett tal från 0 till 100. Högst en decimal. Skriv bara talet, i procent.");
        assertThat(file().row("kommentar", "")).contains("Text, högst 2\u00a0000 tecken.");
    }

    @Test
    void whatIsSavedStandsInTheColumnOfAnswersAsPeopleWriteIt() {
        sheet.save(answer("plan").setChoice("nej"));
        sheet.save(answer("omraden").setChoices(Answer.Choices.newBuilder().addOptionIds("omsorg")));
        sheet.save(answer("mognad").setScale(4));
        sheet.save(answer("andel").setNumber(decimal("42.5")));
        sheet.save(answer("kommentar").setText("=1+1\nMer"));

        var file = file();

        assertThat(file.answer("plan", "")).isEqualTo("Nej");
        assertThat(file.answer("omraden", "")).isEmpty();
        assertThat(file.answer("omraden", "vard")).isEmpty();
        assertThat(file.answer("omraden", "omsorg")).isEqualTo("Ja");
        assertThat(file.answer("mognad", "")).isEqualTo("4");
        assertThat(file.answer("andel", "")).isEqualTo("42,5");
        assertThat(file.answer("kommentar", "")).isEqualTo("=1+1\nMer");
    }

    @Test
    void aQuestionThatIsForSomeOnlySaysForWhom() {
        Conditional.asked(platform);

        assertThat(file().row("omraden", "")).contains("Visas om svaret på ”Finns en handlingsplan?” är Ja.");
    }

    @Test
    void onlyTheAnswersCanBeTypedInAndChoicesAreChosenFromTheirOptions() throws Exception {
        var bytes = respondent.save(PAGE + "/fil/fragor.xlsx");
        var xml = part(bytes, "xl/worksheets/sheet1.xml");

        assertThat(xml)
                .containsOnlyOnce("<sheetProtection")
                .containsPattern("<sheetProtection password=\"[0-9a-f]{4}\" [^>]*sheet=\"true\"")
                .contains("sqref=\"D4:D4\"", "sqref=\"D6:D6\"", "sqref=\"D7:D7\"", "sqref=\"D8:D8\"")
                .doesNotContain("sqref=\"D5:D5\"", "sqref=\"D9:D9\"", "sqref=\"D10:D10\"", "<f>");
        assertThat(xml.indexOf("<sheetProtection")).isLessThan(xml.indexOf("<dataValidations"));
        assertThat(part(bytes, "xl/styles.xml")).contains("locked=\"false\"");
        assertThat(part(bytes, "xl/workbook.xml")).contains("state=\"hidden\"");
    }

    private static String part(byte[] file, String name) throws Exception {
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "SUBMITTED, De är inlämnade och väntar på godkännande.",
        "APPROVED, De är godkända och skickade",
        "ACCEPTED, De är godkända",
        "DECLINED, Organisationen har avböjt att svara.",
        "NO_RESPONSE, Tiden för att svara har gått ut.",
        "WITHDRAWN, Uppföljningen är avbruten."
    })
    void whatCanNoLongerBeChangedIsSaidAndNothingIsTaken(Request.State state, String says) {
        var file = respondent.save(PAGE + "/fil/fragor.xlsx");
        asks(platform, request(state));

        assertThat(respondent.open(PAGE + "/fil").text()).contains("Svaren går inte att ändra nu", says);
        assertThat(respondent.open(PAGE + "/fil/fragor.xlsx").status()).isEqualTo(404);
        var refused = respondent.upload(PAGE + "/fil", "fil", "svar.xlsx", file);
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Svaren går inte att ändra nu", says);
    }

    @Test
    void whoDoesNotAnswerIsLedBackToTheOverview() {
        var approver = new Reader(portal, SignedInAs.region("approver"));

        assertThat(approver.open(PAGE).links()).doesNotContain(PAGE + "/fil");
        assertThat(approver.open(PAGE + "/fil").leadsTo()).isEqualTo(PAGE);
        assertThat(approver.open(PAGE + "/fil/fragor.xlsx").status()).isEqualTo(404);
    }
}
