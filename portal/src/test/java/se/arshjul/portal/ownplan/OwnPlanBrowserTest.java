package se.arshjul.portal.ownplan;

import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

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

/** The register of bodies' own plans on a phone. */
@BrowserTest
class OwnPlanBrowserTest {

    @Autowired
    private FakeSessions sessions;

    @BeforeEach
    void stated() {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity(SignedInAs.HOME_ACTOR, "Socialstyrelsen", Role.ANALYST));
        stands(FakeSurroundings.PLATFORM, survey(Survey.State.OPEN));
        new Entries(FakeSurroundings.PLATFORM).all();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/uppfoljning/egna-planer", "/uppfoljning/egna-planer/region-uppsala"})
    void everyPageFitsAndIsAccessible(String path, Page page) {
        page.navigate("/logga-in");
        page.navigate(path);

        Seen.wellAtEveryWidth(page);
    }
}
