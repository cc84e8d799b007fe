package se.arshjul.portal.attachment;

import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ClientCalls;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Attachment;
import se.arshjul.followup.v1.AttachmentServiceGrpc;
import se.arshjul.followup.v1.AttachmentServiceGrpc.AttachmentServiceBlockingStub;
import se.arshjul.followup.v1.DeleteAttachmentRequest;
import se.arshjul.followup.v1.DownloadAttachmentRequest;
import se.arshjul.followup.v1.ListAttachmentsRequest;
import se.arshjul.followup.v1.ListAttachmentsResponse;
import se.arshjul.followup.v1.UploadAttachmentRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;

/** Reads and writes attachments, in parts that fit into a message. */
@Component
public class Attachments {

    private static final int MANY = 1000;
    private static final int PART = 256 * 1024;

    /** A large file is looked at by a scanner, which takes its time; longer than the service waits for that. */
    private static final Duration UPLOAD = Duration.ofSeconds(20);

    private final Calls<AttachmentServiceBlockingStub> attachments;

    Attachments(Calls<AttachmentServiceBlockingStub> attachments) {
        this.attachments = attachments;
    }

    /** Those attached to a request's answers as they stand. */
    public List<Attachment> list(String request) {
        return attachments.read(stub -> EveryPage.of(
                token -> stub.listAttachments(ListAttachmentsRequest.newBuilder()
                        .setParent(request)
                        .setPageSize(MANY)
                        .setPageToken(token)
                        .build()),
                ListAttachmentsResponse::getAttachmentsList,
                ListAttachmentsResponse::getNextPageToken));
    }

    void delete(String name, String requestId) {
        var asked = DeleteAttachmentRequest.newBuilder()
                .setName(name)
                .setRequestId(requestId)
                .build();
        attachments.write(stub -> stub.deleteAttachment(asked));
    }

    /** What a file is, and its content. */
    @SuppressWarnings("ArrayRecordComponent")
    record Download(Attachment file, byte[] content) {}

    Download download(String name) {
        var asked = DownloadAttachmentRequest.newBuilder().setName(name).build();
        return attachments.read(stub -> {
            var file = Attachment.getDefaultInstance();
            var content = new ByteArrayOutputStream();
            var parts = stub.downloadAttachment(asked);
            while (parts.hasNext()) {
                var part = parts.next();
                file = part.hasAttachment() ? part.getAttachment() : file;
                content.writeBytes(part.getContent().toByteArray());
            }
            return new Download(file, content.toByteArray());
        });
    }

    /** Sends a file after what is said of it. */
    Attachment upload(UploadAttachmentRequest first, byte[] content) {
        return attachments.write(stub -> {
            var longer = stub.withDeadlineAfter(UPLOAD);
            var call = longer.getChannel()
                    .newCall(AttachmentServiceGrpc.getUploadAttachmentMethod(), longer.getCallOptions());
            var answer = new Answer(new CompletableFuture<>());
            send(ClientCalls.asyncClientStreamingCall(call, answer), answer, first, content);
            return answer.get();
        });
    }

    private static void send(
            StreamObserver<UploadAttachmentRequest> parts,
            Answer answer,
            UploadAttachmentRequest first,
            byte[] content) {
        parts.onNext(first);
        for (int from = 0; from < content.length && !answer.given(); from += PART) {
            var part = ByteString.copyFrom(content, from, Math.min(PART, content.length - from));
            parts.onNext(UploadAttachmentRequest.newBuilder().setContent(part).build());
        }
        parts.onCompleted();
    }

    /** What comes back when a file has been sent, or before. */
    private record Answer(CompletableFuture<Attachment> answer) implements StreamObserver<Attachment> {

        boolean given() {
            return answer.isDone();
        }

        Attachment get() {
            try {
                return answer.join();
            } catch (CompletionException failed) {
                throw failed.getCause() instanceof StatusRuntimeException refused ? refused : failed;
            }
        }

        @Override
        public void onNext(Attachment attachment) {
            answer.complete(attachment);
        }

        @Override
        public void onError(Throwable failure) {
            answer.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {
            answer.completeExceptionally(new IllegalStateException("no attachment came back"));
        }
    }
}
