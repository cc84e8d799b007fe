package se.arshjul.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.plan.v1.AlignmentServiceGrpc;
import se.arshjul.plan.v1.ImplementationPlan;
import se.arshjul.plan.v1.ImplementationRow;
import se.arshjul.plan.v1.ImplementationServiceGrpc;
import se.arshjul.plan.v1.ListImplementationPlansResponse;
import se.arshjul.plan.v1.ListImplementationRowsResponse;
import se.arshjul.plan.v1.ProgressServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From vision and goal to measure, activity, question and result, and back. */
@PageTest
class GoldenThreadPagesTest {

    private static final String AREA = "/planer/nationell/del/fa1";
    private static final String MEASURE = "/planer/nationell/del/m1-1";
    private static final String ACTIVITY = "/planer/region/del/a1";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader anybody;

    @BeforeEach
    void plans() {
        new Planned(platform).all();
        anybody = new Reader(portal, request -> request);
    }

    @Test
    void everyPartLeadsToItsThread() {
        assertThat(anybody.open(MEASURE).links()).contains(MEASURE + "/trad");
        assertThat(anybody.open(MEASURE + "?utgava=1").links()).contains(MEASURE + "/trad?utgava=1");
    }

    @Test
    void aMeasureContributesToTheGoalThroughItsArea() {
        var page = anybody.open(MEASURE + "/trad");

        assertThat(page.part("varfor"))
                .contains("Övergripande mål Ingen ska skadas Fokusområde Öka kunskapen")
                .contains("Antagen utgåva, publicerad januari 2020");
        assertThat(page.links()).contains(AREA);
    }

    @Test
    void whatBelongsToAPartIsToldToTheInnermostWithHowFarItHasCome() {
        assertThat(anybody.open(AREA + "/trad").part("hur"))
                .contains("Åtgärd 1.1 Nya sätt att mäta Del av en åtgärd 1.1a En första del Klart 2026")
                .contains("bekräftat tisdag 1 december 2026");
    }

    @Test
    void whatIsTakenFromAnotherEditionSaysSo() {
        assertThat(anybody.open(AREA + "/trad").part("hur")).contains("Vi visar det ur Remissversion");
        assertThat(anybody.open(AREA + "/trad?utgava=1").part("hur")).doesNotContain("Vi visar det ur");
    }

    @Test
    void anActivityOfARegionLeadsUpToTheNationalGoal() {
        var page = anybody.open(ACTIVITY + "/trad");

        assertThat(page.part("varfor")).contains("Ingen ska skadas i onödan Fokusområde Öka kunskapen");
        assertThat(page.part("foljer"))
                .contains("Den nationella planen Övergripande mål Ingen ska skadas Fokusområde Öka kunskapen");
        assertThat(page.links()).contains(AREA);
    }

    @Test
    void anActivityOfARegionLeadsToTheResultsAboutWhatItTakesUp() {
        var page = anybody.open(ACTIVITY + "/trad");

        assertThat(page.part("resultat")).contains("Finns en handlingsplan? 75 procent svarar: Ja");
        assertThat(page.links()).contains("/resultat/2026/fraga/plan");
    }

    @Test
    void anAreaLeadsDownToThePartsOfOtherPlansThatTakeItUp() {
        var page = anybody.open(AREA + "/trad");

        assertThat(page.part("andra")).contains("Öka kunskapen Regionens plan");
        assertThat(page.links()).contains("/planer/region/del/fa1/trad");
    }

    @Test
    void resultsAreToldOfThePartOfWhatItBelongsToAndOfWhatBelongsToIt() {
        for (var path : new String[] {AREA, MEASURE, MEASURE + "-a"}) {
            var page = anybody.open(path + "/trad");

            assertThat(page.part("resultat"))
                    .as(path)
                    .contains("Finns en handlingsplan? 75 procent svarar: Ja", "Frågan gäller Öka kunskapen")
                    .doesNotContain("Hur stor andel är utbildad?");
            assertThat(page.links()).contains("/resultat/2026/fraga/plan");
        }
    }

    @Test
    void whoDoesWhatAboutItThisYearIsToldAndNothingOfOtherParts() {
        carriedOut();

        var page = anybody.open(AREA + "/trad");

        assertThat(page.part("planerat"))
                .contains("Mät på ett nytt sätt Pågår IVO, februari–september")
                .doesNotContain("Något helt annat");
        assertThat(page.links()).contains("/planer/nationell/genomforande/2026");
        assertThat(anybody.open(AREA.replace("fa1", "p-culture") + "/trad").part("planerat"))
                .contains("Ingen rad i den gäller delen.");
        assertThat(json(AREA + "/trad.json").at("/planned/rows/0/element").asString())
                .isEqualTo("m1-1-a");
    }

    /** A year with a row about a part of the measure, and one about something else. */
    private void carriedOut() {
        var year = Planned.NATIONAL + "/implementationPlans/2026";
        platform.answer(
                ImplementationServiceGrpc.getListImplementationPlansMethod(),
                ListImplementationPlansResponse.newBuilder()
                        .addImplementationPlans(
                                ImplementationPlan.newBuilder().setName(year).setYear(2026))
                        .build());
        platform.answer(
                ImplementationServiceGrpc.getListImplementationRowsMethod(),
                ListImplementationRowsResponse.newBuilder()
                        .addRows(row(year + "/rows/1", "m1-1-a", "Mät på ett nytt sätt"))
                        .addRows(row(year + "/rows/2", "m9-9", "Något helt annat"))
                        .build());
    }

    private static ImplementationRow.Builder row(String name, String element, String activity) {
        return ImplementationRow.newBuilder()
                .setName(name)
                .setElementId(element)
                .setActivity(activity)
                .addActors("actors/ivo")
                .setStartMonth(2)
                .setEndMonth(9)
                .setStatus(ImplementationRow.Status.UNDER_WAY);
    }

    @Test
    void machinesReadTheSameThread() {
        var thread = json(MEASURE + "/trad.json");

        assertThat(thread.at("/part/name").asString()).isEqualTo("plans/nationell/versions/1/elements/m1-1");
        assertThat(thread.at("/version/name").asString()).isEqualTo("plans/nationell/versions/2");
        assertThat(thread.at("/contributesTo/0/label").asString()).isEqualTo("Ingen ska skadas");
        assertThat(thread.at("/contributesTo/1/name").asString()).endsWith("/elements/fa1");
        assertThat(thread.at("/carriedOutBy/0/code").asString()).isEqualTo("1.1a");
        assertThat(thread.at("/carriedOutBy/0/progress/state").asString()).isEqualTo("DONE");
        assertThat(thread.at("/progress/state").asString()).isEqualTo("UNKNOWN");
        assertThat(thread.at("/results/0/result").asString()).isEqualTo("/resultat/2026/fraga/plan.json");
        assertThat(json(ACTIVITY + "/trad.json")
                        .at("/follows/contributesTo/1/label")
                        .asString())
                .isEqualTo("Öka kunskapen");
        assertThat(json(AREA + "/trad.json").at("/takenUpBy/0/plan").asString()).isEqualTo("Regionens plan");
    }

    private JsonNode json(String path) {
        return JsonMapper.shared().readTree(anybody.open(path).html());
    }

    @Test
    void whatAServiceDoesNotGiveIsMissingOnThePageAndNeverToldAsEmpty() {
        platform.silence(ResultServiceGrpc.getListPublicationsMethod());
        platform.silence(AlignmentServiceGrpc.getListFollowingElementsMethod());
        platform.silence(ProgressServiceGrpc.getListProgressMethod());
        platform.silence(ImplementationServiceGrpc.getListImplementationPlansMethod());

        var page = anybody.open(AREA + "/trad");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.part("hur")).contains("Planen kan inte visas just nu.", "1.1 Nya sätt att mäta");
        assertThat(page.part("andra")).contains("Planen kan inte visas just nu.");
        assertThat(page.part("planerat")).contains("Planen kan inte visas just nu.");
        assertThat(page.part("resultat")).contains("Uppföljningen kan inte visas just nu.");
        assertThat(anybody.open(AREA + "/trad.json").status()).isEqualTo(503);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/del/ingen/trad", "/del/fa1/trad?utgava=9", "/del/ingen/trad.json"})
    void whatThereIsNotIsNotFound(String address) {
        assertThat(anybody.open("/planer/nationell" + address).status()).isEqualTo(404);
    }
}
