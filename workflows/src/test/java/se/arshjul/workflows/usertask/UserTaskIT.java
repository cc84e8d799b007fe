package se.arshjul.workflows.usertask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.arshjul.followup.v1.GetSurveyRequest;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItem.State;
import se.arshjul.workflows.FakeServices;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.TestEngine;
import se.arshjul.workflows.Told;
import se.arshjul.workflows.WorkflowsTest;

@WorkflowsTest
class UserTaskIT {

    @Autowired
    Given given;

    @Autowired
    Told told;

    @Autowired
    Inbox inbox;

    @Autowired
    TestEngine engine;

    @Autowired
    FakeServices services;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WithdrawSilentItems withdrawSilentItems;

    private String survey;
    private WorkItem design;

    @BeforeEach
    void aSurveyIsPlanned() {
        survey = given.survey();
        told.event("followup.surveyPlanned", survey);
        design = inbox.awaitOne(survey, "survey-design");
    }

    @Test
    void aHumanStepIsInTheInboxWithTheDiagramsOwnWords() {
        assertThat(design.getProcess()).isEqualTo("implementation-follow-up");
        assertThat(design.getElement()).isEqualTo("userTask_DesignSurvey");
        assertThat(design.getTitle()).isEqualTo("Utforma enkät");
        assertThat(design.getInstruction()).startsWith("Gå igenom fjolårets frågor");
        assertThat(design.getCandidateGroupsList()).containsExactly("role:analyst");
        assertThat(design.getDueDate().getMonth())
                .as("20 working days after 2 March")
                .isEqualTo(3);
        assertThat(design.getDueDate().getDay()).isEqualTo(30);
    }

    @Test
    void theEngineFollowsWhatIsDone() {
        inbox.complete(design, "");

        assertThat(inbox.open(survey)).extracting(WorkItem::getFormKey).doesNotContain("survey-design");
        var dispatch = inbox.awaitOne(survey, "survey-dispatch");
        inbox.complete(dispatch, "returned");
        assertThat(inbox.awaitOne(survey, "survey-design").getName()).isNotEqualTo(design.getName());
    }

    @Test
    void theSameJobHandedOutAgainIsTheSameItemAndNobodyAsksForTheDatesOfItsSurveyAgain() {
        var asked = askedForDates();
        forgetDelivery(design);

        engine.increaseTime(Duration.ofMinutes(16));

        await().until(() -> deliveredLately(design));
        assertThat(inbox.open(survey)).containsExactly(design);
        assertThat(askedForDates()).isEqualTo(asked);
    }

    @Test
    void whatTheEngineNoLongerHandsOutIsWithdrawn() {
        forgetDelivery(design);

        withdrawSilentItems.handle(Duration.ofMinutes(50));

        assertThat(inbox.get(design).getState()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void whatWasWithdrawnByMistakeComesBack() {
        forgetDelivery(design);
        withdrawSilentItems.handle(Duration.ofMinutes(50));

        engine.increaseTime(Duration.ofMinutes(16));

        await().until(() -> inbox.get(design).getState() == State.OPEN);
    }

    @Test
    void aCompletionThatGotLostIsMadeGoodByTheNextDelivery() {
        jdbc.sql("""
                        UPDATE work_item
                           SET state = 'COMPLETED', ended_at = created_at, end_cause = 'PERSON'
                         WHERE work_item_id = :id
                        """).param("id", id(design)).update();
        jdbc.sql("""
                        INSERT INTO job_completion (job_key, variables, queued_at, next_attempt_at, answered_at, known)
                        SELECT job_key, '{}', now(), now(), now(), true FROM work_item WHERE work_item_id = :id
                        """).param("id", id(design)).update();

        engine.increaseTime(Duration.ofMinutes(16));

        inbox.awaitOne(survey, "survey-dispatch");
    }

    @Test
    void whatWasDoneUnderAKeyTheEngineLostIsDoneUnderTheNewOne() {
        inbox.complete(design, "");
        var dispatch = inbox.awaitOne(survey, "survey-dispatch");
        var lost = Given.id();
        jdbc.sql("""
                        INSERT INTO work_item (work_item_id, job_key, process, element, title, instruction, subject,
                                               actor, form_key, state, assignee, assignee_name, claimed_at, created_at,
                                               due_date, ended_at, end_cause, decision, completed_by, delivered_at,
                                               revision)
                        SELECT :lost, job_key + 1000000, process, element, title, instruction, subject, actor, form_key,
                               'COMPLETED', assignee, assignee_name, claimed_at, created_at, due_date, created_at,
                               'PERSON', 'returned', 'people/anna', delivered_at, revision
                          FROM work_item WHERE work_item_id = :id
                        """)
                .param("lost", UUID.fromString(lost))
                .param("id", id(dispatch))
                .update();
        jdbc.sql("INSERT INTO work_item_group VALUES (:lost, 'role:coordinator')")
                .param("lost", UUID.fromString(lost))
                .update();
        jdbc.sql("""
                        INSERT INTO job_completion (job_key, variables, queued_at, attempts, next_attempt_at,
                                                    answered_at, known)
                        SELECT job_key, '{}', now(), 1, now(), now(), false
                          FROM work_item WHERE work_item_id = :lost
                        """).param("lost", UUID.fromString(lost)).update();

        engine.increaseTime(Duration.ofMinutes(16));

        inbox.awaitOne(survey, "survey-design");
        assertThat(inbox.get(dispatch).getDecision()).isEqualTo("returned");
    }

    private long askedForDates() {
        return services.calls(GetSurveyRequest.class).stream()
                .filter(call -> call.getName().equals(survey))
                .count();
    }

    private void forgetDelivery(WorkItem item) {
        jdbc.sql("UPDATE work_item SET delivered_at = now() - interval '1 hour' WHERE work_item_id = :id")
                .param("id", id(item))
                .update();
    }

    private boolean deliveredLately(WorkItem item) {
        return jdbc.sql("SELECT delivered_at > now() - interval '10 minutes' FROM work_item WHERE work_item_id = :id")
                .param("id", id(item))
                .query(Boolean.class)
                .single();
    }

    private static UUID id(WorkItem item) {
        return UUID.fromString(item.getName().substring("workItems/".length()));
    }
}
