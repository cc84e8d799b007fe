package se.arshjul.portal.matrix;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.Tabled;
import se.arshjul.portal.answer.AnswerSheet;
import se.arshjul.testkit.Seen;

/** A table of questions as it is answered in a browser: with columns where there is room, else as groups. */
@BrowserTest
class TableBrowserTest {

    private static final String PAGE = "/svara/2026/region-uppsala";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        Tabled.asked(platform);
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
    }

    private static void open(Page page, int width, String language) {
        page.setViewportSize(width, 900);
        page.navigate("/sprak/" + language + "?till=/tillganglighet");
        page.navigate(PAGE + "/avsnitt/styrning");
    }

    private static Locator radio(Page page, String name) {
        return page.getByRole(
                AriaRole.RADIO, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    @Test
    void itIsAnsweredByKeyboardSavesRowByRowAndFits(Page page) {
        answerByKeyboard(320, "sv", "Sparat", page);
    }

    @Tag("full")
    @Test
    void itIsAnsweredByKeyboardSavesRowByRowAndFitsWideInEnglish(Page page) {
        answerByKeyboard(1280, "en", "Saved", page);
    }

    private void answerByKeyboard(int width, String language, String saved, Page page) {
        open(page, width, language);
        Seen.well(page);

        radio(page, "2. Mål för patientsäkerheten Klart").focus();
        page.keyboard().press("Space");
        page.keyboard().press("ArrowDown");

        page.waitForCondition(() -> sheet.of("mal").getChoice().equals("paborjat"));
        assertThat(page.locator("#lage-mal")).hasText(saved);
        assertThat(page.locator("#lage-matt")).hasText("");
        // Past the box of the next row, by which somebody says to come back to it.
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        page.waitForCondition(() -> sheet.of("matt").getChoice().equals("klart"));
        assertThat(page.locator("#lage-matt")).hasText(saved);
        Seen.well(page);
        page.navigate(PAGE + "/kontrollera");
        Seen.well(page);
        page.navigate(PAGE + "/avsnitt/resurser");
        Seen.well(page);
    }

    @ParameterizedTest
    @CsvSource({"320, false", "1280, true"})
    void theColumnsHaveHeadersWhereThereIsRoomAndEachAnswerItsWordWhereThereIsNot(
            int width, boolean columns, Page page) {
        open(page, width, "sv");
        var header = page.locator(".together thead").boundingBox();
        var first = page.locator("#mal-klart").boundingBox();
        var second = page.locator("#mal-paborjat").boundingBox();

        assertThat(second.y == first.y).isEqualTo(columns);
        assertThat(header.height > 20).isEqualTo(columns);
        assertThat(page.locator("label[for=mal-klart] span").boundingBox().width > 20)
                .isEqualTo(!columns);
        page.locator("label[for=mal-inte]").click();
        assertThat(page.locator("#mal-inte")).isChecked();
    }

    @Test
    void aRowComesAndGoesWithTheAnswerItDependsOn(Page page) {
        open(page, 1280, "sv");
        assertThat(page.locator("#ansvar")).isHidden();

        page.locator("#plan-ja").check();
        assertThat(page.locator("#ansvar")).isVisible();
        page.locator("#ansvar-klart").check();
        page.waitForCondition(() -> sheet.of("ansvar").getChoice().equals("klart"));
        Seen.well(page);

        page.locator("#plan-nej").check();
        assertThat(page.locator("#ansvar")).isHidden();
        assertThat(page.locator("#mal")).isVisible();
    }

    @Test
    void aTableOfWhichNoRowIsAskedIsNotThere(Page page) {
        open(page, 1280, "sv");

        page.evaluate("document.querySelectorAll('.together tbody').forEach(row => row.hidden = true)");

        assertThat(page.getByText(Tabled.TITLE)).isHidden();
    }
}
