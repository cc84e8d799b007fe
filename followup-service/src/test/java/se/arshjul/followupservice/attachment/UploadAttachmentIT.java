package se.arshjul.followupservice.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.attachment.AttachmentCalls.APPROVER;
import static se.arshjul.followupservice.attachment.AttachmentCalls.COORDINATOR;
import static se.arshjul.followupservice.attachment.AttachmentCalls.RESPONDENT;
import static se.arshjul.followupservice.attachment.AttachmentCalls.STRANGER;
import static se.arshjul.followupservice.attachment.AttachmentCalls.upload;
import static se.arshjul.followupservice.request.RequestCalls.get;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.testkit.Refusals.violationsOf;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Attachment;
import se.arshjul.followup.v1.Request;
import se.arshjul.followupservice.AtOnce;
import se.arshjul.followupservice.intake.Files;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.ServiceTest;
import se.arshjul.testkit.TestClock;

/** Files are attached to answers and removed while answers are open. */
@ServiceTest
class UploadAttachmentIT {

    private static final byte[] PLAN = Files.pdf("Vår handlingsplan");
    private static final int MOST = 10 * 1024 * 1024;

    @Autowired
    AttachmentCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    RequestFixtures given;

    @Autowired
    TestClock clock;

    private RequestName name;

    @BeforeEach
    void asked() {
        name = calls.allowing(given.in(State.DISPATCHED));
    }

    @Test
    void aFileIsAttachedWithItsNameTypeSizeAndHashAndWhoAndWhen() {
        var attached = calls.upload(name, "text", "Vår plan.pdf", PLAN);

        assertThat(attached.getName()).isEqualTo(name + "/attachments/1");
        assertThat(attached.getQuestion()).isEqualTo(name.survey() + "/questions/text");
        assertThat(attached.getFileName()).isEqualTo("Vår plan.pdf");
        assertThat(attached.getMediaType()).isEqualTo("application/pdf");
        assertThat(attached.getSize()).isEqualTo(PLAN.length);
        assertThat(attached.getSha256()).matches("[0-9a-f]{64}");
        assertThat(attached.getScan()).isEqualTo(Attachment.Scan.NOT_SCANNED);
        assertThat(attached.getUploadedBy()).isEqualTo("people/respondent-region-uppsala");
        assertThat(attached.getUploadTime()).isEqualTo(ProtoTime.toProto(TestClock.START));
        assertThat(calls.list(APPROVER, name)).containsExactly(attached);
        assertThat(calls.download(APPROVER, attached.getName())).isEqualTo(PLAN);
        assertThat(requests.respondent().getRequest(get(name)).getState()).isEqualTo(Request.State.STARTED);
        assertThat(given.audit(attached.getName()))
                .containsExactly("UploadAttachment by people/respondent-region-uppsala");
    }

    @Test
    void aFileOfTenMegabytesComesAndGoesInPartsAndALargerOneIsRefused() {
        var content = Files.pdf(MOST);

        var attached = calls.upload(name, "text", "stor.pdf", content);

        assertThat(calls.download(RESPONDENT, attached.getName())).isEqualTo(content);
        assertThat(violationsOf(() -> calls.upload(name, "text", "störst.pdf", Files.pdf(MOST + 1))))
                .containsExactly("content TOO_LARGE");
        assertThat(calls.names(name)).containsExactly("stor.pdf");
    }

    @Test
    void theSameRequestTwentyTimesAtOnceAttachesOnce() throws Exception {
        var first = upload(name, "text", "plan.pdf");

        var answers = AtOnce.call(20, i -> () -> calls.upload(RESPONDENT, first, PLAN));

        assertThat(answers).containsOnly(answers.getFirst());
        assertThat(calls.names(name)).containsExactly("plan.pdf");
        assertThat(refusalOf(() -> calls.upload(RESPONDENT, first, Files.pdf("en annan"))))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }

    @Test
    void theSameFileAgainIsAttachedOnceAndCanComeBackOnceRemoved() {
        var attached = calls.upload(name, "text", "plan.pdf", PLAN);

        assertThat(calls.upload(name, "text", "plan.pdf", PLAN)).isEqualTo(attached);
        calls.delete(RESPONDENT, attached.getName());
        assertThat(calls.upload(name, "text", "plan.pdf", PLAN).getName()).isEqualTo(name + "/attachments/2");
    }

    @Test
    void anAnswerTakesFiveFiles() {
        for (var number : List.of("1", "2", "3", "4", "5")) {
            calls.upload(name, "text", number + ".pdf", PLAN);
        }

        assertThat(refusalOf(() -> calls.upload(name, "text", "6.pdf", PLAN)))
                .isEqualTo("FAILED_PRECONDITION TOO_MANY_ATTACHMENTS");
        calls.upload(name, "number", "6.pdf", PLAN);
        calls.delete(RESPONDENT, name + "/attachments/2");
        calls.upload(name, "text", "6.pdf", PLAN);
        assertThat(calls.names(name)).containsExactly("1.pdf", "3.pdf", "4.pdf", "5.pdf", "6.pdf", "6.pdf");
    }

    @Test
    void whatIsNoSoundFileIsRefusedAndNothingIsStarted() {
        assertThat(violationsOf(() -> calls.upload(name, "text", "plan.pdf", Files.pdf(0))))
                .containsExactly("content EMPTY");
        assertThat(refusalOf(() -> calls.upload(name, "text", "plan.exe", PLAN)))
                .isEqualTo("INVALID_ARGUMENT ATTACHMENT_REFUSED");
        assertThat(violationsOf(() -> calls.upload(name, "text", "a".repeat(197) + ".pdf", PLAN)))
                .containsExactly("file_name WRONG_LENGTH");
        assertThat(refusalOf(() -> calls.upload(
                        RESPONDENT,
                        upload(name, "text", "plan.pdf").toBuilder()
                                .clearRequestId()
                                .build(),
                        PLAN)))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
        assertThat(calls.names(name)).isEmpty();
        assertThat(requests.respondent().getRequest(get(name)).getState()).isEqualTo(Request.State.DISPATCHED);
    }

    @Test
    void aQuestionTakesFilesOnlyWhereTheSurveySaysSo() {
        var other = given.in(State.STARTED);

        assertThat(refusalOf(() -> calls.upload(other, "text", "plan.pdf", PLAN)))
                .isEqualTo("FAILED_PRECONDITION ATTACHMENTS_NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.upload(name, "none", "plan.pdf", PLAN)))
                .isEqualTo("NOT_FOUND QUESTION_NOT_FOUND");
    }

    @ParameterizedTest
    @EnumSource(names = {"SUBMITTED", "APPROVED", "ACCEPTED", "DECLINED", "NO_RESPONSE", "WITHDRAWN"})
    void whatIsHandedInOrOverTakesNoFiles(State state) {
        var closed = calls.allowing(given.in(state));

        assertThat(refusalOf(() -> calls.upload(closed, "text", "plan.pdf", PLAN)))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void nothingIsAttachedOrRemovedWhenTheTimeIsOver() {
        var attached = calls.upload(name, "text", "plan.pdf", PLAN);
        clock.set(Instant.parse("2027-01-01T00:00:00Z"));

        assertThat(refusalOf(() -> calls.upload(name, "text", "ny.pdf", PLAN)))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
        assertThat(refusalOf(() -> calls.delete(RESPONDENT, attached.getName())))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void whatIsRemovedBeforeItWasSubmittedIsGone() {
        var attached = calls.upload(name, "text", "plan.pdf", PLAN);

        calls.delete(RESPONDENT, attached.getName());
        calls.delete(RESPONDENT, attached.getName());

        assertThat(calls.names(name)).isEmpty();
        assertThat(refusalOf(() -> calls.download(RESPONDENT, attached.getName())))
                .isEqualTo("NOT_FOUND ATTACHMENT_NOT_FOUND");
        assertThat(refusalOf(() -> calls.delete(RESPONDENT, name + "/attachments/7")))
                .isEqualTo("NOT_FOUND ATTACHMENT_NOT_FOUND");
        assertThat(given.count("SELECT count(*)::int FROM attachment_content", name))
                .isZero();
        assertThat(given.audit(attached.getName()))
                .containsExactly(
                        "UploadAttachment by people/respondent-region-uppsala",
                        "DeleteAttachment by people/respondent-region-uppsala");
    }

    @Test
    void anotherBodyLearnsNothingAndTheAgencyReadsNoDraft() {
        var attached = calls.upload(name, "text", "plan.pdf", PLAN).getName();

        for (var caller : List.of(STRANGER, COORDINATOR)) {
            for (var there :
                    List.of(attached, name + "/attachments/9", "surveys/9999/requests/region-uppsala/attachments/1")) {
                assertThat(refusalOf(() -> calls.download(caller, there))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
                assertThat(refusalOf(() -> calls.delete(caller, there))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
            }
            assertThat(refusalOf(() -> calls.list(caller, name))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
            assertThat(refusalOf(() -> calls.upload(caller, upload(name, "text", "x.pdf"), PLAN)))
                    .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        }
        assertThat(refusalOf(() -> calls.upload(APPROVER, upload(name, "text", "x.pdf"), PLAN)))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(calls.names(name)).containsExactly("plan.pdf");
    }
}
