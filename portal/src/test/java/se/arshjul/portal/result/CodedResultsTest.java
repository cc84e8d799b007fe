package se.arshjul.portal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static se.arshjul.portal.result.Published.kind;
import static se.arshjul.portal.result.Published.result;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ComparisonServiceGrpc;
import se.arshjul.followup.v1.ListResultsResponse;
import se.arshjul.followup.v1.ListTrendPointsResponse;
import se.arshjul.followup.v1.QuestionResult.ThemeCount;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;

/** Free text as everybody reads it: how many answers have which theme. */
@PageTest
class CodedResultsTest {

    private static final String PAGE = "/resultat/2026";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader anybody;

    @BeforeEach
    void publish() {
        Published.all(platform);
        platform.answer(
                ResultServiceGrpc.getListResultsMethod(),
                ListResultsResponse.newBuilder()
                        .addResults(result("kommentar")
                                .addBreakdowns(kind("all")
                                        .setAnswered(50)
                                        .setAsked(311)
                                        .addThemes(theme("pengar", "Pengar"))
                                        .addThemes(theme("tid", "Tid").setAnswers(12)))
                                .addBreakdowns(kind("region")
                                        .setAnswered(20)
                                        .addThemes(theme("pengar", "Pengar"))
                                        .addThemes(theme("tid", "Tid")))
                                .addBreakdowns(kind("municipality").setHidden(true)))
                        .build());
        platform.answer(ComparisonServiceGrpc.getListTrendPointsMethod(), ListTrendPointsResponse.getDefaultInstance());
        anybody = new Reader(portal, request -> request);
    }

    private static ThemeCount.Builder theme(String id, String name) {
        return ThemeCount.newBuilder().setThemeId(id).setDisplayName(name);
    }

    @Test
    void themesStandWithHowManyAnswersAndTheirShareAndSmallNumbersAreLeftOut() {
        for (var path : new String[] {PAGE, PAGE + "/fraga/kommentar"}) {
            assertThat(anybody.open(path).text())
                    .contains("50 av 311 tillfrågade har svarat med egna ord. Texterna publiceras inte.")
                    .contains("Tema Antal svar Andel av dem som svarat")
                    .contains("Tid 12 24 % Pengar visas inte visas inte")
                    .contains("Ett svar kan ha flera teman. Färre än 5 svar visas inte.")
                    .contains("Tid 12 visas inte visas inte");
        }
    }

    @Test
    void theFilesCarryTheSameCounts() throws Exception {
        var csv = anybody.open(PAGE + "/alla.csv").html();
        var json = anybody.open(PAGE + "/alla.json").html();

        assertThat(csv)
                .contains(";Alla;Tema: Tid;12;;1;", ";Alla;Tema: Pengar;;visas inte;1;")
                .contains(";Regioner;Tema: Tid;;visas inte;1;", ";Kommuner;Tema: Tid;;visas inte;1;");
        assertThat(anybody.open(PAGE + "/fraga/kommentar.csv").html()).contains(";Alla;Tema: Tid;12;;1;");
        assertThat(json)
                .contains("{\"theme\":\"tid\",\"label\":\"Tid\",\"answers\":12,\"hidden\":false}")
                .contains("{\"theme\":\"pengar\",\"label\":\"Pengar\",\"hidden\":true}");
        assertThat(portal.perform(get(PAGE + "/alla.xlsx"))
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void withoutThemesNothingIsSaidOfThem() {
        Published.all(platform);

        assertThat(anybody.open(PAGE).text()).doesNotContain("Vad svaren handlar om");
    }
}
