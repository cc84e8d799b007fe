package se.arshjul.portal.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.wrong;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.CheckReceiptRequest;
import se.arshjul.followup.v1.CheckReceiptResponse;
import se.arshjul.followup.v1.Receipt;
import se.arshjul.followup.v1.ReceiptServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** "Kontrollera en kvittens", for anybody. */
@PageTest
class CheckPagesTest {

    private static final String PAGE = "/kontrollera-kvittens";
    private static final String HASH = "4f1c".repeat(16);
    private static final String FILLED = PAGE + "?reference=2026-0042-7&contentHash=" + HASH;

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader anybody;

    @BeforeEach
    void hold() {
        anybody = new Reader(portal, request -> request);
        genuine(Receipt.newBuilder().setCurrent(true));
    }

    @Test
    void nothingIsCheckedBeforeAnythingIsTyped() {
        var page = anybody.open(PAGE);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Kontrollera en kvittens", "Referensnummer", "Kontrollsumma");
        assertThat(platform.asked(ReceiptServiceGrpc.getCheckReceiptMethod())).isEmpty();
    }

    @Test
    void aGenuineReceiptSaysWhoseItIsAndThatItCounts() {
        var page = anybody.open(FILLED);

        assertThat(page.text())
                .contains("Kvittensen stämmer", "svaret gäller")
                .contains("Organisation Region Uppsala", "År 2026", "Version 2", "Godkänt 21 oktober 2026 kl. 14.00")
                .doesNotContain("exempeldata", "gäller inte längre");
        assertThat(page.value("reference")).isEqualTo("2026-0042-7");
        assertThat(page.value("contentHash")).isEqualTo(HASH);
    }

    @Test
    void aVersionThatWasReplacedIsGenuineAndCountsNoMore() {
        genuine(Receipt.newBuilder());

        assertThat(anybody.open(FILLED).text())
                .contains("Kvittensen stämmer", "Men den här versionen av svaret gäller inte längre");
    }

    @Test
    void madeUpAnswersSaySo() {
        genuine(Receipt.newBuilder().setCurrent(true).setExample(true));

        assertThat(anybody.open(FILLED).text()).contains("Det här är exempeldata");
    }

    @Test
    void whatDoesNotBelongTogetherIsAClearNo() {
        platform.answer(ReceiptServiceGrpc.getCheckReceiptMethod(), CheckReceiptResponse.getDefaultInstance());

        var page = anybody.open(FILLED);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("Kvittensen stämmer inte").doesNotContain("Region Uppsala", "Godkänt");
    }

    @Test
    void whatCannotBeANumberIsSaidAtTheField() {
        platform.refuse(
                ReceiptServiceGrpc.getCheckReceiptMethod(),
                wrong("RECEIPT_INVALID", "reference", "CHECK_DIGIT", "The last digit goes with the others."));

        var page = anybody.open(PAGE + "?reference=2026-0042-1&contentHash=" + HASH);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.error("reference")).isEqualTo("Någon siffra i numret är fel. Jämför med kvittensen.");
        assertThat(page.title()).startsWith("Fel:");
        assertThat(page.value("reference")).isEqualTo("2026-0042-1");
    }

    @Test
    void aMissingHashIsSaidAtItsField() {
        platform.refuse(
                ReceiptServiceGrpc.getCheckReceiptMethod(),
                wrong("RECEIPT_INVALID", "content_hash", "REQUIRED", "Required."));

        var page = anybody.open(PAGE + "?reference=2026-0042-7&contentHash=");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.error("contentHash")).isEqualTo("Skriv kontrollsumman.");
    }

    @Test
    void anEmptyFormIsAnsweredAtEachField() {
        platform.refuse(
                ReceiptServiceGrpc.getCheckReceiptMethod(),
                Refusal.invalid(
                        "RECEIPT_INVALID",
                        "No receipt looks like this.",
                        List.of(
                                new FieldViolation("reference", "REQUIRED", "Required."),
                                new FieldViolation("content_hash", "REQUIRED", "Required."))));

        var page = anybody.open(PAGE + "?reference=&contentHash=");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.error("reference")).isEqualTo("Skriv referensnumret.");
        assertThat(page.error("contentHash")).isEqualTo("Skriv kontrollsumman.");
    }

    @Test
    void aNumberOfExampleDataIsSaidToBeOneAtTheField() {
        var page = anybody.open(PAGE + "?reference=2024-exempel-262&contentHash=" + HASH);

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.error("reference"))
                .isEqualTo("Numret hör till påhittade exempeldata. Det går inte att kontrollera.");
        assertThat(platform.asked(ReceiptServiceGrpc.getCheckReceiptMethod())).isEmpty();
    }

    @Test
    void whatIsCopiedFromPaperMayHaveBreaksAndCapitals() {
        anybody.open(
                PAGE + "?reference=%202026%E2%80%930042-7&contentHash=" + "4F1C%20".repeat(8) + "4f1c%0D%0A".repeat(8));

        assertThat(platform.askedOnce(ReceiptServiceGrpc.getCheckReceiptMethod()))
                .isEqualTo(CheckReceiptRequest.newBuilder()
                        .setReference("2026-0042-7")
                        .setContentHash(HASH)
                        .build());
    }

    @Test
    void everyPageLeadsThere() {
        assertThat(anybody.open("/").html()).contains("href=\"" + PAGE + "\"");
    }

    private void genuine(Receipt.Builder receipt) {
        platform.answer(
                ReceiptServiceGrpc.getCheckReceiptMethod(),
                CheckReceiptResponse.newBuilder()
                        .setGenuine(true)
                        .setReceipt(receipt.setReference("2026-0042-7")
                                .setContentHash(HASH)
                                .setDisplayName("Region Uppsala")
                                .setRecipientKind("region")
                                .setSurveyTitle("Uppföljning 2026")
                                .setYear(2026)
                                .setVersion(2)
                                .setApproveTime(moment("2026-10-21T12:00:00Z")))
                        .build());
    }
}
