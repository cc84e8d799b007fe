package se.arshjul.portal.amendment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.followup.v1.AmendmentServiceGrpc;
import se.arshjul.followup.v1.Survey;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.Amended;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.session.FakeSessions;
import se.arshjul.testkit.Seen;

/** Changing a survey that has gone out, in a real browser, narrow and wide. */
@BrowserTest
class AmendmentBrowserTest {

    @Autowired
    private FakeSessions sessions;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void answersComeIn() {
        sessions.capacities.clear();
        sessions.capacities.add(FakeSessions.capacity(SignedInAs.HOME_ACTOR, "Socialstyrelsen", Role.COORDINATOR));
        stands(platform, survey(Survey.State.OPEN));
        Amended.stands(platform);
        platform.answer(PlanServiceGrpc.getListElementsMethod(), ListElementsResponse.getDefaultInstance());
    }

    @Test
    void everyStepIsAccessibleAndFits(Page page) {
        takeEveryStep("sv", page);
    }

    @Tag("full")
    @Test
    void everyStepIsAccessibleAndFitsInEnglish(Page page) {
        takeEveryStep("en", page);
    }

    private void takeEveryStep(String language, Page page) {
        page.navigate("/sprak/" + language + "?till=/tillganglighet");
        for (var path : new String[] {"/andra", "/andra/mognad", "/andra/plan/dra-in", "/ny-fraga", "/andra/plan"}) {
            assertThat(page.navigate("/uppfoljning/2026" + path).status()).isEqualTo(200);
            Seen.wellAtEveryWidth(page);
        }

        page.locator("#wording").fill("Har ni en plan?");
        page.locator("#reason").fill("Otydligt.");
        page.locator("button[value=granska]").click();
        page.locator("button[value=genomfor]").waitFor();
        Seen.wellAtEveryWidth(page);
        page.locator("button[value=genomfor]").click();

        page.waitForURL("**/uppfoljning/2026/andra");
    }

    @Test
    void whatStandsInForAnOptionIsAskedAndShown(Page page) {
        removeAnOption("sv", page);
    }

    @Tag("full")
    @Test
    void whatStandsInForAnOptionIsAskedAndShownInEnglish(Page page) {
        removeAnOption("en", page);
    }

    private void removeAnOption(String language, Page page) {
        Amended.goesOn(platform);
        platform.handle(AmendmentServiceGrpc.getPreviewAmendmentMethod(), SuccessorPagesTest::preview);
        page.navigate("/sprak/" + language + "?till=/tillganglighet");
        page.navigate("/uppfoljning/2026/andra/plan");
        page.locator("#options\\.nej").fill("");
        page.locator("#newOptions").fill("Vet ej");
        page.locator("#reason").fill("Dubbelt.");
        page.locator("button[value=granska]").click();
        page.locator("select").selectOption("vet-ej");
        Seen.wellAtEveryWidth(page);

        page.locator("button[value=granska]").click();
        page.locator("#ersatta").waitFor();
        Seen.wellAtEveryWidth(page);
    }

    @Test
    void aQuestionIsAddedAfterALook(Page page) {
        addAQuestion("sv", page);
    }

    @Tag("full")
    @Test
    void aQuestionIsAddedAfterALookInEnglish(Page page) {
        addAQuestion("en", page);
    }

    private void addAQuestion(String language, Page page) {
        page.navigate("/sprak/" + language + "?till=/tillganglighet");
        page.navigate("/uppfoljning/2026/ny-fraga");
        page.locator("#place").selectOption("after.plan");
        page.locator("#wording").fill("Vem leder arbetet?");
        page.locator("#options").fill("Chefen\nIngen");
        page.locator("#questionId").selectOption("omraden");
        page.locator("#reason").fill("Den hade glömts.");
        page.locator("button[value=granska]").click();
        page.locator("#optionIds-vard").check();
        Seen.wellAtEveryWidth(page);

        page.locator("button[value=granska]").click();
        page.locator("button[value=genomfor]").waitFor();
        Seen.wellAtEveryWidth(page);
        page.locator("button[value=genomfor]").click();

        page.waitForURL("**/uppfoljning/2026/andra");
    }
}
