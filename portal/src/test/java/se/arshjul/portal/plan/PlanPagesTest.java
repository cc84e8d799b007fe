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
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;

/** Plans, their parts, measures and activities for anybody who is curious. */
@PageTest
class PlanPagesTest {

    private static final String NATIONAL = "/planer/nationell";
    private static final String REGIONAL = "/planer/region";

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
    void theNationalPlanComesFirst() {
        var page = anybody.open("/planer");

        assertThat(page.text())
                .contains("Den nationella planen Nationell plan 2020–2024 Regionens plan Regional plan ej angivet");
        assertThat(page.links()).containsSubsequence(NATIONAL, REGIONAL);
    }

    @Test
    void aPlanShowsItsEditionInForceAndSaysThatOnlyAPartIsKnown() {
        var page = anybody.open(NATIONAL);

        assertThat(page.text())
                .contains("Antagen utgåva, publicerad januari 2020", "Vi har bara en del av den här utgåvan")
                .contains("Ingen ska skadas", "2020–2024, ses över varje år", "Socialstyrelsen")
                .contains("Öka kunskapen", "1 åtgärd")
                .doesNotContain("Öka all kunskap");
        assertThat(page.links()).contains(NATIONAL + "/del/fa1", NATIONAL + "?utgava=1", REGIONAL);
    }

    @Test
    void anEarlierEditionSaysThatItIsNotInForceAndKeepsItsOwnNames() {
        var page = anybody.open(NATIONAL + "?utgava=1");

        assertThat(page.text())
                .contains("Det här är inte den utgåva som gäller", "Öka all kunskap")
                .doesNotContain("Vi har bara en del");
        assertThat(page.links()).contains(NATIONAL, NATIONAL + "/del/fa1?utgava=1");
    }

    @Test
    void aPlanThatFollowsAnotherIsComparedWithItWordByWord() {
        var page = anybody.open(REGIONAL);

        assertThat(page.text())
                .contains("Beslutad av Regiondirektören")
                .contains("Ingen ska skadas Andra ord Ingen ska skadas i onödan")
                .contains("Öka kunskapen Samma ord Öka kunskapen")
                .contains("Säkerhetskultur Inte vald –");
        assertThat(page.links()).contains(NATIONAL, NATIONAL + "/del/p-culture?utgava=2", REGIONAL + "/del/fa1");
    }

    @Test
    void aFocusAreaShowsItsMeasuresFromTheEditionThatHasThem() {
        var page = anybody.open(NATIONAL + "/del/fa1");

        assertThat(page.text())
                .contains("Fokusområde Öka kunskapen")
                .contains("Åtgärder Det här finns inte i det vi har av utgåvan. Vi visar det ur Remissversion")
                .contains("1.1 Nya sätt att mäta");
        assertThat(page.links()).contains(NATIONAL + "/del/m1-1");
    }

    @Test
    void actorsHaveTheNameOfThatTimeAndTheOneOfToday() {
        assertThat(anybody.open(NATIONAL + "/del/fa1").part("berorda"))
                .contains("Sveriges Kommuner och Landsting ( numera Sveriges Kommuner och Regioner )", "IVO")
                .contains("Planen lämnar listan öppen för fler.");
    }

    @Test
    void aPartLeadsToWhatTakesItUpInOtherPlansAndBack() {
        assertThat(anybody.open(NATIONAL + "/del/fa1").part("andra")).contains("Öka kunskapen Regionens plan");
        assertThat(anybody.open(REGIONAL + "/del/fa1").links()).contains(NATIONAL + "/del/fa1?utgava=2");
    }

    @Test
    void aMeasureShowsWhatWasAnsweredAboutTheAreaItBelongsTo() {
        var page = anybody.open(NATIONAL + "/del/m1-1");

        assertThat(page.text())
                .contains("Åtgärd 1.1 Nya sätt att mäta", "Rubriken är vår egen korta sammanfattning")
                .contains("1.1a En första del")
                .contains("Planen nämner dem för Öka kunskapen");
        assertThat(page.part("fragor"))
                .contains("regioner och kommuner 2026", "Frågorna gäller den del av planen som den här hör till")
                .contains("Finns en handlingsplan? 75 procent svarar: Ja")
                .doesNotContain("Hur stor andel är utbildad?");
        assertThat(page.links()).contains("/resultat/2026/fraga/plan", NATIONAL + "/del/fa1");
    }

    @Test
    void aQuestionLeadsToThePartOfThePlanThatItIsAbout() {
        assertThat(anybody.open("/resultat/2026/fraga/plan").links()).contains(NATIONAL + "/del/fa1");
    }

    @Test
    void anActivityShowsItsTargetWhoIsResponsibleAndByWhatItIsKnown() {
        assertThat(anybody.open(REGIONAL + "/del/a1").part("arbetet"))
                .contains("Mål Alla mäter", "HR, Alla verksamheter m.fl.")
                .contains("Markörbaserad journalgranskning (MJG)", "Varje år");
    }

    @Test
    void anActivityOfWhichThePlanSaysNoMoreSaysSo() {
        assertThat(anybody.open(REGIONAL + "/del/a2").part("arbetet"))
                .contains("Mål Inget angivet", "Ansvariga Inget angivet", "Metod eller datakälla Inget angivet");
    }

    @Test
    void aPartIsShownWithoutWhatOtherServicesKnowOfIt() {
        platform.silence(ResultServiceGrpc.getListPublicationsMethod());
        platform.silence(AlignmentServiceGrpc.getListFollowingElementsMethod());

        var page = anybody.open(NATIONAL + "/del/fa1");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.part("fragor")).contains("Uppföljningen kan inte visas just nu.");
        assertThat(page.part("andra")).contains("Planen kan inte visas just nu.");
        assertThat(page.text()).contains("1.1 Nya sätt att mäta");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/planer/ingen", NATIONAL + "?utgava=3", NATIONAL + "?utgava=x", NATIONAL + "/del/ingen"})
    void whatThereIsNotIsNotFound(String address) {
        assertThat(anybody.open(address).status()).isEqualTo(404);
    }
}
