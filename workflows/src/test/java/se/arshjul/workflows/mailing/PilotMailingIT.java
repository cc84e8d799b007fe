package se.arshjul.workflows.mailing;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;
import static se.arshjul.workflows.mailing.MailingCalls.line;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.followup.v1.Request;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.Mailing;
import se.arshjul.workflow.v1.Mailing.Purpose;
import se.arshjul.workflow.v1.MailingServiceGrpc.MailingServiceBlockingStub;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.WorkflowsTest;

/** Invitations to try a survey out. */
@WorkflowsTest
class PilotMailingIT {

    @Autowired
    MailingServiceBlockingStub mailings;

    @Autowired
    SendMailings sendMailings;

    @Autowired
    Given given;

    @Autowired
    MailServer mail;

    private MailingCalls calls;
    private String pilot;
    private Request first;
    private Request second;

    @BeforeEach
    void ask() {
        calls = new MailingCalls(mailings);
        pilot = given.pilot();
        first = given.request(pilot, Request.State.DISPATCHED);
        second = given.request(pilot, Request.State.DISPATCHED);
    }

    @Test
    void whoTriesASurveyOutGetsALetterThatSaysSo() throws Exception {
        var mailing = order(pilot);

        sendMailings.send();

        assertThat(calls.lines(mailing))
                .containsExactlyInAnyOrder(
                        line(first, "pilot-invitation", "SENT", ""), line(second, "pilot-invitation", "SENT", ""));
        assertThat(mail.letters(Given.mailbox(first)).getFirst().getSubject())
                .startsWith("Prova enkäten senast 30 oktober 2026 / ")
                .endsWith(": Uppföljning 2026, " + first.getDisplayName());
    }

    @Test
    void orderedTwiceItGoesOnce() {
        order(pilot);
        order(pilot);

        sendMailings.send();
        sendMailings.send();

        assertThat(mail.letters(Given.mailbox(first))).hasSize(1);
        assertThat(mail.letters(Given.mailbox(second))).hasSize(1);
    }

    @Test
    void aPilotThatHasEndedMeanwhileIsNotWrittenAboutAndKeepsNoOtherLetterBack() {
        var ended = order(pilot);
        var other = given.pilot();
        var lasting = given.request(other, Request.State.DISPATCHED);
        order(other);
        given.forget(first);
        given.forget(second);

        sendMailings.send();

        assertThat(calls.lines(ended))
                .containsExactlyInAnyOrder(
                        line(first, "pilot-invitation", "LEFT_OUT", "NOT_DUE"),
                        line(second, "pilot-invitation", "LEFT_OUT", "NOT_DUE"));
        assertThat(mail.letters(Given.mailbox(lasting))).hasSize(1);
    }

    @Test
    void aSurveyItselfIsNotTriedOut() {
        var survey = given.survey();
        given.request(survey, Request.State.DISPATCHED);

        assertThat(refusalOf(() -> order(survey))).isEqualTo("FAILED_PRECONDITION MAILING_EMPTY");
    }

    private Mailing order(String survey) {
        return As.staff("coordinator").on(mailings).createMailing(MailingCalls.create(survey, Purpose.PILOT));
    }
}
