package se.arshjul.portal.plan;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;

/** Plans on a phone. */
@BrowserTest
class PlanBrowserTest {

    @Autowired
    private FakeSessions sessions;

    @BeforeEach
    void plans() {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity(SignedInAs.HOME_ACTOR, "Socialstyrelsen", Role.COORDINATOR));
        new Planned(FakeSurroundings.PLATFORM).all();
        new Differing(FakeSurroundings.PLATFORM).all();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/planer",
                "/planer/nationell",
                "/planer/nationell/skillnader",
                "/planer/nationell/del/m1-1",
                "/planer/nationell/del/m1-1/trad",
                "/planer/region/del/a1"
            })
    void everyPageFitsAndIsAccessible(String path, Page page) {
        page.navigate(path);

        Seen.wellAtEveryWidth(page);
    }

    @Tag("full")
    @ParameterizedTest
    @ValueSource(strings = {"/planer/nationell?utgava=1", "/planer/region", "/planer/nationell/del/fa1"})
    void theirOtherFacesFitAndAreAccessible(String path, Page page) {
        page.navigate(path);

        Seen.wellAtEveryWidth(page);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/uppfoljning/planer/nationell",
                "/uppfoljning/planer/nationell/m1-1",
                "/uppfoljning/planer/nationell/m1-1-a"
            })
    void theAgencysPagesFitAndAreAccessible(String path, Page page) {
        page.navigate(path);

        Seen.wellAtEveryWidth(page);
    }
}
