package se.arshjul.portal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.result.Published.count;
import static se.arshjul.portal.result.Published.kind;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ComparisonServiceGrpc;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.ListTrendPointsResponse;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.Tabled;
import se.arshjul.testkit.Seen;

/** Results of the questions of one table, gathered under what they ask together. */
@BrowserTest
class TableResultsTest {

    private static final String SHARED = Tabled.TITLE + " Fråga Klart Påbörjat men inte klart Inte påbörjat"
            + " Mål för patientsäkerheten 50 % 25 % 25 % Mätningar av vårdskador visas inte visas inte visas inte";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void publish() {
        Published.all(platform);
        platform.answer(
                ResultServiceGrpc.getListResultsMethod(),
                ListResultsResponse.newBuilder()
                        .addResults(Published.choice("plan", "Ja", "Nej"))
                        .addResults(row(1).addBreakdowns(kind("all")
                                .setAsked(311)
                                .setResponses(280)
                                .setAnswered(4)
                                .addCounts(count("Klart", 2))
                                .addCounts(count("Påbörjat men inte klart", 1))
                                .addCounts(count("Inte påbörjat", 1))))
                        .addResults(row(2).addBreakdowns(kind("all")
                                .setAsked(311)
                                .setResponses(2)
                                .setHidden(true)))
                        .build());
    }

    private static QuestionResult.Builder row(int position) {
        return QuestionResult.newBuilder()
                .setQuestion(Tabled.questions().get(position))
                .setSectionTitle("Styrning");
    }

    @Test
    void theRowsStandUnderTheirTitleWithOneTableAndEachWithItsSentence() {
        var page = new Reader(portal, request -> request).open("/resultat/2026");

        assertThat(page.text())
                .contains(Tabled.TITLE + " " + SHARED)
                .contains("50 procent svarar: Klart")
                .containsSubsequence("75 procent svarar: Ja", Tabled.TITLE, "50 procent svarar: Klart");
        assertThat(page.links()).contains("#mal", "/resultat/2026/fraga/mal");
    }

    @Test
    void theOwnPageOfARowSaysWhatTheTableAsks() {
        platform.answer(ComparisonServiceGrpc.getListTrendPointsMethod(), ListTrendPointsResponse.getDefaultInstance());

        var page = new Reader(portal, request -> request).open("/resultat/2026/fraga/mal");

        assertThat(page.text()).contains("Rad i tabellen: " + Tabled.TITLE);
    }

    @Test
    void theFilesSayOfARowWhatItsTableAsks() {
        var anybody = new Reader(portal, request -> request);

        assertThat(anybody.open("/resultat/2026/alla.csv").html().lines())
                .anyMatch(line -> line.startsWith(
                        "2026;Styrning;mal;" + Tabled.TITLE + ";Mål för patientsäkerheten;Alla;Klart;2;"))
                .anyMatch(line -> line.startsWith("2026;Styrning;plan;;Finns en handlingsplan?;"));
        assertThat(anybody.open("/resultat/2026/fraga/mal.json").html())
                .containsPattern("\"table\":\\{[^}]*\"title\":\"" + Pattern.quote(Tabled.TITLE) + "\"")
                .containsPattern("\"table\":\\{[^}]*\"id\":\"steg\"");
        assertThat(anybody.open("/resultat/2026/fraga/plan.json").html()).doesNotContain("\"table\"");
    }

    @Test
    void whoComparesReadsOfARowWhatItsTableAsks() {
        var anybody = new Reader(portal, request -> request);

        assertThat(anybody.open("/resultat/2026/jamfor").text()).contains(Tabled.TITLE + " Mål för patientsäkerheten");
        assertThat(anybody.open("/resultat/2026/jamfor.csv").html())
                .contains("Styrning;" + Tabled.TITLE + ";Mål för patientsäkerheten;")
                .contains("Styrning;;Finns en handlingsplan?;");
    }

    @Test
    void aBodySeesItsOwnAnswersTogetherToo() {
        stands(platform, survey(Survey.State.PUBLISHED));
        Tabled.asked(platform);
        asks(platform, request(Request.State.ACCEPTED).setReference("2026-0042-7"));
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response()
                        .clearAnswers()
                        .addAnswers(answer("mal").setChoice("inte"))
                        .build());

        assertThat(new Reader(portal, SignedInAs.region("respondent"))
                        .open("/svara/2026/region-uppsala/resultat")
                        .text())
                .contains(Tabled.TITLE + " Mål för patientsäkerheten Ert svar Inte påbörjat");
    }

    @Test
    void thePageFitsAndIsAccessible(Page page) {
        page.navigate("/resultat/2026");

        Seen.wellAtEveryWidth(page);
    }
}
