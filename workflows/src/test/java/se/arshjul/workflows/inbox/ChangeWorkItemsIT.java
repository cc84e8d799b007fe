package se.arshjul.workflows.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static se.arshjul.testkit.Refusals.refusalOf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.testkit.As;
import se.arshjul.workflow.v1.BulkChange;
import se.arshjul.workflow.v1.BulkOutcome;
import se.arshjul.workflow.v1.ChangeWorkItemsRequest;
import se.arshjul.workflow.v1.ClaimWorkItemRequest;
import se.arshjul.workflow.v1.GetWorkItemRequest;
import se.arshjul.workflow.v1.PreviewWorkItemChangesRequest;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.WorkflowsTest;

@WorkflowsTest
class ChangeWorkItemsIT {

    private static final As ANNA = As.named("people/anna", As.HOME_ACTOR, "analyst");
    private static final As BEN = As.named("people/ben", As.HOME_ACTOR, "analyst");
    private static final BulkChange CLAIM =
            BulkChange.newBuilder().setKind(BulkChange.Kind.CLAIM).build();

    @Autowired
    WorkItemServiceBlockingStub items;

    @Autowired
    WorkItemFixtures given;

    private String free;
    private String bens;
    private String done;
    private String secret;
    private List<String> all;

    @BeforeEach
    void haveItemsOfEveryKind() {
        free = given.item("role:analyst");
        bens = given.item("role:analyst");
        done = given.completed("role:analyst", "people/ben");
        secret = given.item("role:communicator");
        all = List.of(free, bens, done, secret);
        BEN.on(items)
                .claimWorkItem(ClaimWorkItemRequest.newBuilder()
                        .setName(bens)
                        .setRequestId(Given.id())
                        .build());
    }

    @Test
    void whatIsRefusedToOneItemDoesNotKeepTheOthersBack() {
        var outcomes = ANNA.on(items).changeWorkItems(change(all, CLAIM)).getOutcomesList();

        assertThat(outcomes)
                .extracting(BulkOutcome::getName, BulkOutcome::getReason)
                .containsExactly(expected());
        assertThat(get(free).getAssignee()).isEqualTo("people/anna");
        assertThat(get(bens).getAssignee()).isEqualTo("people/ben");
        assertThat(outcomes).extracting(BulkOutcome::hasWorkItem).containsExactly(true, true, true, false);
    }

    @Test
    void thePreviewSaysTheSameAndChangesNothing() {
        var request = PreviewWorkItemChangesRequest.newBuilder()
                .addAllNames(all)
                .setChange(CLAIM)
                .build();

        var outcomes = ANNA.on(items).previewWorkItemChanges(request).getOutcomesList();

        assertThat(outcomes)
                .extracting(BulkOutcome::getName, BulkOutcome::getReason)
                .containsExactly(expected());
        assertThat(get(free).getAssignee()).isEmpty();
        assertThat(given.audit(free)).isEmpty();
    }

    @Test
    void severalItemsAreGivenBackAndFollowedUp() {
        ANNA.on(items).changeWorkItems(change(List.of(free), CLAIM));
        var day = LocalDate.parse("2026-03-20");
        var followUp = BulkChange.newBuilder()
                .setKind(BulkChange.Kind.FOLLOW_UP)
                .setFollowUpDate(ProtoTime.toProto(day))
                .setNote("Ring")
                .build();

        ANNA.on(items)
                .changeWorkItems(change(
                        List.of(free),
                        BulkChange.newBuilder().setKind(BulkChange.Kind.RELEASE).build()));
        ANNA.on(items).changeWorkItems(change(List.of(free, bens), followUp));

        assertThat(get(free).getAssignee()).isEmpty();
        assertThat(List.of(get(free), get(bens)))
                .extracting(item -> ProtoTime.toLocalDate(item.getFollowUpDate()), WorkItem::getFollowUpNote)
                .containsOnly(tuple(day, "Ring"));
    }

    @Test
    void aRepeatedRequestChangesNothing() {
        var request = change(List.of(free), CLAIM);
        ANNA.on(items).changeWorkItems(request);

        ANNA.on(items).changeWorkItems(request);

        assertThat(given.audit(free)).containsExactly("ClaimWorkItem");
    }

    @Test
    void nothingAndTooMuchAndADayThatHasPassedAreRefused() {
        var passed = BulkChange.newBuilder()
                .setKind(BulkChange.Kind.FOLLOW_UP)
                .setFollowUpDate(ProtoTime.toProto(LocalDate.parse("2026-03-01")))
                .build();

        for (var request : List.of(
                change(List.of(), CLAIM),
                change(List.of(free), BulkChange.getDefaultInstance()),
                change(java.util.Collections.nCopies(101, free), CLAIM),
                change(List.of(free), passed))) {
            assertThat(refusalOf(() -> ANNA.on(items).changeWorkItems(request)))
                    .isEqualTo("INVALID_ARGUMENT WORK_ITEM_INVALID");
        }
    }

    private org.assertj.core.groups.Tuple[] expected() {
        return new org.assertj.core.groups.Tuple[] {
            tuple(free, ""),
            tuple(bens, "WORK_ITEM_CLAIMED"),
            tuple(done, "WORK_ITEM_NOT_OPEN"),
            tuple(secret, "NOT_ALLOWED")
        };
    }

    private WorkItem get(String item) {
        return ANNA.on(items)
                .getWorkItem(GetWorkItemRequest.newBuilder().setName(item).build());
    }

    private static ChangeWorkItemsRequest change(List<String> names, BulkChange change) {
        return ChangeWorkItemsRequest.newBuilder()
                .addAllNames(names)
                .setChange(change)
                .setRequestId(Given.id())
                .build();
    }
}
