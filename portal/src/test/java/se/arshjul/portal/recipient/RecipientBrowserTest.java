package se.arshjul.portal.recipient;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.followup.v1.RecipientChoice;
import se.arshjul.followup.v1.RecipientChoiceServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** Groups and the choice of recipients as they are seen. */
@BrowserTest
class RecipientBrowserTest {

    private static final String GROUPS = "/uppfoljning/mottagargrupper";
    private static final String CHOICE = "/uppfoljning/2026/utskick/mottagare";

    @Autowired
    private FakeSessions sessions;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void plan() {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity(SignedInAs.HOME_ACTOR, "Socialstyrelsen", Role.COORDINATOR));
        stands(platform, survey(Survey.State.DESIGNED));
        Grouped.standsIn(platform);
        platform.answer(WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());
    }

    private void choose() {
        var choice = RecipientChoice.newBuilder().addGroups(Grouped.PILOT.getDisplayName());
        choice.addRecipientsBuilder().setRecipientId("region-skane").setDisplayName("Region Skåne");
        choice.addRecipientsBuilder().setRecipientId("kommun-borta").setDisplayName("Borta kommun");
        choice.addExceptionsBuilder().setRecipientId("kommun-knivsta").setDisplayName("Knivsta kommun");
        platform.answer(RecipientChoiceServiceGrpc.getGetRecipientChoiceMethod(), choice.build());
    }

    @Test
    void groupsAreKeptAndChosen(Page page) {
        keepAndChoose(320, "sv", "Räkna om", page);
    }

    @Tag("full")
    @Test
    void groupsAreKeptAndChosenWideInEnglish(Page page) {
        keepAndChoose(1280, "en", "Count again", page);
    }

    private void keepAndChoose(int width, String language, String recount, Page page) {
        page.setViewportSize(width, 900);
        page.navigate("/sprak/" + language + "?till=/tillganglighet");
        for (var address : new String[] {
            GROUPS,
            GROUPS + "/ny",
            GROUPS + "/ny?sort=handplockad",
            GROUPS + "/" + Grouped.UPPSALA,
            GROUPS + "/" + Grouped.PICKED,
            CHOICE
        }) {
            page.navigate(address);
            Seen.well(page);
        }
        page.getByLabel(Grouped.MUNICIPALITIES.getDisplayName()).check();
        page.locator("button[name=visa]").first().click();
        page.locator("#urvalet summary").first().click();
        page.locator("#utom-kommun-knivsta").check();
        Seen.well(page);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(recount))
                .click();
        assertThat(page.locator("#urvalet h2")).containsText("1 ");
        Seen.well(page);
        choose();
        for (var address : new String[] {CHOICE, "/uppfoljning/2026/utskick"}) {
            page.navigate(address);
            Seen.well(page);
        }
    }
}
