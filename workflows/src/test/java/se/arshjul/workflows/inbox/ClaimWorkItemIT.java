package se.arshjul.workflows.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static se.arshjul.testkit.Refusals.refusalOf;

import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.refusal.RefusalStatus;
import se.arshjul.testkit.As;
import se.arshjul.testkit.TestClock;
import se.arshjul.workflow.v1.ClaimWorkItemRequest;
import se.arshjul.workflow.v1.ReleaseWorkItemRequest;
import se.arshjul.workflow.v1.WorkItemServiceGrpc.WorkItemServiceBlockingStub;
import se.arshjul.workflows.Given;
import se.arshjul.workflows.WorkflowsTest;

@WorkflowsTest
class ClaimWorkItemIT {

    private static final As ANNA = As.named("people/anna", As.HOME_ACTOR, "analyst");
    private static final As BEN = As.named("people/ben", As.HOME_ACTOR, "analyst");

    @Autowired
    WorkItemServiceBlockingStub items;

    @Autowired
    WorkItemFixtures given;

    @Autowired
    TestClock clock;

    @Test
    void whoTakesAnItemHoldsIt() {
        var item = given.item("role:analyst");

        var taken = ANNA.on(items).claimWorkItem(claim(item));

        assertThat(taken.getAssignee()).isEqualTo("people/anna");
        assertThat(taken.getAssigneeDisplayName()).isEqualTo("people/anna");
        assertThat(taken.hasClaimTime()).isTrue();
        assertThat(given.audit(item)).containsExactly("ClaimWorkItem");
    }

    @Test
    void whatSomebodyElseHoldsIsRefusedWithTheirNameAndWhenTheyTookIt() {
        var item = given.item("role:analyst");
        ANNA.on(items).claimWorkItem(claim(item));
        clock.advance(Duration.ofMinutes(5));

        for (var refused : List.of(
                refusal(() -> BEN.on(items).claimWorkItem(claim(item))),
                refusal(() -> BEN.on(items).releaseWorkItem(release(item))))) {
            assertThat(refused.reason()).isEqualTo("WORK_ITEM_CLAIMED");
            assertThat(refused.metadata())
                    .containsEntry("assigneeDisplayName", "people/anna")
                    .containsEntry("claimTime", TestClock.START.toString());
        }
    }

    private static Refusal refusal(ThrowingCallable call) {
        return RefusalStatus.read(catchThrowableOfType(StatusRuntimeException.class, call))
                .orElseThrow();
    }

    @Test
    void ofTwoWhoTakeItAtOnceOneGetsIt() throws Exception {
        for (var round = 0; round < 10; round++) {
            var item = given.item("role:analyst");
            var tries = List.<Callable<String>>of(() -> tryToClaim(ANNA, item), () -> tryToClaim(BEN, item));

            try (var both = Executors.newFixedThreadPool(2)) {
                var answers = both.invokeAll(tries).stream()
                        .map(answer -> answer.resultNow())
                        .toList();

                assertThat(answers).containsExactlyInAnyOrder("taken", "ABORTED WORK_ITEM_CLAIMED");
            }
        }
    }

    @Test
    void takingOnesOwnItemAgainChangesNothing() {
        var item = given.item("role:analyst");
        var first = ANNA.on(items).claimWorkItem(claim(item));

        var second = ANNA.on(items).claimWorkItem(claim(item));

        assertThat(second).isEqualTo(first);
        assertThat(given.audit(item)).hasSize(1);
    }

    @Test
    void aRepeatedRequestTakesNothingThatWasGivenBack() {
        var item = given.item("role:analyst");
        var request = claim(item);
        ANNA.on(items).claimWorkItem(request);
        ANNA.on(items).releaseWorkItem(release(item));

        var repeated = ANNA.on(items).claimWorkItem(request);

        assertThat(repeated.getAssignee()).isEmpty();
    }

    @Test
    void whatIsGivenBackIsForEverybody() {
        var item = given.item("role:analyst");
        ANNA.on(items).claimWorkItem(claim(item));

        var released = ANNA.on(items).releaseWorkItem(release(item));

        assertThat(released.getAssignee()).isEmpty();
        assertThat(released.hasClaimTime()).isFalse();
        assertThat(tryToClaim(BEN, item)).isEqualTo("taken");
    }

    @Test
    void givingBackWhatNobodyHoldsChangesNothing() {
        var item = given.item("role:analyst");

        ANNA.on(items).releaseWorkItem(release(item));

        assertThat(given.audit(item)).isEmpty();
    }

    @Test
    void whatIsDoneCanBeNeitherTakenNorGivenBack() {
        var item = given.completed("role:analyst", "people/ben");

        assertThat(refusalOf(() -> ANNA.on(items).claimWorkItem(claim(item))))
                .isEqualTo("FAILED_PRECONDITION WORK_ITEM_NOT_OPEN");
        assertThat(refusalOf(() -> ANNA.on(items).releaseWorkItem(release(item))))
                .isEqualTo("FAILED_PRECONDITION WORK_ITEM_NOT_OPEN");
    }

    @Test
    void aRequestWithoutAnIdIsRefused() {
        var item = given.item("role:analyst");
        var request = ClaimWorkItemRequest.newBuilder().setName(item).build();

        assertThat(refusalOf(() -> ANNA.on(items).claimWorkItem(request)))
                .isEqualTo("INVALID_ARGUMENT REQUEST_ID_MISSING");
    }

    private String tryToClaim(As person, String item) {
        try {
            person.on(items).claimWorkItem(claim(item));
            return "taken";
        } catch (StatusRuntimeException refused) {
            return refusalOf(() -> {
                throw refused;
            });
        }
    }

    private static ClaimWorkItemRequest claim(String item) {
        return ClaimWorkItemRequest.newBuilder()
                .setName(item)
                .setRequestId(Given.id())
                .build();
    }

    private static ReleaseWorkItemRequest release(String item) {
        return ReleaseWorkItemRequest.newBuilder()
                .setName(item)
                .setRequestId(Given.id())
                .build();
    }
}
