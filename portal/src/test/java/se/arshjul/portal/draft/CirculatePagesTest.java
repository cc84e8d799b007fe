package se.arshjul.portal.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.draft.Drafted.DRAFT;
import static se.arshjul.portal.draft.Drafted.PAGE;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.plan.v1.DraftServiceGrpc;
import se.arshjul.plan.v1.Version.Stage;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** A draft is sent out for comments from its page, and taken back there. */
@PageTest
class CirculatePagesTest {

    private static final String OUT = PAGE + "/steg/remiss?innehall=%229%22";
    private static final String BACK = PAGE + "/steg/ta-tillbaka?innehall=%229%22";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Drafted drafted;
    private Reader coordinator;

    @BeforeEach
    void draft() {
        drafted = new Drafted(platform);
        drafted.being(Stage.DRAFT);
        coordinator = as("coordinator");
    }

    private Reader as(String role) {
        return new Reader(portal, SignedInAs.staff(role));
    }

    @Test
    void whatWasReadIsSentOutForComments() {
        assertThat(coordinator.open(PAGE).links()).contains(OUT);
        var page = coordinator.open(OUT);
        assertThat(page.text()).contains("Du skickar utgåvan som den står nu.");

        assertThat(coordinator.press(page, "Skicka på remiss").leadsTo()).isEqualTo(PAGE);

        assertThat(platform.askedOnce(DraftServiceGrpc.getCirculateVersionMethod()))
                .returns(DRAFT, asked -> asked.getName())
                .returns("\"9\"", asked -> asked.getEtag());
    }

    @Test
    void outForCommentsItSaysSoAndNothingOfItIsWritten() {
        drafted.being(Stage.CONSULTATION);

        var page = coordinator.open(PAGE);

        assertThat(page.text())
                .contains("på remiss", "Alla kan läsa den, och ingen kan ändra den.", "Läs utgåvan")
                .doesNotContain("Läs utgåvan så som den kommer att visas");
        assertThat(page.links())
                .noneMatch(link -> link.matches(".*/(del/m1-1-a|lagg-till.*|uppgifter|steg/(remiss|ta-bort).*)"));
        assertThat(as("decision-maker").open(PAGE).links()).contains(PAGE + "/steg/beslut?innehall=%229%22");
    }

    @Test
    void itIsTakenBackToBeWrittenOn() {
        drafted.being(Stage.CONSULTATION);
        assertThat(coordinator.open(PAGE).links()).contains(BACK);

        assertThat(coordinator.press(coordinator.open(BACK), "Ta tillbaka").leadsTo())
                .isEqualTo(PAGE);

        assertThat(platform.askedOnce(DraftServiceGrpc.getReopenVersionMethod()).getEtag())
                .isEqualTo("\"9\"");
    }

    @Test
    void whatSomebodyHasWrittenMeanwhileIsReadBeforeItIsSent() {
        var page = coordinator.open(OUT);
        platform.refuse(DraftServiceGrpc.getCirculateVersionMethod(), Drafted.changed("VERSION_CHANGED"));

        var refused = coordinator.press(page, "Skicka på remiss");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.part("fel")).contains("Kim Karlsson ändrade utkastet");
        assertThat(refused.text()).contains("Läs utkastet igen");
    }

    @Test
    void onlyCoordinatorsAreOfferedIt() {
        for (var role : new String[] {"analyst", "decision-maker", "secretary"}) {
            assertThat(as(role).open(PAGE).links()).noneMatch(link -> link.contains("/steg/remiss"));
        }
    }
}
