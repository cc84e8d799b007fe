package se.arshjul.portal.dryrun;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;

/** The dry run as it is seen. */
@BrowserTest
class DryRunBrowserTest {

    private static final String PAGE = "/uppfoljning/2026/utskick/provkorning";

    @Autowired
    private FakeSessions sessions;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void plan() {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity(SignedInAs.HOME_ACTOR, "Socialstyrelsen", Role.COORDINATOR));
        stands(platform, survey(Survey.State.DESIGNED));
        Planned.stands(platform);
    }

    @Test
    void everyPageOfTheDryRunIsAccessibleAndFits(Page page) {
        for (var path : List.of(PAGE, PAGE + "?lan=99", PAGE + "/region-uppsala")) {
            page.navigate(path);
            assertThat(page.locator("h1")).isVisible();
            Seen.wellAtEveryWidth(page);
        }
    }
}
