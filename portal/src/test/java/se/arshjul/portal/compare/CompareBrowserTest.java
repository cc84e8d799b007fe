package se.arshjul.portal.compare;

import static se.arshjul.portal.compare.Compared.region;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.testkit.Seen;

/** Comparisons on a phone: tables, maps and lines fit and can be read by all. */
@BrowserTest
class CompareBrowserTest {

    @BeforeEach
    void publish() {
        var given = new Compared(FakeSurroundings.PLATFORM);
        given.all();
        given.named(true);
        given.principals(
                region("region-uppsala", "Region Uppsala", "03", "ja"),
                region("region-skane", "Region Skåne", "12", "nej"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/fraga/plan", "/jamfor", "/jamfor?visa=regioner", "/profil/region-uppsala?jamfor=b"})
    void everyPageFitsAndIsAccessible(String path, Page page) {
        page.setViewportSize(320, 900);
        page.navigate("/resultat/2026" + path);

        Seen.well(page);
    }
}
