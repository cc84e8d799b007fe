package se.arshjul.workflows.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.AcknowledgeTakeOverRequest;
import se.arshjul.workflow.v1.ClaimWorkItemRequest;
import se.arshjul.workflow.v1.CompleteWorkItemRequest;
import se.arshjul.workflow.v1.ListTakeOversRequest;
import se.arshjul.workflow.v1.ListWorkItemChangesRequest;
import se.arshjul.workflow.v1.ReleaseWorkItemRequest;
import se.arshjul.workflow.v1.TakeOver;
import se.arshjul.workflow.v1.TakeOverWorkItemRequest;
import se.arshjul.workflow.v1.WorkItemChange;
import se.arshjul.workflow.v1.WorkItemChange.Kind;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.WorkflowsTest;

@WorkflowsTest
class TakeOverWorkItemIT {

    private static final As BEN = As.named("people/ben", As.HOME_ACTOR, "analyst");
    private static final As CIA = As.named("people/cia", As.HOME_ACTOR, "analyst");

    @Autowired
    WorkItemServiceBlockingStub items;

    @Autowired
    WorkItemFixtures given;

    private String annasName;
    private As anna;
    private String item;

    @BeforeEach
    void letAnnaHaveAnItem() {
        annasName = "people/anna-" + Given.number();
        anna = As.named(annasName, As.HOME_ACTOR, "analyst");
        item = given.item("role:analyst");
        claim(anna);
    }

    @Test
    void whoTakesAnItemOverHoldsItAndTheOneBeforeIsTold() {
        var taken = BEN.on(items).takeOverWorkItem(takeOver(annasName));

        assertThat(taken.getAssignee()).isEqualTo("people/ben");
        assertThat(takenFromAnna())
                .extracting(TakeOver::getWorkItem, TakeOver::getDisplayName)
                .containsExactly(tuple(item, "people/ben"));
        assertThat(given.audit(item)).containsExactly("ClaimWorkItem", "TakeOverWorkItem");
    }

    @Test
    void whatSheHasReadIsToldNoMore() {
        BEN.on(items).takeOverWorkItem(takeOver(annasName));
        var read = AcknowledgeTakeOverRequest.newBuilder()
                .setName(item)
                .setRequestId(Given.id())
                .build();

        BEN.on(items)
                .acknowledgeTakeOver(read.toBuilder().setRequestId(Given.id()).build());
        assertThat(takenFromAnna()).hasSize(1);

        anna.on(items).acknowledgeTakeOver(read);
        assertThat(takenFromAnna()).isEmpty();
    }

    @Test
    void theHistoryOfTheItemSaysWhoDidWhatAndFromWhom() {
        BEN.on(items).takeOverWorkItem(takeOver(annasName));
        BEN.on(items)
                .releaseWorkItem(ReleaseWorkItemRequest.newBuilder()
                        .setName(item)
                        .setRequestId(Given.id())
                        .build());
        CIA.on(items)
                .completeWorkItem(CompleteWorkItemRequest.newBuilder()
                        .setName(item)
                        .setRequestId(Given.id())
                        .build());

        assertThat(history())
                .extracting(WorkItemChange::getKind, WorkItemChange::getDisplayName, WorkItemChange::getFromDisplayName)
                .containsExactly(
                        tuple(Kind.COMPLETED, "people/cia", ""),
                        tuple(Kind.RELEASED, "people/ben", ""),
                        tuple(Kind.TAKEN_OVER, "people/ben", annasName),
                        tuple(Kind.CLAIMED, annasName, ""));
    }

    @Test
    void whatAThirdHasTakenOverInTheMeantimeIsRefused() {
        BEN.on(items).takeOverWorkItem(takeOver(annasName));

        assertThat(refusalOf(() -> CIA.on(items).takeOverWorkItem(takeOver(annasName))))
                .isEqualTo("ABORTED WORK_ITEM_CLAIMED");
    }

    @Test
    void whatWasGivenBackInTheMeantimeIsTakenFromNobody() {
        anna.on(items)
                .releaseWorkItem(ReleaseWorkItemRequest.newBuilder()
                        .setName(item)
                        .setRequestId(Given.id())
                        .build());

        var taken = BEN.on(items).takeOverWorkItem(takeOver(annasName));

        assertThat(taken.getAssignee()).isEqualTo("people/ben");
        assertThat(takenFromAnna()).isEmpty();
    }

    @Test
    void onesOwnItemStaysAndARepeatedRequestTakesNothingBack() {
        assertThat(anna.on(items).takeOverWorkItem(takeOver("people/ben")).getAssignee())
                .isEqualTo(annasName);
        var request = takeOver(annasName);
        BEN.on(items).takeOverWorkItem(request);
        CIA.on(items).takeOverWorkItem(takeOver("people/ben"));

        assertThat(BEN.on(items).takeOverWorkItem(request).getAssignee()).isEqualTo("people/cia");
    }

    @Test
    void whatIsDoneOrForOthersCannotBeTakenOver() {
        var done = given.completed("role:analyst", "people/ben");
        var request = takeOver(annasName);

        assertThat(refusalOf(() -> BEN.on(items)
                        .takeOverWorkItem(request.toBuilder().setName(done).build())))
                .isEqualTo("FAILED_PRECONDITION WORK_ITEM_NOT_OPEN");
        assertThat(refusalOf(() -> As.staff("coordinator").on(items).takeOverWorkItem(request)))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
        assertThat(refusalOf(() -> As.staff("coordinator")
                        .on(items)
                        .listWorkItemChanges(ListWorkItemChangesRequest.newBuilder()
                                .setName(item)
                                .build())))
                .isEqualTo("PERMISSION_DENIED NOT_ALLOWED");
    }

    private List<TakeOver> takenFromAnna() {
        return anna.on(items)
                .listTakeOvers(ListTakeOversRequest.getDefaultInstance())
                .getTakeOversList();
    }

    private List<WorkItemChange> history() {
        return BEN.on(items)
                .listWorkItemChanges(
                        ListWorkItemChangesRequest.newBuilder().setName(item).build())
                .getChangesList();
    }

    private void claim(As person) {
        person.on(items)
                .claimWorkItem(ClaimWorkItemRequest.newBuilder()
                        .setName(item)
                        .setRequestId(Given.id())
                        .build());
    }

    private TakeOverWorkItemRequest takeOver(String holder) {
        return TakeOverWorkItemRequest.newBuilder()
                .setName(item)
                .setHolder(holder)
                .setRequestId(Given.id())
                .build();
    }
}
