package se.arshjul.portal.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.REQUEST;
import static se.arshjul.portal.FollowupFixtures.notNow;
import static se.arshjul.portal.FollowupFixtures.wrong;
import static se.arshjul.portal.attachment.Attached.FIELD;
import static se.arshjul.portal.attachment.Attached.file;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.AttachmentServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.answer.AnswerSheet;
import se.arshjul.runtime.refusal.Refusal;

/** Files are attached to an answer and removed without script, and what is typed is saved with the same press. */
@PageTest
class AttachingTest {

    private static final String SECTION = "/svara/2026/region-uppsala/avsnitt/resurser";
    private static final String ATTACH = "Bifoga filen";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Attached attached;
    private Reader respondent;

    @BeforeEach
    void ask() {
        sheet = new AnswerSheet(platform);
        attached = new Attached(platform);
        respondent = new Reader(portal, SignedInAs.region("respondent"));
    }

    @Test
    void onlyAQuestionThatTakesFilesHasAFieldForThem() {
        assertThat(respondent.open(SECTION).part("bilagor-kommentar"))
                .contains("Bilagor", "Bifoga en fil", "Högst 10 MB");
        assertThat(respondent.open(SECTION).part("bilagor-andel")).isEmpty();
    }

    @Test
    void theFilesStandAtTheirQuestionWithNameSizeWhoAndWhen() {
        attached.has("Vår plan.pdf", 1_258_291);

        assertThat(respondent.open(SECTION).part("bilagor-kommentar"))
                .contains("Vår plan.pdf", "1,2 MB, Bo Berg, 20 oktober 2026 kl. 10.30", "Inte virusskannad", "Ta bort");
        assertThat(respondent.open(SECTION).links()).contains("/svara/2026/region-uppsala/bilagor/1");
    }

    @Test
    void aFileIsAttachedAndWhatWasTypedIsSavedWithIt() {
        var page = respondent.open(SECTION);

        var sent = respondent.attach(page, ATTACH, file("plan.pdf", "%PDF-1.7"), "kommentar", "Se planen.");

        assertThat(sent.leadsTo()).isEqualTo(SECTION + "#bilagor-kommentar");
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Se planen.");
        var parts = platform.asked(AttachmentServiceGrpc.getUploadAttachmentMethod());
        assertThat(parts.getFirst().getParent()).isEqualTo(REQUEST + "/answers/kommentar");
        assertThat(parts.getFirst().getFileName()).isEqualTo("plan.pdf");
        assertThat(parts.getFirst().getRequestId()).matches("[0-9a-f-]{36}");
        assertThat(parts.getLast().getContent().toStringUtf8()).isEqualTo("%PDF-1.7");
        assertThat(respondent.open(SECTION).text()).contains("plan.pdf 1 kB");
    }

    @Test
    void theSamePressTwiceIsOneCommandAndALargeFileGoesInParts() {
        var page = respondent.open(SECTION);
        var large = file("plan.pdf", "a".repeat(600_000));

        respondent.attach(page, ATTACH, large);
        respondent.attach(page, ATTACH, large);

        var parts = platform.asked(AttachmentServiceGrpc.getUploadAttachmentMethod());
        assertThat(parts).hasSize(8);
        assertThat(parts.get(4).getRequestId()).isEqualTo(parts.getFirst().getRequestId());
    }

    @Test
    void aFileThatWasChosenIsSentWhicheverButtonIsPressed() {
        var sent = respondent.attach(respondent.open(SECTION), "Spara och fortsätt", file("plan.pdf", "%PDF-1.7"));

        assertThat(sent.leadsTo()).isEqualTo("/svara/2026/region-uppsala/kontrollera");
        assertThat(respondent.open(SECTION).text()).contains("plan.pdf");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "MACROS | Filen plan.pdf innehåller makron eller program. Spara den utan makron, eller som PDF.",
                "NAME_MISMATCH | Filens namn, plan.pdf, stämmer inte med innehållet. Ge filen det namn som hör till dess slag, till exempel plan.pdf.",
                "TOO_LARGE | Filen plan.pdf är för stor. Den får vara högst 10 MB."
            })
    void whatIsRefusedIsSaidAtTheFieldAndNothingTypedIsLost(String reason, String says) {
        attached.refuses(wrong("ATTACHMENT_REFUSED", "content", reason, "No."));

        var refused =
                respondent.attach(respondent.open(SECTION), ATTACH, file("plan.pdf", "x"), "kommentar", "Se planen.");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.error(FIELD)).isEqualTo(says);
        assertThat(refused.value("kommentar")).isEqualTo("Se planen.");
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Se planen.");
    }

    @Test
    void whatTheScannerFindsOrThatItIsSilentIsSaid() {
        var page = respondent.open(SECTION);
        attached.refuses(Refusal.precondition("ATTACHMENT_INFECTED", "Found.", Map.of("found", "Eicar-Test")));
        assertThat(respondent.attach(page, ATTACH, file("plan.pdf", "x")).error(FIELD))
                .isEqualTo("Virusskannern hittade något i plan.pdf: Eicar-Test. Filen är inte sparad.");

        attached.refuses(notNow("ATTACHMENT_NOT_SCANNED"));
        assertThat(respondent.attach(page, ATTACH, file("plan.pdf", "x")).error(FIELD))
                .startsWith("Filen kunde inte virusskannas just nu");
    }

    @Test
    void noFileOrOneThatIsFarTooLargeIsSaidWithoutAsking() {
        var page = respondent.open(SECTION);

        assertThat(respondent.press(page, ATTACH).error(FIELD)).isEqualTo("Välj en fil först.");
        var large = new MockMultipartFile(FIELD, "film.pdf", "application/pdf", new byte[10 * 1024 * 1024 + 1]);
        assertThat(respondent.attach(page, ATTACH, large).error(FIELD)).contains("film.pdf är för stor");
        assertThat(platform.asked(AttachmentServiceGrpc.getUploadAttachmentMethod()))
                .isEmpty();
    }

    @Test
    void aFileIsRemovedAndWhatWasTypedIsSavedWithIt() {
        attached.has("plan.pdf", 10);

        var sent = respondent.press(respondent.open(SECTION), "Ta bort plan.pdf", "kommentar", "Ingen plan.");

        assertThat(sent.leadsTo()).isEqualTo(SECTION + "#bilagor-kommentar");
        assertThat(platform.askedOnce(AttachmentServiceGrpc.getDeleteAttachmentMethod())
                        .getName())
                .isEqualTo(REQUEST + "/attachments/1");
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Ingen plan.");
        assertThat(respondent.open(SECTION).text()).doesNotContain("plan.pdf");
    }

    @Test
    void withFiveFilesThereIsNoFieldForASixth() {
        for (int i = 1; i <= 5; i++) {
            attached.has(i + ".pdf", 10);
        }

        assertThat(respondent.open(SECTION).part("bilagor-kommentar"))
                .contains("Svaret har fem bilagor")
                .doesNotContain("Bifoga en fil");
    }
}
