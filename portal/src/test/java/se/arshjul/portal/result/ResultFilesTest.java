package se.arshjul.portal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static se.arshjul.portal.FollowupFixtures.option;
import static se.arshjul.portal.result.Published.choice;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;

/** Open data: one question and all of them, as CSV, XLSX and JSON. */
@PageTest
class ResultFilesTest {

    private static final String PAGE = "/resultat/2026";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader anybody;

    @BeforeEach
    void publish() {
        Published.all(platform);
        anybody = new Reader(portal, request -> request);
    }

    @Test
    void oneQuestionIsAFileThatSaysFromWhichVersionItIs() {
        var file = anybody.open(PAGE + "/fraga/plan.csv");

        assertThat(file.header("Content-Type")).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("plan-2026.csv");
        assertThat(file.html().replace("\ufeff", "").lines())
                .startsWith("År;Avsnitt;Fråge-id;Tabell;Fråga;Vilka;Svar;Värde;Anmärkning;Version;Beräknat")
                .contains("2026;Styrning;plan;;Finns en handlingsplan?;Alla;Ja;3;;1;14 november 2026 kl. 09.00")
                .contains(
                        "2026;Styrning;plan;;Finns en handlingsplan?;Regioner;Tillfrågade;311;;1;14 november 2026 kl. 09.00");
    }

    @Test
    void everythingIsOneTableWithAPlaceForWhatIsUnknown() {
        var file = anybody.open(PAGE + "/alla.csv");

        assertThat(file.html()).startsWith("\ufeff");
        assertThat(file.html().lines())
                .contains("2026;Styrning;plan;;Finns en handlingsplan?;Kommuner;Ja;3;;1;14 november 2026 kl. 09.00")
                .contains(
                        "2026;Resurser;andel;;Hur stor andel är utbildad?;Alla;Median;42,55;;1;14 november 2026 kl. 09.00")
                .contains(
                        "2026;Resurser;andel;;Hur stor andel är utbildad?;Alla;Lägsta;-3,5;;1;14 november 2026 kl. 09.00")
                .contains(
                        "2026;Resurser;andel;;Hur stor andel är utbildad?;Regioner;Median;;;1;14 november 2026 kl. 09.00");
    }

    @Test
    void aWorkbookHoldsTheSameAndJsonItsVersionAndMoment() throws Exception {
        var workbook = portal.perform(get(PAGE + "/alla.xlsx")).andReturn().getResponse();
        var json = anybody.open(PAGE + "/alla.json").html();

        assertThat(workbook.getContentType()).contains("spreadsheetml");
        assertThat(workbook.getContentAsByteArray()).startsWith('P', 'K');
        assertThat(json)
                .contains("\"version\":\"1\"", "\"computed\":\"2026-11-14T08:00:00Z\"", "\"median\":42.55")
                .contains("\"contentHash\":\"77ab\"", "\"example\":false");
    }

    @Test
    void wordsThatASpreadsheetWouldRunStayWords() {
        var dangerous = choice("plan", "=HYPERLINK(\"http://evil\")", "@SUM(A1)");
        dangerous.getQuestionBuilder().setWording("+46 är riktnumret?").addOptions(option("x", "x"));
        platform.answer(
                ResultServiceGrpc.getListResultsMethod(),
                ListResultsResponse.newBuilder()
                        .addResults(dangerous.setSectionTitle("-1 avsnitt"))
                        .build());

        assertThat(anybody.open(PAGE + "/fraga/plan.csv").html())
                .contains(";\"'=HYPERLINK(\"\"http://evil\"\")\";3", ";'@SUM(A1);1");
        assertThat(anybody.open(PAGE + "/alla.csv").html())
                .contains("\r\n2026;'-1 avsnitt;plan;;'+46 är riktnumret?;Alla;\"'=HYPERLINK(");
        assertThat(anybody.open(PAGE).html()).doesNotContain("http://evil\")<script");
    }

    @Test
    void aQuestionThatIsNotThereIsNotFound() {
        assertThat(anybody.open(PAGE + "/fraga/annan.csv").status()).isEqualTo(404);
    }
}
