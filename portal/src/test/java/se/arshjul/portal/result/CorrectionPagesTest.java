package se.arshjul.portal.result;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.result.Published.publication;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.ResultServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** "Rätta resultatet": a correction is of the version that was read. */
@PageTest
class CorrectionPagesTest {

    private static final String PAGE = "/uppfoljning/2026/ratta";
    private static final String SEND = "Publicera en ny version";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader coordinator;

    @BeforeEach
    void publish() {
        Published.all(platform);
        platform.answer(
                ResultServiceGrpc.getCorrectResultsMethod(), publication("2").build());
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    @Test
    void theTextsOfTheLatestVersionAreCorrectedAndCanBeCleared() {
        var page = coordinator.open(PAGE);

        assertThat(coordinator
                        .press(page, SEND, "reason", "Fel ord.", "factSheet", "")
                        .leadsTo())
                .isEqualTo("/resultat/2026/versioner");
        var sent = platform.askedOnce(ResultServiceGrpc.getCorrectResultsMethod());
        assertThat(sent.getPublication()).isEqualTo("surveys/2026/publications/1");
        assertThat(sent.getAnalysis()).isEqualTo("Det går framåt.\n\nMen långsamt.");
        assertThat(sent.hasFactSheet()).isTrue();
        assertThat(sent.getFactSheet()).isEmpty();
    }

    @Test
    void whoIsSecondReadsTheLaterVersionFirst() {
        var page = coordinator.open(PAGE);
        platform.refuse(ResultServiceGrpc.getCorrectResultsMethod(), changed("PUBLICATION_CHANGED"));

        assertThat(coordinator.press(page, SEND, "reason", "Fel ord.").text())
                .contains("Det finns en senare version av resultatet.");
    }
}
