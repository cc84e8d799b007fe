package se.arshjul.portal.answer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static se.arshjul.portal.FollowupFixtures.DENIED;
import static se.arshjul.portal.FollowupFixtures.answer;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.FollowupFixtures.stands;
import static se.arshjul.portal.FollowupFixtures.survey;

import com.google.protobuf.ByteString;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.GetResponseRequest;
import se.arshjul.followup.v1.ReceiptServiceGrpc;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.Response;
import se.arshjul.followup.v1.SealedContent;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.pdf.Paper;

/** What a body keeps when it has signed: the receipt on the page and as a file, and what it answered. */
@PageTest
class ReceiptPagesTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String HASH = "4f1c".repeat(16);
    private static final String CHECK = "/kontrollera-kvittens?reference=2026-0042-7&contentHash=" + HASH;

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Reader body;

    @BeforeEach
    void sign() {
        stands(platform, survey(Survey.State.OPEN));
        asks(
                platform,
                request(Request.State.APPROVED).setReference("2026-0042-7").setLate(true));
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response().setContentHash(HASH).build());
        body = new Reader(portal, SignedInAs.region("approver"));
    }

    @Test
    void theReceiptHoldsNumberHashWhoAndWhen() {
        assertThat(body.open(PAGE).text()).contains("Referensnummer 2026-0042-7.");

        assertThat(body.open(PAGE + "/kvittens").text())
                .contains("Svaret är mottaget", "2026-0042-7", HASH)
                .contains("Godkänt 21 oktober 2026 kl. 14.00 av Anna Alm.", "Lämnat in av Bo Berg")
                .contains("märkt som sent", "Finns en handlingsplan? Ja")
                .doesNotContain("gäller inte längre");
    }

    @Test
    void theReceiptLeadsToTheFileAndToWhereAnybodyChecksIt() {
        assertThat(body.open(PAGE + "/kvittens").links())
                .contains(PAGE + "/kvittens.pdf?nummer=2026-0042-7", "http://localhost" + CHECK);
    }

    @Test
    void thereIsNoReceiptBeforeAnythingIsSigned() throws Exception {
        asks(platform, request(Request.State.SUBMITTED));

        assertThat(body.open(PAGE + "/kvittens").leadsTo()).isEqualTo(PAGE);
        assertThat(body.open(PAGE + "/svar").leadsTo()).isEqualTo(PAGE);
        assertThat(body.open(PAGE + "/kvittens.pdf").status()).isEqualTo(404);
    }

    @Test
    void theReceiptIsOfTheApprovedVersionAlsoWhileALaterOneWaits() {
        body.open(PAGE + "/kvittens");
        body.open(PAGE + "/kvittens?nummer=2026-0001-3");

        assertThat(platform.asked(RequestServiceGrpc.getGetResponseMethod()).stream()
                        .map(GetResponseRequest::getReference))
                .containsExactly("2026-0042-7", "2026-0001-3");
    }

    @Test
    void aVersionThatWasReplacedSaysSo() throws Exception {
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response().setState(Response.State.REJECTED).build());

        assertThat(body.open(PAGE + "/kvittens").text()).contains("Den här versionen gäller inte längre");
        assertThat(body.open(PAGE + "/svar").text()).contains("Den här versionen gäller inte längre");
        assertThat(file().text()).contains("Svaret har skickats tillbaka eller ersatts");
    }

    @Test
    void theFileHoldsEverythingThatIsOnThePage() throws Exception {
        var paper = file();

        assertThat(paper.text())
                .contains("Referensnummer 2026-0042-7", HASH, "Region Uppsala", "Uppföljning 2026", "Version 1")
                .contains("Lämnat in av (svarande) Bo Berg, 20 oktober 2026 kl. 10.30")
                .contains("Godkänt av (godkännare) Anna Alm, 21 oktober 2026 kl. 14.00")
                .contains("Styrning Finns en handlingsplan? Ja Vilka områden gäller den? Inget svar")
                .contains("Hur stor andel är utbildad? 42,5 procent Vad vill ni tillägga? Inget svar")
                .contains("http://localhost/kontrollera-kvittens", "SHA-256");
        assertThat(paper.links()).containsExactly("http://localhost" + CHECK);
        assertThat(paper.name()).isEqualTo("kvittens-2026-0042-7.pdf");
    }

    @Test
    void theFileIsCalledInTheLanguageOfTheReader() throws Exception {
        var paper = Paper.of(portal.perform(get(PAGE + "/kvittens.pdf")
                        .with(SignedInAs.region("approver"))
                        .cookie(new Cookie("sprak", "en")))
                .andReturn()
                .getResponse());

        assertThat(paper.name()).isEqualTo("receipt-2026-0042-7.pdf");
    }

    @Test
    void theFileCanBeReadByThoseWhoListen() throws Exception {
        var paper = file();

        assertThat(paper.title()).isEqualTo("Kvittens 2026-0042-7: Region Uppsala");
        assertThat(paper.titleShown()).isTrue();
        assertThat(paper.language()).isEqualTo("sv");
        assertThat(paper.tagged()).isTrue();
        assertThat(paper.bookmarks())
                .containsExactly("Kvittens", "Kontrollera att kvittensen stämmer", "Styrning", "Resurser");
        assertThat(paper.fontsOutside()).isEmpty();
    }

    @Test
    void whatSomebodyTypedIsTextInTheFileWhateverItHolds() throws Exception {
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response()
                        .addAnswers(answer("kommentar").setText("</p><img src='file:///etc/passwd'>\u0007 ≥ 5 & ö"))
                        .build());

        assertThat(file().text()).contains("</p><img src='file:///etc/passwd'> ≥ 5 & ö");
    }

    @Test
    void whatWasAnsweredIsReadQuestionByQuestion() {
        var page = body.open(PAGE + "/svar");

        assertThat(page.text())
                .contains("Det ni svarade", "Referensnummer 2026-0042-7, version 1.")
                .contains("Finns en handlingsplan? Ja", "42,5 procent");
        assertThat(page.links()).contains(PAGE + "/kvittens?nummer=2026-0042-7");
    }

    @Test
    void whoMayNotReadTheRequestGetsNoFile() {
        platform.refuse(RequestServiceGrpc.getGetRequestMethod(), DENIED);

        assertThat(body.open(PAGE + "/kvittens.pdf").status()).isEqualTo(403);
        assertThat(body.open(PAGE + "/kvittens.pdf").header("Content-Type")).startsWith("text/html");
    }

    private Paper file() throws Exception {
        return Paper.of(portal.perform(get(PAGE + "/kvittens.pdf").with(SignedInAs.region("approver")))
                .andReturn()
                .getResponse());
    }

    @Test
    void whatTheHashIsComputedOverIsAFileByteForByte() throws Exception {
        platform.answer(
                ReceiptServiceGrpc.getGetSealedContentMethod(),
                SealedContent.newBuilder()
                        .setContent(ByteString.copyFromUtf8("3:å\r\n,"))
                        .build());
        var address = PAGE + "/kvittens/underlag?nummer=2026-0042-7";

        assertThat(body.open(PAGE + "/kvittens").links()).contains(address);
        var file = portal.perform(get(address).with(SignedInAs.region("approver")))
                .andReturn()
                .getResponse();
        assertThat(file.getContentAsByteArray()).isEqualTo("3:å\r\n,".getBytes(UTF_8));
        assertThat(file.getHeader("Content-Disposition")).contains("2026-0042-7.txt");
    }
}
