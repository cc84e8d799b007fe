package se.arshjul.portal.answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.Conditional;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.testkit.Seen;

/** Questions that come and go with the answer to another while somebody writes. */
@BrowserTest
class ConditionalAnswersBrowserTest {

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        Conditional.asked(platform);
    }

    @Test
    void aQuestionComesAndGoesWithTheAnswerItDependsOnAndKeepsItsOwn(Page page) {
        page.setViewportSize(320, 900);
        page.navigate("/svara/2026/region-uppsala/avsnitt/styrning");
        assertThat(page.locator("#omraden")).isHidden();

        page.locator("#plan-ja").check();
        assertThat(page.locator("#omraden")).isVisible();
        assertThat(page.locator("#mognad")).isHidden();
        page.locator("#omraden-vard").check();
        assertThat(page.locator("#mognad")).isVisible();
        Seen.well(page);
        page.waitForCondition(() -> sheet.of("omraden").getChoices().getOptionIdsCount() == 1);

        page.locator("#plan-nej").check();
        assertThat(page.locator("#omraden")).isHidden();
        assertThat(page.locator("#mognad")).isHidden();
        page.waitForCondition(() -> sheet.of("plan").getChoice().equals("nej"));
        assertThat(sheet.of("omraden").getChoices().getOptionIdsList()).containsExactly("vard");

        page.locator("#plan-ja").check();
        assertThat(page.locator("#omraden-vard")).isChecked();
        assertThat(page.locator("#mognad")).isVisible();
    }
}
