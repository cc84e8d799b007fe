package se.arshjul.portal.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.pdf.Paper;

/** How two editions of a plan differ, for anybody. */
@PageTest
class DifferencePagesTest {

    private static final String PAGE = "/planer/nationell/skillnader";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader anybody;

    @BeforeEach
    void editions() {
        new Planned(platform).all();
        new Differing(platform).all();
        anybody = new Reader(portal, request -> request);
    }

    @Test
    void thePlanLeadsToWhatTheTwoLastEditionsHaveDifferent() {
        assertThat(anybody.open("/planer/nationell").links()).contains(PAGE);
        assertThat(anybody.open(PAGE).text())
                .contains("Nytt 1", "Borttaget 1", "Vet inte 1", "Nytt namn 1", "Flyttat 1", "Ändrad text 1");
    }

    @Test
    void whatDiffersStandsWordByWordAndSaysWhere() {
        assertThat(anybody.open(PAGE).text())
                .contains("Planen som helhet Utgåvan Ändrad text Mål Ingen ska skadas tillagt: i vården")
                .contains("Namn i listan över delarna Öka borttaget: all kunskap tillagt: kunskapen")
                .contains("Numrering i listan över delarna borttaget: Med nummer tillagt: Utan nummer");
    }

    @Test
    void actorsAreCalledByTheirNamesAndThoseWhoStayAreNotTold() {
        assertThat(anybody.open(PAGE).text())
                .contains("Berörda aktörer borttaget: IVO tillagt: m.fl.")
                .doesNotContain("actors/");
    }

    @Test
    void whatOnlyMayHaveGoneIsNotSaidToBeRemoved() {
        assertThat(anybody.open(PAGE).text()).contains("Av en av utgåvorna har vi bara en del.");
    }

    @Test
    void oneKindIsShownAlone() {
        var page = anybody.open(PAGE + "?fran=1&till=2&slag=ADDED");

        assertThat(page.text()).contains("Vi behöver se skillnader").doesNotContain("all kunskap");
        assertThat(page.links()).contains(PAGE + "?fran=1&till=2");
        assertThat(anybody.open(PAGE + "?slag=okant").text()).contains("Vi behöver se skillnader", "all kunskap");
    }

    @Test
    void anEditionBesideItselfIsSaidToBeTheSame() {
        assertThat(anybody.open(PAGE + "?fran=1&till=1").text()).contains("Det är samma utgåva.");
    }

    @Test
    void anEditionThatThereIsNotIsNotFound() throws Exception {
        portal.perform(get(PAGE).param("fran", "9")).andExpect(status().isNotFound());
    }

    @Test
    void theSameIsToBeHadOnPaper() throws Exception {
        var paper =
                Paper.of(portal.perform(get(PAGE + ".pdf").param("fran", "1").param("till", "2"))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse());

        assertThat(paper.name()).isEqualTo("skillnader-1-2.pdf");
        assertThat(paper.text())
                .contains("Skillnader mellan Remissversion och Antagen utgåva", "Vi behöver se skillnader");
        assertThat(paper.tagged()).isTrue();
    }
}
