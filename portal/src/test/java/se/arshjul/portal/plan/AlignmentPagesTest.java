package se.arshjul.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.plan.v1.AlignmentServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;

/** How one plan follows another, for anybody who wants to know. */
@PageTest
class AlignmentPagesTest {

    private static final String PAGE = "/planer/region/foljer";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader anybody;

    @BeforeEach
    void plans() {
        new Planned(platform).all();
        new Aligned(platform).all();
        anybody = new Reader(portal, request -> request);
    }

    @Test
    void thePlanLeadsToHowItFollowsAndThatToAllOtherPlans() {
        assertThat(anybody.open("/planer/region").links()).contains(PAGE);
        assertThat(anybody.open(PAGE).links())
                .contains("/planer/nationell", "/planer/nationell/samstammighet", "/planer/nationell/del/fa1");
    }

    @Test
    void eachPartSaysHowItIsTakenUpByHowMuchAndWhyOnlyInPart() {
        var page = anybody.open(PAGE);

        assertThat(page.text()).contains("Planen tar upp 1 av 2 delar i Den nationella planen , antagen utgåva");
        assertThat(page.part("delar"))
                .contains("Öka kunskapen Bara en del 1 mål 2 aktiviteter Öka kunskapen hos chefer")
                .contains("Varför: Planen nämner bara chefer. och 1 del till")
                .contains("Säkerhetskultur Inte vald –");
    }

    @Test
    void otherWordsStandWordByWordAndUncorrected() {
        var page = anybody.open(PAGE);

        assertThat(page.part("helheten"))
                .contains("Vision God vård Samma ord")
                .contains("Mål Ingen ska skadas Andra ord Ingen ska skadas i onödan");
        assertThat(page.part("avvikelser"))
                .contains("Mål Ingen ska skadas tillagt: i onödan")
                .contains("Öka kunskapen Öka kunskapen tillagt: hos chefer");
    }

    @Test
    void whatIsNotChosenIsNotSaidToBeMissingAndWhatIsOfItsOwnIsTold() {
        var page = anybody.open(PAGE);

        assertThat(page.part("luckor")).contains("Det betyder inte att uppgiften saknas.", "Säkerhetskultur");
        assertThat(page.part("eget")).contains("Egen beredskap Fokusområde");
    }

    @Test
    void whatHasChangedSinceTheEditionBeforeStandsThere() {
        var page = anybody.open(PAGE);

        assertThat(page.part("andrat"))
                .contains("Öka kunskapen Nytt namn i planen som följs , bara en del tas upp nu Andra ord Samma ord")
                .contains("Egen beredskap Eget nu – Eget");
        var asked = platform.asked(AlignmentServiceGrpc.getSummarizeAlignmentChangesMethod())
                .getLast();
        assertThat(asked.getEarlierFollowedVersion()).isEqualTo("plans/nationell/versions/1");
        assertThat(asked.getFollowedVersion()).isEqualTo("plans/nationell/versions/2");
        assertThat(asked.getEarlierVersion()).isEqualTo("plans/region/versions/1");
    }

    @Test
    void theEditionsToCompareStandInTheAddress() {
        assertThat(anybody.open(PAGE + "?mot=1&franmot=1").part("andrat"))
                .contains("Välj en annan utgåva att jämföra med.");
        assertThat(platform.asked(AlignmentServiceGrpc.getSummarizeAlignmentMethod())
                        .getLast()
                        .getFollowedVersion())
                .isEqualTo("plans/nationell/versions/1");
        assertThat(anybody.open(PAGE + "?mot=9").status()).isEqualTo(404);
    }

    @Test
    void aPlanThatIsFollowedThroughAnotherIsChosenInTheAddress() {
        var page = anybody.open(PAGE + "?folj=nationell&mot=2");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.part("delar")).contains("Bara en del");
        assertThat(anybody.open(PAGE + "?folj=ingen").status()).isEqualTo(404);
    }

    @Test
    void aPlanThatFollowsNoneHasNoSuchPage() {
        assertThat(anybody.open("/planer/nationell/foljer").status()).isEqualTo(404);
    }

    @Test
    void whatLeadsToAPartLeadsToTheEditionThatIsShown() {
        var page = anybody.open(PAGE + "?mot=1");

        assertThat(page.links())
                .contains(
                        "/planer/nationell/del/fa1?utgava=1",
                        "/planer/nationell/del/p-culture?utgava=1",
                        "/planer/nationell/samstammighet?utgava=1",
                        "/planer/region/del/fa1")
                .doesNotContain("/planer/nationell/del/fa1", "/planer/nationell/del/p-culture");
    }

    @Test
    void whatIsNotKnownIsNotCountedAsLeftOut() {
        new Aligned(platform).unknown();

        var page = anybody.open(PAGE);

        assertThat(page.text()).contains("Planen tar upp 1 av 2 delar, och om 1 vet vi inte. Vi jämför med");
        assertThat(page.part("luckor"))
                .contains("Planen har inte valt bort någon del, så vitt vi vet.", "så fanns delen inte i utgåvan");
    }

    @Test
    void withoutTheChangesTheRestOfThePageIsShown() {
        platform.silence(AlignmentServiceGrpc.getSummarizeAlignmentChangesMethod());

        var page = anybody.open(PAGE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.part("andrat")).contains("Planen kan inte visas just nu.");
        assertThat(page.part("delar")).contains("Bara en del");
    }
}
