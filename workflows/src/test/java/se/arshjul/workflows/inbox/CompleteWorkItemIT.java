package se.arshjul.workflows.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.CompleteWorkItemRequest;
import se.arshjul.workflow.v1.GetWorkItemRequest;
import se.arshjul.workflow.v1.WorkItem.State;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.Inbox;
import se.arshjul.workflows.WorkflowsTest;

@WorkflowsTest
class CompleteWorkItemIT {

    private static final As ANNA = As.named("people/anna", As.HOME_ACTOR, "coordinator");

    @Autowired
    WorkItemServiceBlockingStub items;

    @Autowired
    WorkItemFixtures given;

    @Test
    void whatIsDoneIsDoneAtOnce() {
        var item = dispatchDecision();

        var done = ANNA.on(items).completeWorkItem(complete(item, "approved"));

        assertThat(done.getState()).isEqualTo(State.COMPLETED);
        assertThat(done.getDecision()).isEqualTo("approved");
        assertThat(done.hasEndTime()).isTrue();
        assertThat(given.audit(item)).containsExactly("CompleteWorkItem");
    }

    @Test
    void whatIsDoneStaysAsItWasDecided() {
        var item = dispatchDecision();
        ANNA.on(items).completeWorkItem(complete(item, "approved"));

        var again = ANNA.on(items).completeWorkItem(complete(item, "returned"));

        assertThat(again.getDecision()).isEqualTo("approved");
        assertThat(given.audit(item)).hasSize(1);
    }

    @Test
    void aWordTheDiagramDoesNotKnowIsRefused() {
        var item = dispatchDecision();

        assertThat(refusalOf(() -> ANNA.on(items).completeWorkItem(complete(item, "maybe"))))
                .isEqualTo("INVALID_ARGUMENT DECISION_INVALID");
        assertThat(refusalOf(() -> ANNA.on(items).completeWorkItem(complete(item, ""))))
                .isEqualTo("INVALID_ARGUMENT DECISION_INVALID");
    }

    @Test
    void whereThereIsNothingToDecideNothingIs() {
        var item = given.item("role:coordinator");

        assertThat(refusalOf(() -> ANNA.on(items).completeWorkItem(complete(item, "approved"))))
                .isEqualTo("INVALID_ARGUMENT DECISION_INVALID");
        assertThat(ANNA.on(items).completeWorkItem(complete(item, "")).getState())
                .isEqualTo(State.COMPLETED);
    }

    @Test
    void anotherItemOfTheSameStepIsDoneWithIt() {
        var subject = "surveys/s" + Given.number() + "/requests/region";
        var due = LocalDate.parse("2026-03-09");
        var item = given.item("role:coordinator", subject, "contact-correction", due);
        var handedOutAgain = given.item("role:coordinator", subject, "contact-correction", due);
        var ofOthers = given.item("role:analyst", subject, "contact-correction", due);

        ANNA.on(items).completeWorkItem(complete(item, ""));

        assertThat(state(handedOutAgain)).isEqualTo(State.COMPLETED);
        assertThat(state(ofOthers)).isEqualTo(State.OPEN);
    }

    private State state(String item) {
        return Inbox.STAFF
                .on(items)
                .getWorkItem(GetWorkItemRequest.newBuilder().setName(item).build())
                .getState();
    }

    @Test
    void whatIsWithdrawnCannotBeDone() {
        var item = given.withdrawn("role:coordinator");

        assertThat(refusalOf(() -> ANNA.on(items).completeWorkItem(complete(item, ""))))
                .isEqualTo("FAILED_PRECONDITION WORK_ITEM_NOT_OPEN");
    }

    @Test
    void anIdUsedForAnotherItemIsRefused() {
        var first = complete(given.item("role:coordinator"), "");
        ANNA.on(items).completeWorkItem(first);
        var second = first.toBuilder().setName(given.item("role:coordinator")).build();

        assertThat(refusalOf(() -> ANNA.on(items).completeWorkItem(second)))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_REUSED");
    }

    private String dispatchDecision() {
        return given.item(
                "role:coordinator", "surveys/s" + Given.number(), "survey-dispatch", LocalDate.parse("2026-03-09"));
    }

    private static CompleteWorkItemRequest complete(String item, String decision) {
        return CompleteWorkItemRequest.newBuilder()
                .setName(item)
                .setDecision(decision)
                .setRequestId(Given.id())
                .build();
    }
}
