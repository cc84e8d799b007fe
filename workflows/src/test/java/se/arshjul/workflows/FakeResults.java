package se.arshjul.workflows;

import io.grpc.stub.StreamObserver;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import se.arshjul.followup.v1.AggregateResultsRequest;
import se.arshjul.followup.v1.GetNamingRequest;
import se.arshjul.followup.v1.Naming;
import se.arshjul.followup.v1.Publication;
import se.arshjul.followup.v1.PublishResultsRequest;
import se.arshjul.followup.v1.ResultServiceGrpc;

/** The results of surveys: computed and published whenever somebody asks for it, and naming bodies where it is said. */
final class FakeResults extends ResultServiceGrpc.ResultServiceImplBase {

    final Set<String> naming = ConcurrentHashMap.newKeySet();

    private final FakeServices services;

    FakeResults(FakeServices services) {
        this.services = services;
    }

    @Override
    public void aggregateResults(AggregateResultsRequest request, StreamObserver<Publication> replies) {
        services.answer(request, replies, Publication::getDefaultInstance);
    }

    @Override
    public void publishResults(PublishResultsRequest request, StreamObserver<Publication> replies) {
        services.answer(request, replies, Publication::getDefaultInstance);
    }

    @Override
    public void getNaming(GetNamingRequest request, StreamObserver<Naming> replies) {
        services.answer(
                request,
                replies,
                () -> Naming.newBuilder()
                        .setName(request.getName())
                        .setBodiesNamed(naming.contains(request.getName()))
                        .build());
    }
}
