package se.arshjul.portal.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;

/** What the act on accessibility to digital public services asks a statement to say. */
@PageTest
class AccessibilityStatementTest {

    @Autowired
    private MockMvc portal;

    @Test
    void itSaysHowCompliantWhatFailsWhatWasNotTriedWhenAndWhoSupervises() {
        var page = new Reader(portal, request -> request).open("/tillganglighet");

        assertThat(page.text())
                .contains("(2018:1937)", "Webbplatsen följer lagen delvis")
                .contains("Redogörelsen skrevs måndag 30 november 2026.");
        assertThat(page.part("brister")).contains("rullas i sidled", "PDF", "Kalkylblad", "Bilagor", "Brev");
        assertThat(page.part("oprovat")).contains("Skärmläsare", "Röststyrning", "mobilapp", "funktionsnedsättning");
        assertThat(page.links())
                .contains("https://www.digg.se/tdosanmalan")
                .anyMatch(link -> link.startsWith("mailto:patientsakerhet@socialstyrelsen.test?subject="));
    }
}
