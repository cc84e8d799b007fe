package se.arshjul.portal.answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.decimal;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.testkit.Seen;

/** English as it is seen: every kind of question, and the pages on the way to it. */
@BrowserTest
class EnglishBrowserTest {

    private AnswerSheet sheet;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(FakeSurroundings.PLATFORM);
        sheet.save(answer("andel").setNumber(decimal("12.5")));
        FakeSurroundings.PLATFORM.answer(
                RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
    }

    @Test
    void everyKindOfQuestionAndThePagesAroundAreAccessibleAndFit(Page page) {
        for (var path : new String[] {
            "/sprak/en?till=/", "/tillganglighet", "/kontrollera-kvittens", "/logga-in/misslyckades", "/finns-inte"
        }) {
            page.navigate(path);
            Seen.wellAtEveryWidth(page);
        }
        // 12.5 is unlikely then, and may be explained.
        LikelyPagesTest.soft(FakeSurroundings.PLATFORM);
        for (var path : new String[] {
            "", "/avsnitt/styrning", "/avsnitt/resurser", "/stammer/andel", "/avboj", "/anstand", "/kontrollera"
        }) {
            assertThat(page.navigate("/svara/2026/region-uppsala" + path).status())
                    .isEqualTo(200);

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            Seen.wellAtEveryWidth(page);
        }
        page.navigate("/_catalogue");
        Seen.wellAtEveryWidth(page);
    }

    @Test
    void theLanguageIsChangedByKeyboardAndTheQuestionStaysInItsOwn(Page page) {
        page.setViewportSize(320, 900);
        page.navigate("/svara/2026/region-uppsala/avsnitt/resurser");
        assertThat(page.locator("#andel").inputValue()).isEqualTo("12,5");

        page.getByText("In English").focus();
        page.keyboard().press("Enter");

        assertThat(page.locator("html")).hasAttribute("lang", "en");
        assertThat(page.url()).endsWith("/svara/2026/region-uppsala/avsnitt/resurser");
        assertThat(page.locator("label[for=andel] span[lang]").first().getAttribute("lang"))
                .isEqualTo("sv");
        assertThat(page.locator("#andel").inputValue()).isEqualTo("12.5");
        page.locator("#andel").fill("13.5");
        page.locator("#andel").blur();
        page.getByText("Saved 20 October 2026 at 11:00").waitFor();
        assertThat(sheet.of("andel").getNumber().getValue()).isEqualTo("13.5");
    }
}
