package se.arshjul.actorservice.mailbox;

import io.grpc.stub.StreamObserver;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.actor.v1.CreateMailboxRequest;
import se.arshjul.actor.v1.ListMailboxesRequest;
import se.arshjul.actor.v1.ListMailboxesResponse;
import se.arshjul.actor.v1.Mailbox;
import se.arshjul.actor.v1.MailboxServiceGrpc;
import se.arshjul.actor.v1.UpdateMailboxRequest;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** MailboxService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class MailboxGrpcService extends MailboxServiceGrpc.MailboxServiceImplBase {

    private final ListMailboxes listMailboxes;
    private final CreateMailbox createMailbox;
    private final UpdateMailbox updateMailbox;

    MailboxGrpcService(ListMailboxes listMailboxes, CreateMailbox createMailbox, UpdateMailbox updateMailbox) {
        this.listMailboxes = listMailboxes;
        this.createMailbox = createMailbox;
        this.updateMailbox = updateMailbox;
    }

    @Override
    public void listMailboxes(ListMailboxesRequest request, StreamObserver<ListMailboxesResponse> replies) {
        var page = Page.parse(MailboxProtos.query(request), request.getPageSize(), request.getPageToken());
        var found = listMailboxes.handle(ActorName.parse(request.getParent()), MailboxProtos.toDay(request), page);
        reply(replies, MailboxProtos.toProto(found));
    }

    @Override
    public void createMailbox(CreateMailboxRequest request, StreamObserver<Mailbox> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, MailboxProtos.toProto(createMailbox.handle(id, MailboxProtos.toCommand(request))));
    }

    @Override
    public void updateMailbox(UpdateMailboxRequest request, StreamObserver<Mailbox> replies) {
        var id = RequestId.parse(request.getRequestId());
        reply(replies, MailboxProtos.toProto(updateMailbox.handle(id, MailboxProtos.toCommand(request))));
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }
}
