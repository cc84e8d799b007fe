package se.arshjul.portal.offline;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.decimal;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.answer.AnswerSheet;
import se.arshjul.testkit.Seen;

/** A file is fetched, filled in and sent in a browser, through the real parsing of what browsers send. */
@BrowserTest
class OfflineBrowserTest {

    private static final String PAGE = "/svara/2026/region-uppsala/fil";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @TempDir
    Path folder;

    private AnswerSheet sheet;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        sheet.save(answer("plan").setChoice("ja"));
        sheet.save(answer("andel").setNumber(decimal("10")));
        sheet.save(answer("mognad").setScale(2));
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
    }

    private static void open(Page page) {
        page.navigate(PAGE);
    }

    private static Spreadsheet fetched(Page page) throws IOException {
        var file = page.waitForDownload(() -> page.locator("a[download]").click());
        assertThat(file.suggestedFilename()).isEqualTo("fragor-2026-region-uppsala.xlsx");
        return Spreadsheet.open(Files.readAllBytes(file.path()));
    }

    /** By its path: bytes would be handed through the driver, which takes most of a minute for a large file. */
    private void send(Page page, byte[] content) throws IOException {
        page.locator("#fil").setInputFiles(Files.write(folder.resolve("svar.xlsx"), content));
        page.locator("form:has(#fil) button").click();
    }

    @Test
    void everyPageOfTheFileFitsAndIsAccessible(Page page) throws IOException {
        open(page);
        Seen.wellAtEveryWidth(page);
        send(page, new byte[] {1, 2, 3});
        Seen.wellAtEveryWidth(page);
        var file = fetched(page)
                .type("plan", "Nej")
                .type("andel", "20")
                .type("mognad", "Inte så långt som vi skulle vilja")
                .type("omraden", "vard", "Ja")
                .type("kommentar", "Vi har börjat i två kommuner.\nResten följer nästa år.");
        sheet.save(answer("andel").setNumber(decimal("30")));

        send(page, file.saved());
        assertThat(page.locator("h1")).containsText("Det här ändras");
        Seen.wellAtEveryWidth(page);

        page.locator("button:has-text('Spara svaren')").click();
        assertThat(page.locator(".notice.done")).containsText("3 svar är sparade");
        Seen.wellAtEveryWidth(page);
    }

    @Test
    void aFileThatIsFarTooLargeIsSaidOnAPage(Page page) throws IOException {
        open(page);

        send(page, new byte[2_500_000]);
        assertThat(page.locator("#fil-error")).containsText("Filen är för stor.");
    }

    @Test
    void aFileThatTheServerDoesNotEvenTakeInIsSaidToo(Page page) throws IOException {
        open(page);

        send(page, new byte[34_000_000]);
        assertThat(page.locator("#fil-error")).containsText("Filen är för stor.");
    }
}
