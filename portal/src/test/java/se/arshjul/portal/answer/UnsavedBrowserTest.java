package se.arshjul.portal.answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;

/** The connection is gone and the page too, and the login ends while somebody thinks: what was typed is not lost. */
@BrowserTest
class UnsavedBrowserTest {

    private static final String SECTION = "/svara/2026/region-uppsala/avsnitt/resurser";
    private static final int MINUTE = 60_000;

    @Autowired
    private FakeSessions sessions;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;

    @BeforeEach
    void ask() {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity("actors/region-uppsala", "Region Uppsala", Role.RESPONDENT));
        sheet = new AnswerSheet(platform);
    }

    /** Somebody types while nothing arrives, and the browser is gone. */
    private static Page crash(BrowserContext browser, Page page) {
        page.setViewportSize(320, 900);
        page.navigate("/logga-in");
        page.navigate(SECTION);
        page.route("**/avsnitt/**", Route::abort);
        page.locator("#kommentar").fill("Skrivet utan uppkoppling");
        page.locator("#kommentar").blur();
        assertThat(page.locator("#sparat")).containsText("Kunde inte spara");
        page.close();
        var again = browser.newPage();
        again.setViewportSize(320, 900);
        again.navigate(SECTION);
        return again;
    }

    @Test
    void whatCouldNotBeSavedIsOfferedAndPutInOnce(BrowserContext browser, Page page) {
        var again = crash(browser, page);

        assertThat(again.locator("#osparat")).containsText("Skrivet utan uppkoppling");
        assertThat(again.locator("#osparat .changed")).isHidden();
        Seen.well(again);
        again.getByText("Sätt in det i svaren").click();

        again.waitForCondition(() -> sheet.of("kommentar").getText().equals("Skrivet utan uppkoppling"));
        assertThat(again.locator("#sparat")).containsText("Sparat");
        again.reload();
        assertThat(again.locator("#kommentar")).hasValue("Skrivet utan uppkoppling");
        assertThat(again.locator("#osparat")).isHidden();
    }

    @Test
    void whatAColleagueHasSavedSinceIsNotReplacedUnasked(BrowserContext browser, Page page) {
        var early = sheet;
        page.onClose(closed -> early.save(answer("kommentar").setText("Kollegans text")));
        var again = crash(browser, page);

        assertThat(again.locator("#osparat .changed")).isVisible();
        again.getByText("Sätt in det i svaren").click();

        assertThat(again.locator("#lage-kommentar")).containsText("Kollegans text");
        again.getByText("Spara det jag skrev").click();
        again.waitForCondition(() -> sheet.of("kommentar").getText().equals("Skrivet utan uppkoppling"));
    }

    @Test
    void whatIsThrownAwayOrLeftByWhoLogsOutIsGone(BrowserContext browser, Page page) {
        var again = crash(browser, page);
        again.getByText("Kasta det").click();
        assertThat(again.locator("#osparat")).isHidden();
        again.reload();
        assertThat(again.locator("#osparat")).isHidden();

        again = crash(browser, browser.newPage());
        again.evaluate("localStorage.setItem('osparat 0f8fad5b-d9cb-469f-a165-70867728950e /svara/2026/region',"
                + " JSON.stringify({kommentar: {at: Date.now(), values: ['Nyckel av tidigare slag']}}))");
        again.getByText("Logga ut").click();
        page = browser.newPage();
        page.navigate("/logga-in");
        page.navigate(SECTION);

        assertThat(page.locator("#kommentar")).hasValue("");
        assertThat(page.locator("#osparat")).isHidden();
        Assertions.assertThat(kept(page)).isEmpty();
    }

    @Test
    void whoSharesTheComputerIsNotOfferedItAndDoesNotTakeItAway(BrowserContext browser, Page page) {
        var again = crash(browser, page);
        Assertions.assertThat(kept(again)).startsWith("osparat ").doesNotContain("svarande");

        browser.clearCookies();
        FakeSurroundings.LOGIN.nextIs("annan", "Annan", "annan@region-uppsala.test");
        again.navigate("/logga-in");
        again.navigate(SECTION);
        assertThat(again.locator("#osparat")).isHidden();
        again.getByText("Logga ut").click();

        FakeSurroundings.LOGIN.nextIs("svarande-uppsala", "Svarande", "svarande@region-uppsala.test");
        again.navigate("/logga-in");
        again.navigate(SECTION);
        assertThat(again.locator("#osparat")).containsText("Skrivet utan uppkoppling");
    }

    private static String kept(Page page) {
        return page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('osparat')).join()")
                .toString();
    }

    @Test
    void whoIsAboutToBeLoggedOutIsWarnedAndStays(Page page) {
        page.clock().install();
        page.navigate("/logga-in");
        page.navigate(SECTION);
        page.clock().fastForward(54 * MINUTE);
        assertThat(page.locator("#inloggningen .soon")).isHidden();

        page.clock().fastForward(2 * MINUTE);

        assertThat(page.locator("#inloggningen .soon")).containsText("Om mindre än fem minuter loggas du ut");
        Seen.well(page);
        page.getByText("Fortsätt vara inloggad").first().click();
        assertThat(page.locator("#inloggningen .soon")).isHidden();
        page.clock().fastForward(56 * MINUTE);
        assertThat(page.locator("#inloggningen .soon")).isVisible();
        page.clock().fastForward(5 * MINUTE);
        assertThat(page.locator("#inloggningen .ended")).containsText("Du är inte längre inloggad.");
    }
}
