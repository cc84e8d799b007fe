package se.arshjul.workflows.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.Request;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItem.State;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.MailServer;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;

@WorkflowsTest
class DecisionIT {

    @Autowired
    Given given;

    @Autowired
    Told told;

    @Autowired
    Inbox inbox;

    @Autowired
    MailServer mail;

    @Autowired
    DecisionRepository decisions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theServicesWordEndsTheItemWhenThePagesSecondCallIsLost() {
        var survey = planned();
        var design = inbox.awaitOne(survey, "survey-design");

        told.event("followup.designCompleted", survey);

        assertThat(inbox.get(design).getState()).isEqualTo(State.COMPLETED);
        inbox.awaitOne(survey, "survey-dispatch");
    }

    @Test
    void aDecisionThatComesBeforeItsItemWaitsForIt() {
        var survey = planned();
        inbox.awaitOne(survey, "survey-design");

        told.event("followup.dispatchDecided", survey, Map.of("decision", "returned"));
        told.event("followup.designCompleted", survey);

        var again = await().until(
                        () -> inbox.open(survey),
                        open -> open.size() == 1 && open.getFirst().getFormKey().equals("survey-design"))
                .getFirst();
        told.event("followup.designCompleted", survey);
        assertThat(inbox.get(again).getState()).isEqualTo(State.COMPLETED);
        assertThat(inbox.get(inbox.awaitOne(survey, "survey-dispatch")).getState())
                .as("one decision ends one item")
                .isEqualTo(State.OPEN);
    }

    @Test
    void aDecisionThatComesLateDoesNotEndTheItemOfTheNextRound() {
        var survey = planned();
        inbox.complete(inbox.awaitOne(survey, "survey-design"), "");
        inbox.complete(inbox.awaitOne(survey, "survey-dispatch"), "returned");
        var next = inbox.awaitOne(survey, "survey-design");

        told.event("followup.designCompleted", survey);

        assertThat(inbox.get(next).getState()).isEqualTo(State.OPEN);
        told.event("followup.designCompleted", survey);
        assertThat(inbox.get(next).getState()).isEqualTo(State.COMPLETED);
    }

    @Test
    void aDecisionOfLongAgoStillBelongsToItsItem() {
        var survey = planned();
        inbox.awaitOne(survey, "survey-design");
        told.event("followup.designCompleted", survey);
        inbox.complete(inbox.awaitOne(survey, "survey-dispatch"), "returned");
        var next = inbox.awaitOne(survey, "survey-design");
        age(survey);

        told.event("followup.designCompleted", survey);

        assertThat(inbox.get(next).getState()).isEqualTo(State.COMPLETED);
    }

    @Test
    void aDecisionNoItemCameForIsForgottenAfterThirtyDays() {
        var survey = planned();
        var design = inbox.awaitOne(survey, "survey-design");
        told.event("followup.dispatchDecided", survey, Map.of("decision", "approved"));
        age(survey);

        inbox.complete(design, "");

        assertThat(inbox.get(inbox.awaitOne(survey, "survey-dispatch")).getState())
                .isEqualTo(State.OPEN);
    }

    @Test
    void theSameWordTwiceEndsOneItem() {
        var survey = planned();
        inbox.awaitOne(survey, "survey-design");
        var id = told.event("followup.designCompleted", survey);
        inbox.complete(inbox.awaitOne(survey, "survey-dispatch"), "returned");
        var next = inbox.awaitOne(survey, "survey-design");

        told.again(id, "followup.designCompleted", survey, Map.of());

        assertThat(inbox.get(next).getState()).isEqualTo(State.OPEN);
    }

    @Test
    void aSurveyThatIsCancelledLeavesNothingInTheInbox() {
        var survey = planned();
        var design = inbox.awaitOne(survey, "survey-design");

        told.event("followup.surveyCancelled", survey, Map.of("reason", "x"));

        assertThat(inbox.get(design).getState()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void aCorrectedAddressEndsTheItemThatAskedForIt() {
        var request = given.request(given.survey(), Request.State.DISPATCHED);
        var wrong = Given.mailbox(request);
        mail.refuse(wrong);
        told.dispatched(request);
        var item = inbox.awaitOne(request.getName(), "contact-correction");

        given.mailbox(request, "ny-" + wrong);
        told.event("actor.contactCorrected", request.getActor());

        assertThat(inbox.get(item).getState()).isEqualTo(State.COMPLETED);
        await().until(() -> mail.letters("ny-" + wrong).size() == 1);
    }

    @Test
    void whatTheProcessAcceptedByItselfIsNoDecisionAboutTheNextResponse() {
        var request = given.request(given.survey(), Request.State.APPROVED);
        told.dispatched(request);
        told.event("followup.responseAssessed", request.getName(), Map.of("decision", "accepted"));
        given.contradicting(request);

        told.event("followup.responseApproved", request.getName());

        var item = inbox.awaitOne(request.getName(), "response-assessment");
        assertThat(inbox.get(item)).extracting(WorkItem::getState).isEqualTo(State.OPEN);
    }

    /** Thirty days and the night's cleaning. */
    private void age(String survey) {
        jdbc.sql("UPDATE item_decision SET taken_at = now() - interval '31 days' WHERE subject = :survey")
                .param("survey", survey)
                .update();
        decisions.tidy();
    }

    private String planned() {
        var survey = given.survey();
        told.event("followup.surveyPlanned", survey);
        return survey;
    }
}
