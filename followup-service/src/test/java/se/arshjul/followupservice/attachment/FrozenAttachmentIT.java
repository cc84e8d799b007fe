package se.arshjul.followupservice.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.arshjul.followupservice.attachment.AttachmentCalls.COORDINATOR;
import static se.arshjul.followupservice.attachment.AttachmentCalls.RESPONDENT;
import static se.arshjul.followupservice.request.RequestCalls.approve;
import static se.arshjul.followupservice.request.RequestCalls.giveBack;
import static se.arshjul.followupservice.request.RequestCalls.response;
import static se.arshjul.followupservice.request.RequestCalls.submit;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Attachment;
import se.arshjul.followup.v1.BeginReplacementRequest;
import se.arshjul.followup.v1.CancelReplacementRequest;
import se.arshjul.followup.v1.ReplacementServiceGrpc.ReplacementServiceBlockingStub;
import se.arshjul.followup.v1.Response;
import se.arshjul.followupservice.clarification.ClarificationCalls;
import se.arshjul.followupservice.intake.Files;
import se.arshjul.followupservice.request.Request.State;
import se.arshjul.followupservice.request.RequestCalls;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.ServiceTest;

/** Files are part of what is submitted and approved, and stay as they were then. */
@ServiceTest
class FrozenAttachmentIT {

    private static final byte[] PLAN = Files.pdf("Vår handlingsplan");

    @Autowired
    AttachmentCalls calls;

    @Autowired
    RequestCalls requests;

    @Autowired
    ClarificationCalls clarifications;

    @Autowired
    ReplacementServiceBlockingStub replacements;

    @Autowired
    RequestFixtures given;

    @Autowired
    SurveyFixtures surveys;

    @Autowired
    JdbcClient jdbc;

    private RequestName name;
    private Attachment plan;

    @BeforeEach
    void attached() {
        name = calls.allowing(given.in(State.STARTED));
        plan = calls.upload(name, "text", "plan.pdf", PLAN);
    }

    private static List<String> files(Response response) {
        return response.getAttachmentsList().stream()
                .map(Attachment::getFileName)
                .toList();
    }

    private Response approved() {
        var submitted = requests.respondent().submitResponse(submit(name));
        return requests.approver().approveResponse(approve(name, submitted.getContentHash()));
    }

    @Test
    void whatIsSubmittedAndApprovedHoldsTheFiles() {
        var approved = approved();

        assertThat(approved.getAttachmentsList()).containsExactly(plan);
        assertThat(requests.analyst().getResponse(response(name)).getAttachmentsList())
                .containsExactly(plan);
        assertThat(calls.list(COORDINATOR, name)).containsExactly(plan);
        assertThat(calls.download(COORDINATOR, plan.getName())).isEqualTo(PLAN);
        assertThat(refusalOf(() -> calls.delete(RESPONDENT, plan.getName())))
                .isEqualTo("FAILED_PRECONDITION REQUEST_WRONG_STATE");
    }

    @Test
    void theContentHashIsAnotherWithAnotherFile() {
        var first = requests.respondent().submitResponse(submit(name)).getContentHash();
        requests.approver().returnResponse(giveBack(name));
        assertThat(requests.respondent().submitResponse(submit(name)).getContentHash())
                .isEqualTo(first);
        requests.approver().returnResponse(giveBack(name));
        calls.delete(RESPONDENT, plan.getName());
        calls.upload(name, "text", "plan.pdf", Files.pdf("En annan plan"));

        var second = requests.respondent().submitResponse(submit(name));

        assertThat(second.getContentHash()).isNotEqualTo(first);
        assertThat(refusalOf(() -> requests.approver().approveResponse(approve(name, first))))
                .isEqualTo("ABORTED RESPONSE_CHANGED");
    }

    @Test
    void aFileOfAQuestionThatIsNotAskedStaysWithTheBody() {
        surveys.design(
                name.survey(),
                "shown_if_question = CASE question_id WHEN 'text' THEN 'choice' END,"
                        + " shown_if_options = CASE question_id WHEN 'text' THEN '{no}'::text[] END");

        assertThat(approved().getAttachmentsList()).isEmpty();
        assertThat(calls.names(name)).containsExactly("plan.pdf");
        assertThat(calls.list(COORDINATOR, name)).isEmpty();
        assertThat(refusalOf(() -> calls.download(COORDINATOR, plan.getName())))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    @Test
    void aReplacementStartsWithTheFilesAndLeavesTheApprovedOnesAsTheyWere() {
        var first = approved();
        begin();
        assertThat(calls.names(name)).containsExactly("plan.pdf");
        calls.delete(RESPONDENT, plan.getName());
        calls.upload(name, "text", "ny plan.pdf", Files.pdf("Ny plan"));
        assertThat(refusalOf(() -> calls.list(COORDINATOR, name))).isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> calls.download(COORDINATOR, name + "/attachments/2")))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");

        var second = approved();

        assertThat(files(second)).containsExactly("ny plan.pdf");
        assertThat(second.getContentHash()).isNotEqualTo(first.getContentHash());
        assertThat(files(requests.analyst()
                        .getResponse(response(name).toBuilder()
                                .setReference(first.getReference())
                                .build())))
                .containsExactly("plan.pdf");
        assertThat(calls.download(COORDINATOR, plan.getName())).isEqualTo(PLAN);
    }

    @Test
    void aReplacementThatIsGivenUpPutsTheFilesBack() {
        approved();
        begin();
        calls.delete(RESPONDENT, plan.getName());
        var other = calls.upload(name, "text", "ny plan.pdf", Files.pdf("Ny plan"));

        respondent()
                .cancelReplacement(CancelReplacementRequest.newBuilder()
                        .setName(name.toString())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());

        assertThat(calls.list(RESPONDENT, name)).containsExactly(plan);
        assertThat(refusalOf(() -> calls.download(RESPONDENT, other.getName())))
                .isEqualTo("NOT_FOUND ATTACHMENT_NOT_FOUND");
        assertThat(given.audit(other.getName()))
                .containsExactly(
                        "UploadAttachment by people/respondent-region-uppsala",
                        "RestoreAttachment by people/respondent-region-uppsala");
    }

    @Test
    void whileOneAnswerIsAskedAboutOnlyItsFilesAreOpenAndAllAreCarriedAlong() {
        approved();
        clarifications.analyst().askClarification(ClarificationCalls.ask(name, "number"));

        assertThat(refusalOf(() -> calls.upload(name, "text", "ny.pdf", PLAN)))
                .isEqualTo("FAILED_PRECONDITION ANSWER_LOCKED");
        assertThat(refusalOf(() -> calls.delete(RESPONDENT, plan.getName())))
                .isEqualTo("FAILED_PRECONDITION ANSWER_LOCKED");
        calls.upload(name, "number", "underlag.pdf", Files.pdf("Underlag"));
        requests.respondent().updateAnswer(RequestCalls.number(name, "41", "\"3\""));

        assertThat(files(approved())).containsExactly("plan.pdf", "underlag.pdf");
    }

    @Test
    void notEvenTheDatabaseLetsWhatWasSubmittedBeChanged() {
        approved();

        for (var change : List.of(
                "UPDATE attachment_content SET content = ''",
                "DELETE FROM attachment_content",
                "DELETE FROM response_attachment")) {
            assertThatThrownBy(() -> jdbc.sql(change + " WHERE survey_id = :survey")
                            .param("survey", name.survey().survey())
                            .update())
                    .hasMessageMatching("(?s).*(never changed|append-only|fk_response_attachment_content).*");
        }
    }

    private void begin() {
        respondent()
                .beginReplacement(BeginReplacementRequest.newBuilder()
                        .setName(name.toString())
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    private ReplacementServiceBlockingStub respondent() {
        return RESPONDENT.on(replacements);
    }
}
