package se.arshjul.portal.bank;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.offline.Spreadsheet;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;

/** The questions as a file and over the years, in a browser. */
@BrowserTest
class BankBrowserTest {

    private static final String PAGE = "/uppfoljning/2026/utforma/fil";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @Autowired
    private FakeSessions sessions;

    @BeforeEach
    void actForTheAgency() {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity(SignedInAs.HOME_ACTOR, "Socialstyrelsen", Role.ANALYST));
    }

    @Test
    void theFileIsFetchedLookedAtAndReadIn(Page page) throws Exception {
        var questions = new DesignedQuestions(platform);
        page.navigate(PAGE);
        Seen.wellAtEveryWidth(page);
        var download = page.waitForDownload(() -> page.locator("a[download]").click());
        var file = Spreadsheet.open(Files.readAllBytes(download.path()));
        file.put(1, Column.WORDING.ordinal(), "Finns en beslutad handlingsplan för hela området?")
                .put(2, Column.KIND.ordinal(), "Text")
                .put(4, Column.MOST.ordinal(), "99,5");
        file.rows().add(List.of("budget", "Resurser", "Finns en budget för planen?", "Text"));
        file.rows().add(List.of("", "Resurser", "Vad kostar planen?", "Text"));
        questions.change("andel", "Hur stor andel av personalen är utbildad?");

        page.locator("#fil").setInputFiles(new FilePayload("enkat.xlsx", XLSX, file.saved()));
        page.locator("form:has(#fil) button").click();
        assertThat(page.locator("h1")).containsText("Det här skulle ändras");
        Seen.wellAtEveryWidth(page);

        page.locator("button:has-text('Läs in det valda')").click();
        assertThat(page.locator(".notice.done")).containsText("En ny fråga och en ändrad.");
        assertThat(questions.of("andel").getNumberRange().getMax().getValue()).isEqualTo("100");
    }

    @Test
    void theBankIsAccessibleAndFits(Page page) {
        BankPagesTest.threeYears(platform);
        page.navigate("/uppfoljning/fragor");
        page.locator("details summary").first().click();

        Seen.wellAtEveryWidth(page);
    }
}
