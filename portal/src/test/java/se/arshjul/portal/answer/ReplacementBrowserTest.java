package se.arshjul.portal.answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.decimal;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arshjul.followup.v1.ReplacementServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.Replacement;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.testkit.Seen;

/** Changing what was approved in a real browser, narrow and wide. */
@BrowserTest
class ReplacementBrowserTest {

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void accept() {
        new AnswerSheet(platform).save(answer("andel").setNumber(decimal("42.5")));
        ReplacementPagesTest.stands(platform, Replacement.POSSIBLE);
        ReplacementPagesTest.versions(platform);
        platform.handle(ReplacementServiceGrpc.getBeginReplacementMethod(), asked -> begun());
    }

    private Request begun() {
        ReplacementPagesTest.stands(platform, Replacement.WRITING);
        ReplacementPagesTest.versions(platform);
        return ReplacementPagesTest.accepted().build();
    }

    @Test
    void oneBeginsFromTheRequestAndThePagesFitAndAreAccessible(Page page) {
        page.navigate(ReplacementPagesTest.PAGE);
        Seen.wellAtEveryWidth(page);

        page.locator("main a[href$='/andra']").click();
        Seen.wellAtEveryWidth(page);
        page.locator("main button[type=submit]").click();

        assertThat(page.locator("#andring")).containsText("Ni ändrar svaret");
        Seen.wellAtEveryWidth(page);
        page.locator("#andring a").click();
        Seen.wellAtEveryWidth(page);
    }
}
