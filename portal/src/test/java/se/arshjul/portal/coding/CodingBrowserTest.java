package se.arshjul.portal.coding;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;

/** Coding on every width: long answers, many themes. */
@BrowserTest
class CodingBrowserTest {

    @Autowired
    private FakeSessions sessions;

    @BeforeEach
    void actForTheAgency() {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity(SignedInAs.HOME_ACTOR, "Socialstyrelsen", Role.ANALYST));
        new Coded(FakeSurroundings.PLATFORM).stand(Survey.State.PUBLISHED, true);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "/kommentar", "/kommentar/svar/region-uppsala", "/kommentar/teman", "/kommentar/teman/tid"})
    void everyPageFitsAndIsAccessible(String path, Page page) {
        page.navigate(Coded.PAGE + path);

        Seen.wellAtEveryWidth(page);
    }
}
