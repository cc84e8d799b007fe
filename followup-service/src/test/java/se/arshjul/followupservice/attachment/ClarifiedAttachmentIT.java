package se.arshjul.followupservice.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.followupservice.attachment.AttachmentCalls.COORDINATOR;
import static se.arshjul.followupservice.attachment.AttachmentCalls.RESPONDENT;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.testkit.Refusals.refusalOf;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Attachment;
import se.arshjul.followupservice.clarification.ClarificationCalls;
import se.arshjul.followupservice.intake.Files;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.testkit.ServiceTest;

/** The agency asks about one answer, and the body replies with a file. */
@ServiceTest
class ClarifiedAttachmentIT {

    @Autowired
    AttachmentCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    ClarificationCalls clarifications;

    @Autowired
    RequestFixtures given;

    private RequestName name;
    private Attachment plan;

    @BeforeEach
    void asked() {
        name = calls.allowing(given.in(State.STARTED));
        plan = calls.upload(name, "number", "plan.pdf", Files.pdf("Plan"));
        signOff();
        clarifications.analyst().askClarification(ClarificationCalls.ask(name, "number"));
    }

    private void signOff() {
        var submitted = requests.respondent().submitResponse(submit(name));
        requests.approver().approveResponse(approve(name, submitted.getContentHash()));
    }

    @Test
    void aFileIsAnAnswerWithoutAWordOfExplanation() {
        assertThat(refusalOf(() -> requests.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION CLARIFICATION_MISSING");
        calls.upload(name, "number", "underlag.pdf", Files.pdf("Underlag"));

        signOff();

        var answered = clarifications.seenByAgency(name).getFirst();
        assertThat(answered.getAnswered()).isTrue();
        assertThat(answered.getExplanation()).isEmpty();
        assertThat(answered.getAddedFilesList()).containsExactly("underlag.pdf");
        assertThat(answered.getRemovedFilesList()).isEmpty();
        assertThat(calls.list(COORDINATOR, name))
                .extracting(Attachment::getFileName)
                .containsExactly("plan.pdf", "underlag.pdf");
    }

    @Test
    void takingAFileAwayIsAChangeToo() {
        calls.delete(RESPONDENT, plan.getName());

        signOff();

        assertThat(clarifications.seenByAgency(name).getFirst().getRemovedFilesList())
                .containsExactly("plan.pdf");
    }

    @Test
    void aFileThatWasAttachedAndTakenAwayAgainIsNone() {
        var other = calls.upload(name, "number", "underlag.pdf", Files.pdf("Underlag"));
        calls.delete(RESPONDENT, other.getName());

        assertThat(refusalOf(() -> requests.respondent().submitResponse(submit(name))))
                .isEqualTo("FAILED_PRECONDITION CLARIFICATION_MISSING");
    }

    @Test
    void theAgencyReadsOfTheFileOnceItIsSignedOff() {
        calls.upload(name, "number", "underlag.pdf", Files.pdf("Underlag"));
        requests.respondent().submitResponse(submit(name));

        assertThat(clarifications.seenByAgency(name).getFirst().getAddedFilesList())
                .isEmpty();
        assertThat(clarifications.seenByBody(name).getFirst().getAddedFilesList())
                .containsExactly("underlag.pdf");
    }
}
