package se.arshjul.portal.people;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.StandingIn;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;

/** Stand-ins as they are seen, by somebody who is one. */
@BrowserTest
class StandInBrowserTest {

    @Autowired
    private FakeSessions sessions;

    @BeforeEach
    void standIn() {
        sessions.capacities.clear();
        sessions.capacities.add(
                FakeSessions.capacity("actors/region-uppsala", "Region Uppsala", Role.CONTACT).toBuilder()
                        .addStandingIn(StandingIn.newBuilder()
                                .setAbsentDisplayName("Anna Alm")
                                .setAbsentPerson("people/anna")
                                .setEndDate(FollowupFixtures.day("2026-12-31")))
                        .build());
        StoodIn.standsIn(FakeSurroundings.PLATFORM);
    }

    @ParameterizedTest
    @CsvSource({"320, sv", "1280, en"})
    void theyAreReadNamedAndEndedInWhateverWindowAndLanguage(int width, String language, Page page) {
        page.setViewportSize(width, 900);
        page.navigate("/sprak/" + language + "?till=/");
        page.navigate("/logga-in");
        for (var address : new String[] {"", "/ersattare", "/ersattare/1/avsluta", "/9/avsluta"}) {
            page.navigate("/personer" + address);
            Seen.well(page);
        }
    }
}
