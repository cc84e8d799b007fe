package se.arshjul.planservice.difference;

import io.grpc.stub.StreamObserver;
import java.util.stream.IntStream;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.plan.v1.DifferenceServiceGrpc;
import se.arshjul.plan.v1.ListChangesRequest;
import se.arshjul.plan.v1.ListChangesResponse;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.page.Page;

/** DifferenceService over gRPC: reads the request, compares, writes the reply. */
@GrpcService
class DifferenceGrpcService extends DifferenceServiceGrpc.DifferenceServiceImplBase {

    private final ReadDifference difference;

    DifferenceGrpcService(ReadDifference difference) {
        this.difference = difference;
    }

    /** The changes are numbered from 1; what is compared never changes once it is published. */
    @Override
    public void listChanges(ListChangesRequest request, StreamObserver<ListChangesResponse> replies) {
        var one = VersionName.parse(request.getParent());
        var other = VersionName.parse(request.getOtherVersion());
        var page = Page.parse("changes " + one + " " + other, request.getPageSize(), request.getPageToken());
        var changes = difference.between(one, other);
        var numbers = IntStream.rangeClosed(1, changes.size())
                .filter(number -> number > page.afterNumber())
                .limit(page.rowsToRead())
                .boxed()
                .toList();
        var shown = page.of(numbers, String::valueOf);
        var reply = ListChangesResponse.newBuilder().setNextPageToken(shown.nextPageToken());
        shown.items().forEach(number -> reply.addChanges(DifferenceProtos.toProto(changes.get(number - 1))));
        replies.onNext(reply.build());
        replies.onCompleted();
    }
}
