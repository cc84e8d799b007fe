package se.arshjul.portal.answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.decimal;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arshjul.portal.Amended;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.testkit.Seen;

/** A question that was changed while it was being answered, in a real browser, narrow and wide. */
@BrowserTest
class AmendedBrowserTest {

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @BeforeEach
    void amend() {
        new AnswerSheet(platform).save(answer("andel").setNumber(decimal("42.5")));
        Amended.stands(platform);
    }

    @Test
    void theOverviewAndTheSectionSayWhatHasChanged(Page page) {
        page.navigate("/svara/2026/region-uppsala");
        assertThat(page.locator("#andrade")).containsText("Det stod fel tidigare.");
        Seen.wellAtEveryWidth(page);

        page.navigate("/svara/2026/region-uppsala/avsnitt/resurser");
        assertThat(page.locator("#svar")).containsText("Svaret här är från före ändringen.");
        Seen.wellAtEveryWidth(page);
    }

    @Test
    void theSectionSaysWhatAnAnswerHasBecomeAndWhatIsNew(Page page) {
        new AnswerSheet(platform).save(answer("plan").setChoice("nej").addReplacedOptionIds("pa-vag"));
        Amended.goesOn(platform);
        page.navigate("/logga-in");

        page.navigate("/svara/2026/region-uppsala/avsnitt/styrning");

        assertThat(page.locator("#svar")).containsText("Ert svar ”På väg” har blivit ”Nej”");
        Seen.wellAtEveryWidth(page);

        page.getByText("Ja, det stämmer").click();
        assertThat(page.locator("#stammer-plan")).hasCount(0);
        assertThat(page.locator("#plan-nej")).isChecked();
    }
}
