package se.arshjul.portal.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;
import static se.arshjul.portal.survey.ReviewPagesTest.reviewed;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;

/** The way from the pages of a review to the fact sheet as a document. */
@PageTest
class FactSheetLinkTest {

    private static final String FILE = "/resultat/2026/faktablad.pdf";
    private static final String PAGE = "/uppfoljning/2026/faktablad";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Agency agency;

    @BeforeEach
    void review() {
        stands(platform, reviewed(Survey.State.REVIEWING));
        agency = new Agency(portal, "coordinator");
    }

    @Test
    void theFactSheetThatIsSavedCanBeReadAsTheDocumentThatItBecomes() {
        assertThat(agency.reader.open(PAGE).links()).contains(FILE + "?utkast=ja");
        assertThat(agency.reader.open("/uppfoljning/2026/publicering").links()).contains(FILE + "?utkast=ja");

        stands(platform, reviewed(Survey.State.PUBLISHED));
        assertThat(agency.reader.open(PAGE).links()).contains(FILE);

        stands(platform, survey(Survey.State.REVIEWING));
        assertThat(agency.reader.open(PAGE).links()).noneMatch(link -> link.contains(FILE));
    }
}
