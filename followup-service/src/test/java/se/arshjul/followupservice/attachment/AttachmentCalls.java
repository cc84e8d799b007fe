package se.arshjul.followupservice.attachment;

import com.google.protobuf.ByteString;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.StreamObserver;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.stereotype.Component;
import se.arshjul.followup.v1.Attachment;
import se.arshjul.followup.v1.AttachmentServiceGrpc;
import se.arshjul.followup.v1.AttachmentServiceGrpc.AttachmentServiceBlockingStub;
import se.arshjul.followup.v1.DeleteAttachmentRequest;
import se.arshjul.followup.v1.DownloadAttachmentRequest;
import se.arshjul.followup.v1.DownloadAttachmentResponse;
import se.arshjul.followup.v1.ListAttachmentsRequest;
import se.arshjul.followup.v1.UploadAttachmentRequest;
import se.arshjul.followupservice.request.RequestFixtures;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.survey.SurveyFixtures;
import se.arshjul.testkit.As;

/** Requests to AttachmentService, each with a request id of its own, and the people who make them. */
@Component
class AttachmentCalls {

    static final As RESPONDENT = As.person(RequestFixtures.UPPSALA, "respondent");
    static final As APPROVER = As.person(RequestFixtures.UPPSALA, "approver");
    static final As STRANGER = As.person(RequestFixtures.HALLAND, "respondent", "approver", "contact");
    static final As COORDINATOR = As.staff("coordinator");

    private static final int PART = 256 * 1024;

    private final AttachmentServiceBlockingStub attachments;
    private final SurveyFixtures surveys;

    AttachmentCalls(AttachmentServiceBlockingStub attachments, SurveyFixtures surveys) {
        this.attachments = attachments;
        this.surveys = surveys;
    }

    AttachmentServiceBlockingStub as(As caller) {
        return caller.on(attachments);
    }

    /** The questions of the request's survey take files. */
    RequestName allowing(RequestName request) {
        surveys.design(request.survey(), "attachments_allowed = TRUE");
        return request;
    }

    Attachment upload(RequestName request, String question, String fileName, byte[] content) {
        return upload(RESPONDENT, upload(request, question, fileName), content);
    }

    static UploadAttachmentRequest upload(Object request, String question, String fileName) {
        return UploadAttachmentRequest.newBuilder()
                .setParent(request + "/answers/" + question)
                .setFileName(fileName)
                .setRequestId(UUID.randomUUID().toString())
                .build();
    }

    Attachment upload(As caller, UploadAttachmentRequest first, byte[] content) {
        var answer = new CompletableFuture<Attachment>();
        var parts = caller.on(AttachmentServiceGrpc.newStub(attachments.getChannel()))
                .uploadAttachment(new Answer(answer));
        parts.onNext(first);
        for (int from = 0; from < content.length; from += PART) {
            parts.onNext(UploadAttachmentRequest.newBuilder()
                    .setContent(ByteString.copyFrom(content, from, Math.min(PART, content.length - from)))
                    .build());
        }
        parts.onCompleted();
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof StatusRuntimeException refused ? refused : failed;
        }
    }

    void delete(As caller, String name) {
        as(caller)
                .deleteAttachment(DeleteAttachmentRequest.newBuilder()
                        .setName(name)
                        .setRequestId(UUID.randomUUID().toString())
                        .build());
    }

    List<Attachment> list(As caller, Object request) {
        return as(caller)
                .listAttachments(ListAttachmentsRequest.newBuilder()
                        .setParent(request.toString())
                        .build())
                .getAttachmentsList();
    }

    List<String> names(Object request) {
        return list(RESPONDENT, request).stream().map(Attachment::getFileName).toList();
    }

    byte[] download(As caller, String name) {
        return content(as(caller)
                .downloadAttachment(
                        DownloadAttachmentRequest.newBuilder().setName(name).build()));
    }

    private static byte[] content(Iterator<DownloadAttachmentResponse> parts) {
        var content = new ByteArrayOutputStream();
        parts.forEachRemaining(part -> content.writeBytes(part.getContent().toByteArray()));
        return content.toByteArray();
    }

    private record Answer(CompletableFuture<Attachment> answer) implements StreamObserver<Attachment> {

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
            answer.completeExceptionally(new IllegalStateException("no answer"));
        }
    }
}
