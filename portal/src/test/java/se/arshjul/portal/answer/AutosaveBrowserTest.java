package se.arshjul.portal.answer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.decimal;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.wrong;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.testkit.Seen;

/** A section that saves itself while somebody writes. */
@BrowserTest
class AutosaveBrowserTest {

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
    }

    private static void open(Page page) {
        page.setViewportSize(320, 900);
        page.navigate("/svara/2026/region-uppsala/avsnitt/resurser");
    }

    private static void write(Page page, String field, String text) {
        page.locator("#" + field).fill(text);
        page.locator("#" + field).blur();
    }

    @Test
    void whatIsWrittenIsSavedAndSaysSoWithoutLosingItsPlace(Page page) {
        open(page);

        write(page, "kommentar", "Skrivet utan knapp");

        assertThat(page.locator("#sparat")).containsText("Sparat 20 oktober 2026 kl. 11.00");
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Skrivet utan knapp");
        write(page, "kommentar", "Ändrat en gång till");
        page.locator("#andel").focus();
        page.waitForCondition(() -> sheet.changes() == 2);
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Ändrat en gång till");
        assertThat(page.locator("#kommentar")).hasValue("Ändrat en gång till");
    }

    @Test
    void whatAColleagueSavedMeanwhileIsShownWhereItIsDecided(Page page) {
        open(page);
        sheet.save(answer("kommentar").setText("Kollegans text"));

        write(page, "kommentar", "Min text");

        assertThat(page.locator("#lage-kommentar")).containsText("Kollegans text");
        assertThat(page.locator("#sparat")).containsText("Någon annan har ändrat samma svar. Ditt är inte sparat än.");
        assertThat(page.locator("#kommentar")).hasValue("Min text");
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Kollegans text");
        Seen.well(page);
        page.getByText("Spara det jag skrev").click();
        page.waitForCondition(() -> sheet.of("kommentar").getText().equals("Min text"));
    }

    @Test
    void savingByItselfAgainAndAgainOverwritesNothingThatNobodyTypedIn(Page page) {
        open(page);
        sheet.save(answer("andel").setNumber(decimal("12.5")));

        write(page, "kommentar", "Först");
        page.waitForCondition(() -> sheet.of("kommentar").getText().equals("Först"));
        assertThat(page.locator("#sparat")).containsText("Sparat");
        write(page, "kommentar", "Sedan");
        page.waitForCondition(() -> sheet.of("kommentar").getText().equals("Sedan"));

        assertThat(sheet.of("andel").getNumber()).isEqualTo(decimal("12.5"));
        write(page, "andel", "80");
        assertThat(page.locator("#lage-andel")).containsText("12,5 procent");
        assertThat(sheet.of("andel").getNumber()).isEqualTo(decimal("12.5"));
    }

    @Test
    void whoseCookiesAreGoneIsToldWhyNothingIsSavedAndWhatToDo(Page page) {
        open(page);
        page.context().clearCookies();

        write(page, "kommentar", "Skrivet utan kakor");

        assertThat(page.locator("#sparat")).containsText("har webbläsarens kakor tagits bort");
        assertThat(page.locator("#sparat")).containsText("Kopiera det du har skrivit.");
        assertThat(page.locator("#kommentar")).hasValue("Skrivet utan kakor");
    }

    @Test
    void whatIsClearedAndTypedOnceMoreIsSaved(Page page) {
        open(page);
        write(page, "kommentar", "Samma");
        page.waitForCondition(() -> sheet.of("kommentar").getText().equals("Samma"));
        assertThat(page.locator("#sparat")).containsText("Sparat");
        write(page, "kommentar", "");
        page.waitForCondition(() -> sheet.of("kommentar").getText().isEmpty());
        page.waitForCondition(() -> page.locator("form.htmx-request").count() == 0);

        write(page, "kommentar", "Samma");

        page.waitForCondition(() -> sheet.of("kommentar").getText().equals("Samma"));
    }

    @Test
    void whatCanNoLongerBeSavedStaysAndSaysWhy(Page page) {
        open(page);
        platform.refuse(RequestServiceGrpc.getUpdateAnswerMethod(), notNow("REQUEST_WRONG_STATE"));

        write(page, "kommentar", "Skrivet efter att en kollega lämnat in");

        assertThat(page.locator("#sparat")).containsText("Inte sparat. Det du skrev står kvar här. Det går inte");
        assertThat(page.locator("#kommentar")).hasValue("Skrivet efter att en kollega lämnat in");
        assertThat(page.locator("form[data-unsaved]")).hasCount(1);
        platform.wake();
        sheet = new AnswerSheet(platform);
        write(page, "kommentar", "Skrivet igen");
        assertThat(page.locator("#sparat")).containsText("Sparat");
        assertThat(page.locator("form[data-unsaved]")).hasCount(0);
    }

    @Test
    void whatIsNoAnswerIsSaidWhileItIsWritten(Page page) {
        platform.refuse(
                RequestServiceGrpc.getUpdateAnswerMethod(),
                wrong("ANSWER_INVALID", "answer.number", "TOO_LARGE", "At most 100."));
        open(page);

        page.locator("#andel").fill("180");
        page.locator("#kommentar").focus();

        assertThat(page.locator("#lage-andel")).containsText("Talet är större än det största som går att ange.");
        assertThat(page.locator("#andel")).hasValue("180");
        assertThat(page.locator("#andel")).hasAttribute("aria-invalid", "true");
        assertThat(page.locator("#sparat")).containsText("Det som är markerat är inte sparat än.");
        assertThat(page.locator("#kommentar")).isFocused();
        Seen.well(page);
    }

    @Test
    void whatIsPutRightIsNoLongerMarked(Page page) {
        platform.refuse(
                RequestServiceGrpc.getUpdateAnswerMethod(),
                wrong("ANSWER_INVALID", "answer.number", "TOO_LARGE", "At most 100."));
        open(page);
        write(page, "andel", "180");
        assertThat(page.locator("#lage-andel")).containsText("Talet är större");
        platform.wake();
        sheet = new AnswerSheet(platform);

        write(page, "andel", "80");

        assertThat(page.locator("#sparat")).containsText("Sparat");
        assertThat(page.locator("#lage-andel")).not().containsText("Talet är större");
        assertThat(page.locator(".wrong, [aria-invalid]")).hasCount(0);
    }

    @Test
    void halfANumberIsNotSavedWhileSomebodyThinks(Page page) {
        page.clock().install();
        open(page);

        page.locator("#andel").fill("4");
        page.clock().fastForward(10_000);

        assertThat(page.locator("form.htmx-request").count() + sheet.changes()).isZero();
        page.locator("#andel").fill("42");
        page.locator("#kommentar").focus();
        page.waitForCondition(() -> sheet.of("andel").getNumber().equals(decimal("42")));
    }
}
