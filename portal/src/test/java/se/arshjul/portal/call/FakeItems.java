package se.arshjul.portal.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.grpc.stub.StreamObserver;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import se.arshjul.runtime.refusal.Refusal;
import se.arshjul.runtime.refusal.RefusalStatus;
import se.arshjul.workflow.v1.ClaimWorkItemRequest;
import se.arshjul.workflow.v1.GetWorkItemRequest;
import se.arshjul.workflow.v1.WorkItem;
import se.arshjul.workflow.v1.WorkItemServiceGrpc;

/** An inbox that fails as a test wants. */
class FakeItems extends WorkItemServiceGrpc.WorkItemServiceImplBase {

    Status failing = Status.OK;
    int failures;
    boolean refusing;
    int calls;

    /** So many are answered together; none waits for others while this is null. */
    @Nullable
    CountDownLatch together;

    @Override
    public void getWorkItem(GetWorkItemRequest request, StreamObserver<WorkItem> replies) {
        gather();
        answer(request.getName(), replies);
    }

    private void gather() {
        if (together != null) {
            together.countDown();
            try {
                assertThat(together.await(20, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void claimWorkItem(ClaimWorkItemRequest request, StreamObserver<WorkItem> replies) {
        answer(request.getName(), replies);
    }

    private synchronized void answer(String name, StreamObserver<WorkItem> replies) {
        calls++;
        if (refusing) {
            replies.onError(RefusalStatus.toStatus(Refusal.denied("NOT_ALLOWED", "Not allowed.", Map.of())));
        } else if (calls <= failures) {
            replies.onError(failing.asRuntimeException());
        } else {
            replies.onNext(WorkItem.newBuilder().setName(name).build());
            replies.onCompleted();
        }
    }
}
