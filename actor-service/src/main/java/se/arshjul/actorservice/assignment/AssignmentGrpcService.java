package se.arshjul.actorservice.assignment;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.actor.v1.AssignmentServiceGrpc;
import se.arshjul.actor.v1.CreateAssignmentRequest;
import se.arshjul.actor.v1.EndAssignmentRequest;
import se.arshjul.actor.v1.ListAssignmentsRequest;
import se.arshjul.actor.v1.ListAssignmentsResponse;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** AssignmentService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class AssignmentGrpcService extends AssignmentServiceGrpc.AssignmentServiceImplBase {

    private final ListAssignments listAssignments;
    private final CreateAssignment createAssignment;
    private final EndAssignment endAssignment;

    AssignmentGrpcService(
            ListAssignments listAssignments, CreateAssignment createAssignment, EndAssignment endAssignment) {
        this.listAssignments = listAssignments;
        this.createAssignment = createAssignment;
        this.endAssignment = endAssignment;
    }

    @Override
    public void listAssignments(ListAssignmentsRequest request, StreamObserver<ListAssignmentsResponse> replies) {
        var page = Page.parse(request.getParent(), request.getPageSize(), request.getPageToken());
        var found = listAssignments.handle(ActorName.parse(request.getParent()), page);
        reply(replies, AssignmentProtos.toProto(found));
    }

    @Override
    public void createAssignment(
            CreateAssignmentRequest request, StreamObserver<se.arshjul.actor.v1.Assignment> replies) {
        var id = RequestId.parse(request.getRequestId());
        var given = createAssignment.handle(id, AssignmentProtos.toCommand(request));
        reply(replies, AssignmentProtos.toProto(given));
    }

    @Override
    public void endAssignment(EndAssignmentRequest request, StreamObserver<se.arshjul.actor.v1.Assignment> replies) {
        var id = RequestId.parse(request.getRequestId());
        var ended = endAssignment.handle(id, new EndAssignment.Command(AssignmentName.parse(request.getName())));
        reply(replies, AssignmentProtos.toProto(ended));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
