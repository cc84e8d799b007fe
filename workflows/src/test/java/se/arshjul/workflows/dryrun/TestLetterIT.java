package se.arshjul.workflows.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.actor.v1.Actor.Kind;
import se.arshjul.actor.v1.Assignment.Role;
import se.arshjul.actor.v1.Recipient;
import se.arshjul.followup.v1.Request;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.DryRunServiceGrpc.DryRunServiceBlockingStub;
import se.arshjul.workflow.v1.LetterPreview;
import se.arshjul.workflow.v1.PreviewLetterRequest;
import se.arshjul.workflow.v1.ProcessServiceGrpc.ProcessServiceBlockingStub;
import se.arshjul.workflow.v1.SendTestLetterRequest;
import se.arshjul.workflow.v1.SummarizeLettersRequest;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.GivenReach;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.WorkflowsTest;

@WorkflowsTest
class TestLetterIT {

    @Autowired
    DryRunServiceBlockingStub dryRuns;

    @Autowired
    ProcessServiceBlockingStub processes;

    @Autowired
    Given given;

    @Autowired
    GivenReach reach;

    @Autowired
    MailServer mail;

    private String survey;
    private String own;
    private As anna;
    private Request uppsala;

    @BeforeEach
    void beSomebodyNew() {
        var person = "people/anna-" + Given.number();
        survey = given.survey();
        own = "anna-" + Given.number() + "@socialstyrelsen.test";
        given.colleague(As.HOME_ACTOR, person, own, Role.COORDINATOR);
        anna = As.named(person, As.HOME_ACTOR, "coordinator");
        uppsala = given.request(survey, Request.State.DISPATCHED);
        given.recipients(Recipient.newBuilder()
                .setRecipientId(id(uppsala))
                .setActor(uppsala.getActor())
                .setKind(Kind.REGION)
                .setDisplayName(uppsala.getDisplayName())
                .setContactEmail(Given.mailbox(uppsala))
                .setPeopleCount(2)
                .build());
    }

    @Test
    void aPreviewIsTheLetterAsItWillBeSent() {
        var invitation = preview("");
        var reminder = preview("reminder-waiting");

        assertThat(invitation.getSubject())
                .isEqualTo("Svara senast 30 oktober 2026 / Answer by 30 October 2026: Uppföljning 2026, "
                        + uppsala.getDisplayName());
        assertThat(invitation.getText())
                .contains("/svara/" + survey.replace("surveys/", "") + "/" + id(uppsala))
                .contains("Logga in med adressen " + Given.mailbox(uppsala))
                .contains("står det inte med namn");
        reach.naming(survey);
        assertThat(preview("").getText()).contains("står det med namn");
        assertThat(invitation.getAddressesList()).containsExactly(Given.mailbox(uppsala));
        assertThat(reminder.getAddressesList()).containsExactly(Given.approver(uppsala));
        assertThat(reminder.getText()).contains("ifyllt men inte godkänt");
    }

    @Test
    void aTestLetterGoesToWhoAskedSaysThatItIsATestAndIsNoLetterOfTheLedger() throws Exception {
        var request = test();

        var sent = anna.on(dryRuns).sendTestLetter(request);
        anna.on(dryRuns).sendTestLetter(request);

        assertThat(sent.getAddress()).isEqualTo(own);
        assertThat(sent.getLeftCount()).isEqualTo(CountTestLetter.MOST_A_DAY - 1);
        assertThat(mail.letters(own)).singleElement().satisfies(letter -> {
            assertThat(letter.getSubject()).startsWith("TEST: Svara senast 30 oktober 2026");
            assertThat(text(letter)).startsWith("Det här är ett testbrev").contains(Given.mailbox(uppsala));
        });
        assertThat(mail.letters(Given.mailbox(uppsala))).isEmpty();
        assertThat(As.staff("analyst")
                        .on(processes)
                        .summarizeLetters(SummarizeLettersRequest.newBuilder()
                                .setMatter(survey)
                                .build())
                        .getCountsList())
                .isEmpty();
    }

    @Test
    void nobodyIsSentMoreThanADaysWorthOfTestLetters() {
        for (var sent = 0; sent < CountTestLetter.MOST_A_DAY; sent++) {
            anna.on(dryRuns).sendTestLetter(test());
        }

        assertThat(refusalOf(() -> anna.on(dryRuns).sendTestLetter(test())))
                .isEqualTo("FAILED_PRECONDITION TEST_LETTERS_SPENT");
        assertThat(mail.letters(own)).hasSize(CountTestLetter.MOST_A_DAY);
    }

    @Test
    void aTestLetterThatWasNotTakenIsSentByTheSameRequestOnceTheServerTakesIt() {
        var request = test();
        mail.answer(own, "451 4.7.1 Come back later");

        assertThat(refusalOf(() -> anna.on(dryRuns).sendTestLetter(request)))
                .isEqualTo("FAILED_PRECONDITION TEST_LETTER_NOT_TAKEN");
        mail.answer(own, "");
        anna.on(dryRuns).sendTestLetter(request);

        assertThat(mail.letters(own)).hasSize(1);
    }

    @Test
    void whoHasNoAddressInTheRegisterIsSentNone() {
        var unknown = As.named("people/okand-" + Given.number(), As.HOME_ACTOR, "coordinator");

        assertThat(refusalOf(() -> unknown.on(dryRuns).sendTestLetter(test())))
                .isEqualTo("FAILED_PRECONDITION OWN_ADDRESS_MISSING");
    }

    private LetterPreview preview(String kind) {
        return anna.on(dryRuns)
                .previewLetter(PreviewLetterRequest.newBuilder()
                        .setParent(survey)
                        .setRecipientId(id(uppsala))
                        .setKind(kind)
                        .build());
    }

    private SendTestLetterRequest test() {
        return SendTestLetterRequest.newBuilder()
                .setParent(survey)
                .setRecipientId(id(uppsala))
                .setRequestId(Given.id())
                .build();
    }

    private static String id(Request request) {
        return request.getName().replaceFirst(".*/", "");
    }

    private static String text(MimeMessage letter) throws MessagingException, IOException {
        return (String) ((Multipart) letter.getContent()).getBodyPart(0).getContent();
    }
}
