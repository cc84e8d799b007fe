package se.arshjul.portal.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arshjul.followup.v1.AttachmentServiceGrpc;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.portal.BrowserTest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.answer.AnswerSheet;
import se.arshjul.testkit.Seen;

/** A file is attached in a browser, through the real parsing of what browsers send. */
@BrowserTest
class AttachmentBrowserTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String SECTION = PAGE + "/avsnitt/resurser";

    private final FakePlatform platform = FakeSurroundings.PLATFORM;

    @TempDir
    Path folder;

    private AnswerSheet sheet;
    private Attached attached;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        attached = new Attached(platform);
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
    }

    private static void open(Page page, int width, String language) {
        page.setViewportSize(width, 900);
        page.navigate("/sprak/" + language + "?till=/tillganglighet");
        page.navigate(SECTION);
    }

    private void choose(Page page, int bytes) throws IOException {
        var file = folder.resolve("Vår handlingsplan 2026.pdf");
        Files.write(file, new byte[bytes]);
        page.locator("#bilaga-kommentar").setInputFiles(file);
    }

    @Test
    void theFieldTheListAndWhatIsRefusedFitAndAreAccessible(Page page) throws IOException {
        attachTwice(320, "sv", page);
    }

    @Tag("full")
    @Test
    void theFieldTheListAndWhatIsRefusedFitAndAreAccessibleWideInEnglish(Page page) throws IOException {
        attachTwice(1280, "en", page);
    }

    private void attachTwice(int width, String language, Page page) throws IOException {
        open(page, width, language);
        Seen.well(page);
        choose(page, 3_000_000);
        page.locator("#kommentar").fill("Se planen.");
        page.locator("button[name=bifoga]").click();

        page.locator("#bilagor-kommentar li").waitFor();
        assertThat(page.url()).endsWith(SECTION + "#bilagor-kommentar");
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Se planen.");
        assertThat(page.locator("#bilagor-kommentar").innerText())
                .contains("Vår handlingsplan 2026.pdf", language.equals("sv") ? "2,9 MB" : "2.9 MB");
        page.locator("button[name=bifoga]").click();
        page.locator("#bilaga-kommentar-error").waitFor();
        Seen.well(page);

        page.navigate(PAGE + "/kontrollera");
        assertThat(page.locator(".attached").innerText())
                .contains("Vår handlingsplan 2026.pdf")
                .doesNotContain(Attached.SHA);
        Seen.well(page);
    }

    @Test
    void aFileThatIsTooLargeIsSaidAtItsFieldAndWhatIsTypedStays(Page page) throws IOException {
        open(page, 1280, "sv");
        choose(page, 11_000_000);
        page.locator("#kommentar").fill("Se planen.");

        page.locator("button[name=bifoga]").click();

        assertThat(page.locator("#bilaga-kommentar-error").innerText()).contains("för stor");
        assertThat(page.locator("#kommentar").inputValue()).isEqualTo("Se planen.");
        assertThat(platform.asked(AttachmentServiceGrpc.getUploadAttachmentMethod()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"21000000", "34000000"})
    void whatTheServerCannotTakeInIsSaidAtItsFieldToWhoHasNoScriptAndWhatIsTypedIsSaved(int bytes, Page page)
            throws IOException {
        page.route("**/*.js", script -> script.abort());
        open(page, 1280, "sv");
        choose(page, bytes);
        page.locator("#kommentar").fill("Se <planen>, åtta sidor.");
        page.locator("#andel").fill("12,5");

        page.locator("button[name=bifoga]").click();

        assertThat(page.locator("#bilaga-kommentar-error").innerText())
                .contains("Filen Vår handlingsplan 2026.pdf är för stor. Den får vara högst 10 MB.");
        assertThat(page.locator("#kommentar").inputValue()).isEqualTo("Se <planen>, åtta sidor.");
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Se <planen>, åtta sidor.");
        assertThat(sheet.of("andel").getNumber().getValue()).isEqualTo("12.5");
        assertThat(platform.asked(AttachmentServiceGrpc.getUploadAttachmentMethod()))
                .isEmpty();
        Seen.well(page);
    }

    @Test
    void aFileThatIsChosenIsNotSentByItselfButStaysChosenWhileTheAnswerIsSaved(Page page) throws IOException {
        open(page, 1280, "sv");
        choose(page, 1000);
        page.locator("#andel").fill("12,5");
        page.locator("#andel").blur();
        page.getByText("Sparat 20 oktober 2026 kl. 11.00").waitFor();

        assertThat(platform.asked(AttachmentServiceGrpc.getUploadAttachmentMethod()))
                .isEmpty();
        page.locator("button[value=nasta]").click();
        page.waitForURL("**/kontrollera");
        assertThat(platform.asked(AttachmentServiceGrpc.getUploadAttachmentMethod()))
                .hasSize(2);
    }

    @Test
    void aFileIsSavedUnderItsName(Page page) throws IOException {
        attached.sends(attached.has("Vår plan.pdf", 8), "%PDF", "-1.7");
        open(page, 1280, "sv");

        var file = page.waitForDownload(
                () -> page.locator("#bilagor-kommentar a[download]").click());

        assertThat(file.suggestedFilename()).isEqualTo("Vår plan.pdf");
        assertThat(Files.readString(file.path())).isEqualTo("%PDF-1.7");
    }
}
