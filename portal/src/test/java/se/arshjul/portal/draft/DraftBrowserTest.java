package se.arshjul.portal.draft;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.draft.Drafted.PAGE;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;

/** Two people write the same element of a draft, each in a browser. */
@BrowserTest
class DraftBrowserTest {

    @Autowired
    private FakeSessions sessions;

    private Drafted drafted;

    @BeforeEach
    void draft() {
        sessions.capacities.clear();
        sessions.capacities.add(
                FakeSessions.capacity(SignedInAs.HOME_ACTOR, "Socialstyrelsen", Role.COORDINATOR, Role.DECISION_MAKER));
        drafted = new Drafted(FakeSurroundings.PLATFORM);
        drafted.being(Version.Stage.DRAFT);
    }

    @Test
    void whatBothHaveTypedInTheSameFieldStandsBesideEachOther(Page mine, BrowserContext context) {
        mine.navigate(PAGE + "/del/m1-1");
        var theirs = context.browser()
                .newContext(
                        new Browser.NewContextOptions().setBaseURL(mine.url().replaceFirst("(?<=[0-9])/.*", "")));
        try (theirs) {
            var other = theirs.newPage();
            other.navigate(PAGE + "/del/m1-1");
            other.fill("#label", "Deras namn");
            assertThat(other.locator("#sparat")).containsText("Sparat");
        }

        mine.fill("#label", "Mitt namn");
        assertThat(mine.locator("#sparat")).containsText("någon annan har skrivit i samma fält");
        assertThat(mine.locator("#label")).hasValue("Mitt namn");
        mine.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Spara").setExact(true))
                .click();

        assertThat(mine.locator("#label-conflict")).containsText("Deras namn");
        assertThat(mine.locator("#label-conflict")).containsText("Mitt namn");
        Seen.wellAtEveryWidth(mine);
        assertThat(drafted.element("m1-1").getLabel()).isEqualTo("Deras namn");
    }

    @Test
    void everyPageFitsAndIsAccessible(Page page) {
        for (var below : List.of(
                "",
                "/del/a1",
                "/lagg-till?under=fa1&slag=ACTIVITY",
                "/del/m1-2/flytta",
                "/del/m1-2/ta-bort",
                "/del/m1-1/historik",
                "/uppgifter",
                "/steg/beslut?innehall=%229%22",
                "/steg/remiss?innehall=%229%22")) {
            assertThat(Objects.requireNonNull(page.navigate(PAGE + below)).status())
                    .isEqualTo(200);
            Seen.wellAtEveryWidth(page);
        }
        page.navigate("/utkast/nationell/nytt");
        Seen.wellAtEveryWidth(page);
    }
}
