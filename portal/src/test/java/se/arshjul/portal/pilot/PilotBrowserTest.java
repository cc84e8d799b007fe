package se.arshjul.portal.pilot;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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

/** Having a survey tried out, in a real browser, narrow and wide. */
@BrowserTest
class PilotBrowserTest {

    private static final String PAGE = "/uppfoljning/2026/provomgang";

    @Autowired
    private FakeSessions sessions;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void design() {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity(SignedInAs.HOME_ACTOR, "Socialstyrelsen", Role.COORDINATOR));
        stands(platform, survey(Survey.State.DESIGNING));
        Piloted.register(platform);
        Piloted.none(platform);
    }

    @Test
    void startingAndFollowingItIsAccessibleAndFits(Page page) {
        startAndFollow("sv", page);
    }

    @Tag("full")
    @Test
    void startingAndFollowingItIsAccessibleAndFitsInEnglish(Page page) {
        startAndFollow("en", page);
    }

    private void startAndFollow(String language, Page page) {
        page.navigate("/sprak/" + language + "?till=/tillganglighet");
        assertThat(page.navigate(PAGE).status()).isEqualTo(200);
        page.locator("#recipients summary").first().click();
        Seen.wellAtEveryWidth(page);

        Piloted.lasts(platform);
        assertThat(page.navigate(PAGE).status()).isEqualTo(200);
        Seen.wellAtEveryWidth(page);
    }
}
