package se.arshjul.planservice.draftelement;

import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.plan.v1.CreateElementRequest;
import se.arshjul.plan.v1.DeleteElementRequest;
import se.arshjul.plan.v1.DraftElementServiceGrpc;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.ListElementRevisionsRequest;
import se.arshjul.plan.v1.ListElementRevisionsResponse;
import se.arshjul.plan.v1.MoveElementRequest;
import se.arshjul.plan.v1.UpdateElementRequest;
import se.arshjul.planservice.draft.DraftGuard;
import se.arshjul.planservice.plan.ElementName;
import se.arshjul.planservice.plan.PlanProtos;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** DraftElementService over gRPC: asks who writes, reads the request, calls one command or query, writes the reply. */
@GrpcService
class DraftElementGrpcService extends DraftElementServiceGrpc.DraftElementServiceImplBase {

    private final DraftGuard guard;
    private final CreateElement createElement;
    private final UpdateElement updateElement;
    private final MoveElement moveElement;
    private final DeleteElement deleteElement;
    private final RevisionRepository revisions;

    DraftElementGrpcService(
            DraftGuard guard,
            CreateElement createElement,
            UpdateElement updateElement,
            MoveElement moveElement,
            DeleteElement deleteElement,
            RevisionRepository revisions) {
        this.guard = guard;
        this.createElement = createElement;
        this.updateElement = updateElement;
        this.moveElement = moveElement;
        this.deleteElement = deleteElement;
        this.revisions = revisions;
    }

    @Override
    public void createElement(CreateElementRequest request, StreamObserver<Element> replies) {
        guard.write(VersionName.parse(request.getParent()).plan());
        var id = RequestId.parse(request.getRequestId());
        reply(replies, PlanProtos.toProto(createElement.handle(id, DraftElementProtos.toCommand(request))));
    }

    @Override
    public void updateElement(UpdateElementRequest request, StreamObserver<Element> replies) {
        writes(request.getElement().getName());
        var id = RequestId.parse(request.getRequestId());
        reply(replies, PlanProtos.toProto(updateElement.handle(id, DraftElementProtos.toCommand(request))));
    }

    @Override
    public void moveElement(MoveElementRequest request, StreamObserver<Element> replies) {
        writes(request.getName());
        var id = RequestId.parse(request.getRequestId());
        reply(replies, PlanProtos.toProto(moveElement.handle(id, DraftElementProtos.toCommand(request))));
    }

    @Override
    public void deleteElement(DeleteElementRequest request, StreamObserver<Empty> replies) {
        writes(request.getName());
        var id = RequestId.parse(request.getRequestId());
        deleteElement.handle(id, DraftElementProtos.toCommand(request));
        reply(replies, Empty.getDefaultInstance());
    }

    @Override
    public void listElementRevisions(
            ListElementRevisionsRequest request, StreamObserver<ListElementRevisionsResponse> replies) {
        var name = ElementName.parse(request.getParent());
        var plan = guard.read(name.version().plan()).name();
        var query = "revisions " + plan + " " + name.element();
        var page = Page.parse(query, request.getPageSize(), request.getPageToken());
        reply(replies, RevisionProtos.toProto(revisions.list(plan, name.element(), page)));
    }

    private void writes(String element) {
        guard.write(ElementName.parse(element).version().plan());
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
