package se.arshjul.portal.people;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;

/** Functional mailboxes as they are seen. */
@BrowserTest
class MailboxBrowserTest {

    private static final String PAGE = "/personer/brevlador";

    @Autowired
    private FakeSessions sessions;

    @BeforeEach
    void keepMailboxes() {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity("actors/region-uppsala", "Region Uppsala", Role.CONTACT));
        Mailed.standsIn(FakeSurroundings.PLATFORM);
    }

    @Test
    void theyAreReadAndChanged(Page page) {
        readAndChange(320, "sv", page);
    }

    @Tag("full")
    @Test
    void theyAreReadAndChangedWideInEnglish(Page page) {
        readAndChange(1280, "en", page);
    }

    private void readAndChange(int width, String language, Page page) {
        page.setViewportSize(width, 900);
        page.navigate("/sprak/" + language + "?till=/tillganglighet");
        page.navigate("/logga-in");
        for (var address : new String[] {PAGE, PAGE + "?andra=1"}) {
            page.navigate(address);
            Seen.well(page);
        }
    }
}
