package se.arshjul.portal.kept;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import se.arshjul.portal.BrowserTest;
import se.arshjul.testkit.Seen;

@BrowserTest
class KeptPostBrowserTest {

    @Test
    void whatHtmxWasSavingWhenTheSessionEndedIsShownAfterTheNewLogin(BrowserContext browser, Page page) {
        page.setViewportSize(320, 900);
        NotePages.saved.clear();
        page.navigate("/logga-in");
        page.navigate("/prov/anteckning");
        browser.clearCookies(new BrowserContext.ClearCookiesOptions().setName("SESSION"));

        page.locator("#note").fill("Skrivet med skript");
        page.locator("#note").blur();

        page.waitForURL("**/det-du-skrev");
        assertThat(page.locator("main").innerText()).contains("Du loggades ut", "Skrivet med skript");
        Seen.well(page);
        page.getByText("Spara", new Page.GetByTextOptions().setExact(true)).click();
        page.waitForURL("**/prov/anteckning");
        assertThat(NotePages.saved).containsExactly("Skrivet med skript");
    }

    @Test
    void whenAServiceIsSilentTheFieldSaysSoAndKeepsTheText(Page page) {
        page.navigate("/logga-in");
        page.navigate("/prov/anteckning");

        page.locator("#note").fill("tyst");
        page.locator("#note").blur();

        page.locator(".save.failed").waitFor();
        assertThat(page.locator(".save.failed").innerText()).contains("Kunde inte spara");
        assertThat(page.locator("#note").inputValue()).isEqualTo("tyst");
    }
}
