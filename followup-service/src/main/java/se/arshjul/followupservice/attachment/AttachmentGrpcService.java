package se.arshjul.followupservice.attachment;

import com.google.protobuf.ByteString;
import com.google.protobuf.Empty;
import io.grpc.stub.StreamObserver;
import org.jspecify.annotations.Nullable;
import org.springframework.grpc.server.service.GrpcService;
import se.arshjul.followup.v1.Attachment;
import se.arshjul.followup.v1.AttachmentServiceGrpc;
import se.arshjul.followup.v1.DeleteAttachmentRequest;
import se.arshjul.followup.v1.DownloadAttachmentRequest;
import se.arshjul.followup.v1.DownloadAttachmentResponse;
import se.arshjul.followup.v1.ListAttachmentsRequest;
import se.arshjul.followup.v1.ListAttachmentsResponse;
import se.arshjul.followup.v1.UploadAttachmentRequest;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.followupservice.intake.TakeIn;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.request.RequestId;

/** AttachmentService over gRPC: reads the request, calls one command or query, writes the reply. */
@GrpcService
class AttachmentGrpcService extends AttachmentServiceGrpc.AttachmentServiceImplBase {

    private final ReadAttachments attachments;
    private final TakeIn takeIn;
    private final UploadAttachment uploadAttachment;
    private final DeleteAttachment deleteAttachment;

    AttachmentGrpcService(
            ReadAttachments attachments,
            TakeIn takeIn,
            UploadAttachment uploadAttachment,
            DeleteAttachment deleteAttachment) {
        this.attachments = attachments;
        this.takeIn = takeIn;
        this.uploadAttachment = uploadAttachment;
        this.deleteAttachment = deleteAttachment;
    }

    @Override
    public StreamObserver<UploadAttachmentRequest> uploadAttachment(StreamObserver<Attachment> replies) {
        return new Upload(replies);
    }

    @Override
    public void deleteAttachment(DeleteAttachmentRequest request, StreamObserver<Empty> replies) {
        var id = RequestId.parse(request.getRequestId());
        deleteAttachment.handle(id, AttachmentProtos.toCommand(request));
        reply(replies, Empty.getDefaultInstance());
    }

    @Override
    public void listAttachments(ListAttachmentsRequest request, StreamObserver<ListAttachmentsResponse> replies) {
        var page = Page.parse(request.getParent(), request.getPageSize(), request.getPageToken());
        reply(replies, AttachmentProtos.toProto(attachments.list(request.getParent(), page)));
    }

    @Override
    public void downloadAttachment(
            DownloadAttachmentRequest request, StreamObserver<DownloadAttachmentResponse> replies) {
        var file = attachments.get(AttachmentName.parse(request.getName()));
        AttachmentProtos.parts(file).forEach(replies::onNext);
        replies.onCompleted();
    }

    private static <T> void reply(StreamObserver<T> replies, T value) {
        replies.onNext(value);
        replies.onCompleted();
    }

    /** A file that comes in parts; whoever may not send one, or sends too much, is refused at once. */
    private final class Upload implements StreamObserver<UploadAttachmentRequest> {

        private final StreamObserver<Attachment> replies;
        private UploadAttachmentRequest first = UploadAttachmentRequest.getDefaultInstance();
        private @Nullable AnswerName answer;
        private ByteString content = ByteString.EMPTY;
        private boolean refused;

        Upload(StreamObserver<Attachment> replies) {
            this.replies = replies;
        }

        @Override
        public void onNext(UploadAttachmentRequest part) {
            if (refused) {
                return;
            }
            // Until the part is looked at: what is thrown here is the answer, and whatever comes after it is not heard.
            refused = true;
            if (answer == null) {
                first = part.toBuilder().clearContent().build();
                answer = AnswerName.parse(part.getParent());
                uploadAttachment.requireAllowed(answer);
                RequestId.parse(part.getRequestId());
                AttachmentProtos.checked(part);
            }
            content = content.concat(part.getContent());
            takeIn.requireSize(content.size());
            refused = false;
        }

        @Override
        public void onError(Throwable givenUp) {
            content = ByteString.EMPTY;
        }

        @Override
        public void onCompleted() {
            if (refused) {
                return;
            }
            var whose = answer == null ? AnswerName.parse("") : answer;
            var file = takeIn.file(first.getFileName(), content.toByteArray());
            var attached = uploadAttachment.handle(RequestId.parse(first.getRequestId()), whose, file);
            reply(replies, AttachmentProtos.toProto(attached));
        }
    }
}
