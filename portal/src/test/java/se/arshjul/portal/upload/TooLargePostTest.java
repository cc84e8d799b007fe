package se.arshjul.portal.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.arshjul.followup.v1.AttachmentServiceGrpc;
import se.arshjul.followup.v1.ListAttachmentsResponse;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.FollowupFixtures;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Surfer;
import se.arshjul.portal.answer.AnswerSheet;

/** What was typed comes through, however much was sent with it, also to who sends without script. */
@PageTest
class TooLargePostTest {

    private static final String SECTION = "/svara/2026/region-uppsala/avsnitt/resurser";
    private static final int MEGABYTE = 1024 * 1024;

    @LocalServerPort
    private int port;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private AnswerSheet sheet;
    private Surfer browser;
    private Surfer.Page form;

    @BeforeEach
    void openASectionThatTakesFiles() {
        sheet = new AnswerSheet(platform);
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder()
                        .addAllQuestions(FollowupFixtures.questions().stream()
                                .map(question -> question.toBuilder()
                                        .setAttachmentsAllowed(true)
                                        .build())
                                .toList())
                        .build());
        platform.answer(AttachmentServiceGrpc.getListAttachmentsMethod(), ListAttachmentsResponse.getDefaultInstance());
        browser = new Surfer(port);
        browser.get("/logga-in");
        form = browser.get(SECTION);
    }

    @Test
    void filesThatAreTooMuchTogetherAreNamedAndTheTextIsSaved() {
        var page = browser.sendWith(
                Map.of("bilaga-andel", new byte[9 * MEGABYTE], "bilaga-kommentar", new byte[25 * MEGABYTE]),
                form,
                "kommentar",
                "Åtta sidor",
                "vidare",
                "nasta");

        assertThat(page.status()).as(page.toString()).isEqualTo(422);
        assertThat(page.text())
                .contains("Filen bilaga-andel.pdf kom inte med, eftersom alla filer tillsammans var större än 32 MB.")
                .contains("Filen bilaga-kommentar.pdf är för stor. Den får vara högst 10 MB.");
        assertThat(sheet.of("kommentar").getText()).isEqualTo("Åtta sidor");
        assertThat(platform.asked(AttachmentServiceGrpc.getUploadAttachmentMethod()))
                .isEmpty();
    }

    @Test
    void itIsAsSafeAsAnyOtherForm() {
        var page = browser.sendWith(
                Map.of("bilaga-kommentar", new byte[33 * MEGABYTE]),
                new Surfer.Page(200, "", form.html().replaceAll("name=\"_csrf\"", "name=\"_other\""), Map.of()),
                "kommentar",
                "Förfalskat");

        assertThat(page.status()).isEqualTo(403);
        assertThat(page.text()).contains("Formuläret är för gammalt");
        assertThat(sheet.of("kommentar").getText()).isEmpty();
    }

    @Test
    void moreTextThanAFormTakesIsNotReadToItsEnd() {
        var page = browser.sendWith(
                Map.of("bilaga-kommentar", new byte[33 * MEGABYTE]), form, "kommentar", "x".repeat(300_000));

        assertThat(page.status()).isEqualTo(413);
        assertThat(page.text()).contains("Det du skickade är större än vad vi kan ta emot.");
        assertThat(sheet.of("kommentar").getText()).isEmpty();
    }

    @Test
    void afterALostSessionTheTextIsThereAndTheFilesThatAreNotAreNamed() {
        for (int megabytes : new int[] {1, 33}) {
            browser.get("/logga-in");
            form = browser.get(SECTION);
            browser.loseSession();

            var kept = browser.sendWith(
                    Map.of("bilaga-kommentar", new byte[megabytes * MEGABYTE]),
                    form,
                    "kommentar",
                    "Text " + megabytes,
                    "bifoga",
                    "kommentar");

            assertThat(kept.path()).as(kept.toString()).isEqualTo("/det-du-skrev");
            assertThat(kept.text())
                    .contains("Text " + megabytes, "Filer som inte är kvar: bilaga-kommentar.pdf.")
                    .doesNotContain("Du skrev");
            var saved = browser.send(kept);
            assertThat(saved.text()).contains("Välj en fil först.");
            assertThat(sheet.of("kommentar").getText()).isEqualTo("Text " + megabytes);
        }
    }
}
