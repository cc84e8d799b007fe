package se.arshjul.portal.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.compare.Compared.region;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ComparisonServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** One question in full, all of them at a glance, and one body against others. */
@PageTest
class ComparePagesTest {

    private static final String PAGE = "/resultat/2026";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private final Compared given = new Compared(platform);
    private Reader anybody;
    private Reader uppsala;

    @BeforeEach
    void publish() {
        given.all();
        anybody = new Reader(portal, request -> request);
        uppsala = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void withoutNamesEverybodyComparesCounties() {
        var page = anybody.open(PAGE + "/jamfor?visa=regioner");

        assertThat(page.text())
                .contains("Svar visas inte med namn", "Uppsala län", "A Ja · B Nej")
                .doesNotContain("Region Uppsala");
        assertThat(platform.asked(ComparisonServiceGrpc.getListPrincipalsMethod()))
                .isEmpty();
    }

    @Test
    void withNamesEverybodyComparesRegionsInWordsAndAsAFile() {
        given.named(true);
        given.principals(
                region("region-uppsala", "Region Uppsala", "03", "ja"),
                region("region-skane", "Region Skåne", "12", "nej"));

        var page = anybody.open(PAGE + "/jamfor?visa=regioner");

        assertThat(page.text()).contains("Region Uppsala Region Skåne", "2 av 2 har ett svar att visa");
        assertThat(page.links()).contains(PAGE + "/profil/region-uppsala");
        assertThat(anybody.open(PAGE + "/jamfor.csv?visa=regioner").html())
                .contains("Avsnitt;Tabell;Fråga;Vilka;Värde;Svar;Har svarat på frågan;Tillfrågade")
                .contains("Styrning;;Finns en handlingsplan?;Region Uppsala;A;Ja;1;1")
                .contains("Styrning;;Finns en handlingsplan?;Region Skåne;B;Nej;1;1");
        assertThat(anybody.open(PAGE + "/fraga/plan").text()).contains("Regionernas svar", "Region Skåne B Nej");
    }

    @Test
    void theAgencyIsToldThatOthersDoNotSeeTheNames() {
        given.principals(region("region-uppsala", "Region Uppsala", "03", "ja"));

        assertThat(new Reader(portal, SignedInAs.staff("analyst"))
                        .open(PAGE + "/jamfor?visa=regioner")
                        .text())
                .contains("Bara myndigheten ser de här namnen", "Region Uppsala");
    }

    @Test
    void aProfileOfAnotherIsNotFoundWithoutNames() {
        assertThat(anybody.open(PAGE + "/profil/region-uppsala").status()).isEqualTo(404);
    }

    @Test
    void aBodySeesItselfAgainstTheCountry() {
        given.principals(region("region-uppsala", "Region Uppsala", "03", "ja"));

        assertThat(uppsala.open(PAGE + "/profil/region-uppsala").text())
                .contains("Så har ni svarat", "Finns en handlingsplan? A Ja A Ja (19 av 20) 19 av 20 svarar samma")
                .contains("4 4 av 5 3,4 Medelvärde 3,4 av 5");
    }

    @Test
    void theCountiesAreAFileThatTellsOfHowManyEachValueIs() {
        assertThat(anybody.open(PAGE + "/jamfor.csv").html())
                .contains("Styrning;;Finns en handlingsplan?;Uppsala län;A;Ja (7 av 8);8;8")
                .contains("Styrning;;Finns en handlingsplan?;Gotlands län;;visas inte;;1");
    }

    @Test
    void aBodyOfTwoPrincipalsIsItselfInBoth() {
        given.principals(region("kommun-gotland", "Gotland", "09", "ja").setActor("actors/region-uppsala"));

        assertThat(uppsala.open(PAGE + "/profil/kommun-gotland").text()).contains("Så har ni svarat");
    }

    @Test
    void whoChoosesMoreThanFourToCompareWithIsToldThatFourAreShown() {
        given.named(true);
        given.principals(region("region-uppsala", "Region Uppsala", "03", "ja"));
        var address = PAGE + "/profil/region-uppsala?jamfor=";

        assertThat(anybody.open(address + "a&jamfor=b&jamfor=c&jamfor=d&jamfor=e")
                        .text())
                .contains("Du valde fler än fyra");
        assertThat(anybody.open(address).text()).doesNotContain("Du valde fler än fyra");
        assertThat(platform.asked(ComparisonServiceGrpc.getListPrincipalsMethod()))
                .filteredOn(asked -> asked.getQuestionId().isEmpty())
                .noneMatch(asked -> asked.getPrincipalsCount() == 0 || asked.getPrincipalsCount() > 4);
    }

    @Test
    void onlyAYearHasResults() {
        assertThat(anybody.open("/resultat/-").status()).isEqualTo(404);
        assertThat(anybody.open("/resultat/-/jamfor").status()).isEqualTo(404);
    }
}
