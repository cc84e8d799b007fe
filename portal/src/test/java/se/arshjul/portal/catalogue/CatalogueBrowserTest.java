package se.arshjul.portal.catalogue;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.portal.BrowserTest;
import se.arshjul.testkit.Seen;

@BrowserTest
class CatalogueBrowserTest {

    @ParameterizedTest
    @EnumSource(
            value = ColorScheme.class,
            names = {"LIGHT", "DARK"})
    void everyPartIsAccessibleAndFitsAPhone(ColorScheme scheme, Page page) {
        open(page, 320, scheme);

        Seen.wellAndInContrast(page);
    }

    @ParameterizedTest
    @ValueSource(ints = {640, 1280})
    @Tag("full")
    void everyPartIsAccessibleAndFitsAtOtherWidths(int width, Page page) {
        open(page, width, ColorScheme.LIGHT);

        Seen.wellAndInContrast(page);
    }

    @Test
    void everythingThatCanBeReachedByKeyboardShowsThatItIsReached(Page page) {
        open(page, 1280, ColorScheme.LIGHT);
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            page.keyboard().press("Tab");
            var ring = (String)
                    page.evaluate("() => { const e = document.activeElement; if (e === document.body) return 'end';"
                            + " const s = getComputedStyle(e), a = getComputedStyle(e, '::after');"
                            + " return parseFloat(s.outlineWidth) >= 3 && s.outlineStyle !== 'none'"
                            + " || parseFloat(a.outlineWidth) >= 3 && a.outlineStyle !== 'none' ? '' : e.outerHTML; }");
            if (ring.equals("end")) {
                break;
            }
            if (!ring.isEmpty()) {
                unseen.add(ring);
            }
        }

        assertThat(unseen).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidFirstAndTheKeyboardIsLedThere(Page page) {
        open(page, 320, ColorScheme.LIGHT);

        page.getByText("Fält med fel").last().click();

        assertThat(page).hasTitle(Pattern.compile("Fel:.*"));
        assertThat(page.locator("#fel")).isFocused();
        Seen.wellAndInContrast(page);
        page.locator(".errors a").first().click();
        assertThat(page.locator("#name")).isFocused();
    }

    @Test
    void whatSomebodyElseChangedIsShownBesideWhatWasTyped(Page page) {
        open(page, 320, ColorScheme.LIGHT);
        page.locator("#name").fill("Mitt namn");

        page.locator("button[formaction]").click();

        assertThat(page.locator("#name-conflict").innerText()).contains("Svarande, Uppsala", "Mitt namn");
        assertThat(page.locator("#name").inputValue()).isEqualTo("Mitt namn");
        Seen.wellAndInContrast(page);
    }

    private static void open(Page page, int width, ColorScheme scheme) {
        page.setViewportSize(width, 900);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.navigate("/_catalogue");
    }
}
