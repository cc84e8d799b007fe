package se.arshjul.portal.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.portal.FollowupFixtures.REQUEST;
import static se.arshjul.portal.FollowupFixtures.asks;
import static se.arshjul.portal.FollowupFixtures.request;
import static se.arshjul.portal.FollowupFixtures.response;
import static se.arshjul.portal.attachment.Attached.SHA;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import se.arshjul.followup.v1.Attachment;
import se.arshjul.followup.v1.AttachmentServiceGrpc;
import se.arshjul.followup.v1.CheckAnswersResponse;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.ListClarificationsResponse;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.RequestServiceGrpc;
import se.arshjul.followup.v1.ScreenResponseResponse;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.plan.v1.ListElementsResponse;
import se.arshjul.plan.v1.PlanServiceGrpc;
import se.arshjul.portal.FakePlatform;
import se.arshjul.portal.FakeSurroundings;
import se.arshjul.portal.PageTest;
import se.arshjul.portal.Reader;
import se.arshjul.portal.SignedInAs;
import se.arshjul.portal.answer.AnswerSheet;
import se.arshjul.workflow.v1.ListWorkItemsResponse;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** What is attached is read where the answers are read, with what the approval is bound to, and fetched from there. */
@PageTest
class AttachmentPagesTest {

    private static final String PAGE = "/svara/2026/region-uppsala";
    private static final String ASSESS = "/uppfoljning/2026/bedom/region-uppsala";

    @Autowired
    private MockMvc portal;

    private final FakePlatform platform = FakeSurroundings.PLATFORM;
    private Attachment plan;
    private Attached attached;
    private Reader body;

    @BeforeEach
    void attach() {
        new AnswerSheet(platform);
        attached = new Attached(platform);
        plan = attached.has("Vår plan.pdf", 20_000);
        platform.answer(RequestServiceGrpc.getCheckAnswersMethod(), CheckAnswersResponse.getDefaultInstance());
        platform.answer(
                RequestServiceGrpc.getGetResponseMethod(),
                response().setContentHash(SHA).addAttachments(plan).build());
        platform.answer(RequestServiceGrpc.getScreenResponseMethod(), ScreenResponseResponse.getDefaultInstance());
        platform.answer(
                ClarificationServiceGrpc.getListClarificationsMethod(),
                ListClarificationsResponse.getDefaultInstance());
        platform.answer(WorkItemServiceGrpc.getListWorkItemsMethod(), ListWorkItemsResponse.getDefaultInstance());
        platform.answer(PlanServiceGrpc.getListElementsMethod(), ListElementsResponse.getDefaultInstance());
        body = new Reader(portal, SignedInAs.region("respondent", "approver"));
    }

    private void isListed(Reader reader, String page, String link) {
        var shown = reader.open(page);

        assertThat(shown.text())
                .contains("Bilagor Vår plan.pdf 20 kB, Bo Berg, 20 oktober 2026 kl. 10.30 Inte virusskannad")
                .contains("Kontrollsumma (SHA-256) " + SHA);
        assertThat(shown.links()).contains(link);
    }

    @Test
    void whoChecksTheAnswersReadsNamesAndSizesAndNoChecksums() {
        var page = body.open(PAGE + "/kontrollera");

        assertThat(page.text())
                .contains("Bilagor Vår plan.pdf 20 kB, Bo Berg, 20 oktober 2026 kl. 10.30")
                .doesNotContain("virusskannad", "SHA-256", SHA);
        assertThat(page.links()).contains(PAGE + "/bilagor/1");
    }

    @Test
    void theFilesAreListedWithTheirChecksumsWhereAnswersAreSignedAndKept() {
        asks(platform, request(Request.State.SUBMITTED));
        isListed(body, PAGE + "/godkann", PAGE + "/bilagor/1");
        asks(platform, request(Request.State.APPROVED).setReference("2026-0042-7"));
        isListed(body, PAGE + "/kvittens", PAGE + "/bilagor/1");
        isListed(body, PAGE + "/svar", PAGE + "/bilagor/1");
        assertThat(new String(body.save(PAGE + "/kvittens.pdf"), StandardCharsets.ISO_8859_1))
                .startsWith("%PDF");
    }

    @Test
    void theAgencyReadsThemWhereItJudgesTheResponse() {
        asks(platform, request(Request.State.APPROVED).setReference("2026-0042-7"));

        isListed(new Reader(portal, SignedInAs.staff("coordinator")), ASSESS, ASSESS + "/bilagor/1");
    }

    @Test
    void aFileIsFetchedAsSomethingToSaveAndNeverAsAPage() {
        attached.sends(plan, "%PDF", "-1.7");

        for (var address : new String[] {PAGE + "/bilagor/1", ASSESS + "/bilagor/1"}) {
            var reader = address.startsWith(ASSESS) ? new Reader(portal, SignedInAs.staff("coordinator")) : body;
            var fetched = reader.open(address);

            assertThat(fetched.status()).isEqualTo(200);
            assertThat(fetched.html()).isEqualTo("%PDF-1.7");
            assertThat(fetched.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(fetched.header("Content-Disposition"))
                    .startsWith("attachment;")
                    .contains("filename*=UTF-8''V%C3%A5r%20plan.pdf");
            assertThat(fetched.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
        assertThat(platform.asked(AttachmentServiceGrpc.getDownloadAttachmentMethod()))
                .extracting("name")
                .containsOnly(REQUEST + "/attachments/1");
    }

    @Test
    void whetherAQuestionTakesFilesIsSaidWhereItIsWritten() {
        var analyst = new Reader(portal, SignedInAs.staff("analyst"));
        platform.handle(SurveyServiceGrpc.getUpdateQuestionMethod(), asked -> asked.getQuestion());
        var page = analyst.open("/uppfoljning/2026/fragor/plan");
        assertThat(page.text()).contains("Bilagor tillåts");
        assertThat(page.value("attachmentsAllowed")).isEmpty();

        analyst.press(page, "Spara", "attachmentsAllowed", "ja");

        assertThat(platform.askedOnce(SurveyServiceGrpc.getUpdateQuestionMethod())
                        .getQuestion()
                        .getAttachmentsAllowed())
                .isTrue();
        assertThat(analyst.open("/uppfoljning/2026/fragor/kommentar").value("attachmentsAllowed"))
                .isEqualTo("ja");
    }
}
