package se.arshjul.portal.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.changed;
import static se.arshjul.portal.FollowupFixtures.wrong;

import com.google.protobuf.Empty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.followup.v1.ThemeServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;

/** The themes of a question: made, renamed and removed. */
@PageTest
class ThemePagesTest {

    private static final String PAGE = Coded.QUESTION + "/teman";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private final Coded coded = new Coded(platform);
    private Reader coordinator;

    @BeforeEach
    void review() {
        coded.stand(Survey.State.REVIEWING, true);
        coordinator = new Reader(portal, SignedInAs.staff("coordinator"));
    }

    @Test
    void aThemeIsMadeWithNameAndDescription() {
        platform.answer(ThemeServiceGrpc.getCreateThemeMethod(), Coded.theme("lokaler", "Lokaler", 0));
        var page = coordinator.open(PAGE);
        assertThat(page.text())
                .contains("Tema Beskrivning Svar av 280")
                .contains("Tid och bemanning När svaret handlar om tid. 40");

        var done = coordinator.press(page, "Lägg till temat", "displayName", "Lokaler", "description", "Om hus.");

        assertThat(done.leadsTo()).isEqualTo(PAGE);
        var sent = platform.askedOnce(ThemeServiceGrpc.getCreateThemeMethod());
        assertThat(sent.getParent()).isEqualTo("surveys/2026/questions/kommentar");
        assertThat(sent.getTheme().getDisplayName()).isEqualTo("Lokaler");
        assertThat(sent.getTheme().getDescription()).isEqualTo("Om hus.");
        assertThat(sent.getRequestId()).matches("[0-9a-f-]{36}");
    }

    @Test
    void whatIsMissingIsSaidAtItsFieldAndTheRestStays() {
        platform.refuse(
                ThemeServiceGrpc.getCreateThemeMethod(),
                wrong("THEME_INVALID", "theme.display_name", "WRONG_LENGTH", "1 to 100 characters."));

        var refused = coordinator.press(coordinator.open(PAGE), "Lägg till temat", "description", "Om hus.");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error("displayName")).isNotEmpty();
        assertThat(refused.value("description")).isEqualTo("Om hus.");
    }

    @Test
    void aThemeIsRenamedByWhoReadItLast() {
        platform.answer(ThemeServiceGrpc.getUpdateThemeMethod(), Coded.theme("tid", "Tidsbrist", 40));

        coordinator.press(coordinator.open(PAGE + "/tid"), "Spara temat", "displayName", "Tidsbrist");

        var sent = platform.askedOnce(ThemeServiceGrpc.getUpdateThemeMethod()).getTheme();
        assertThat(sent.getName()).isEqualTo("surveys/2026/questions/kommentar/themes/tid");
        assertThat(sent.getDisplayName()).isEqualTo("Tidsbrist");
        assertThat(sent.getEtag()).isEqualTo("\"1\"");
    }

    @Test
    void whatAColleagueWroteMeanwhileIsShownBesideOnesOwn() {
        var page = coordinator.open(PAGE + "/tid");
        coded.themes(Coded.theme("tid", "Ont om tid", 40));
        platform.refuse(ThemeServiceGrpc.getUpdateThemeMethod(), changed("THEME_CHANGED"));

        var conflict = coordinator.press(page, "Spara temat", "displayName", "Tidsbrist");

        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.part("displayName-conflict")).contains("Ont om tid", "Tidsbrist");
    }

    @Test
    void onlyAThemeThatNoAnswerHasIsRemoved() {
        platform.answer(ThemeServiceGrpc.getDeleteThemeMethod(), Empty.getDefaultInstance());
        assertThat(coordinator.open(PAGE + "/tid").text())
                .contains("40 svar har temat. Ta bort det från svaren först.");

        assertThat(coordinator
                        .press(coordinator.open(PAGE + "/pengar"), "Ta bort temat")
                        .leadsTo())
                .isEqualTo(PAGE);

        var sent = platform.askedOnce(ThemeServiceGrpc.getDeleteThemeMethod());
        assertThat(sent.getName()).isEqualTo("surveys/2026/questions/kommentar/themes/pengar");
        assertThat(sent.getEtag()).isEqualTo("\"1\"");
    }

    @Test
    void aThemeThatIsNotThereIsNotFound() {
        assertThat(coordinator.open(PAGE + "/annat").status()).isEqualTo(404);
    }
}
