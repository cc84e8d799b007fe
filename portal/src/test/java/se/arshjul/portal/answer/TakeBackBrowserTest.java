package se.arshjul.portal.answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.request;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.testkit.Seen;

/** Taking back what was handed in, in a real browser, narrow and wide. */
@BrowserTest
class TakeBackBrowserTest {

    private static final String PAGE = "/svara/2026/region-uppsala";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void handIn() {
        new AnswerSheet(platform).save(answer("andel").setNumber(decimal("42.5")));
        asks(platform, request(Request.State.SUBMITTED));
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        platform.handle(RequestServiceGrpc.getReturnResponseMethod(), asked -> {
            asks(platform, request(Request.State.STARTED));
            return request(Request.State.STARTED).build();
        });
    }

    @Test
    void oneReadsWhatWaitsAndTakesItBackByOneCommandHoweverOftenOnePresses(Page page) {
        page.navigate(PAGE);
        Seen.wellAtEveryWidth(page);
        page.locator("main a[href$='/kontrollera']").click();
        assertThat(page.locator("h1")).containsText("Det som är inlämnat");
        Seen.wellAtEveryWidth(page);
        page.goBack();

        page.locator("#ta-tillbaka button").dblclick();

        assertThat(page.locator("main")).containsText("Kontrollera svaren");
        assertThat(platform.asked(RequestServiceGrpc.getReturnResponseMethod()).stream()
                        .distinct())
                .hasSize(1);
    }
}
