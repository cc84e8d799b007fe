package se.arshjul.workflows;

import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import se.arshjul.followup.v1.Clarification;
import se.arshjul.followup.v1.ClarificationServiceGrpc;
import se.arshjul.followup.v1.ListClarificationsRequest;
import se.arshjul.followup.v1.ListClarificationsResponse;

/** What was asked about the answers of requests, kept in memory. */
public final class FakeClarifications extends ClarificationServiceGrpc.ClarificationServiceImplBase {

    /** By request, oldest first. */
    public final Map<String, List<Clarification>> asked = new ConcurrentHashMap<>();

    private final FakeServices services;

    FakeClarifications(FakeServices services) {
        this.services = services;
    }

    @Override
    public void listClarifications(
            ListClarificationsRequest request, StreamObserver<ListClarificationsResponse> replies) {
        services.answer(
                request,
                replies,
                () -> ListClarificationsResponse.newBuilder()
                        .addAllClarifications(asked.getOrDefault(request.getParent(), List.of()))
                        .build());
    }
}
