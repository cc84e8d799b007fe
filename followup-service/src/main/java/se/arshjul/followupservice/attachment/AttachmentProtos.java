package se.arshjul.followupservice.attachment;

import com.google.protobuf.ByteString;
import com.google.protobuf.UnsafeByteOperations;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.arshjul.followup.v1.Attachment.Scan;
import se.arshjul.followup.v1.DeleteAttachmentRequest;
import se.arshjul.followup.v1.DownloadAttachmentResponse;
import se.arshjul.followup.v1.ListAttachmentsResponse;
import se.arshjul.followup.v1.UploadAttachmentRequest;
import se.arshjul.followupservice.intake.SoundFile;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.runtime.page.Page;
import se.arshjul.runtime.proto.ProtoTime;
import se.arshjul.runtime.request.RequestRules;

/** Attachments as messages. */
public final class AttachmentProtos {

    /** A part of a file: far below what a message may hold. */
    private static final int PART = 256 * 1024;

    private static final RequestRules<UploadAttachmentRequest> UPLOAD =
            RequestRules.of(UploadAttachmentRequest.getDefaultInstance()).length("file_name", 1, 200);

    private AttachmentProtos() {}

    static UploadAttachmentRequest checked(UploadAttachmentRequest first) {
        return UPLOAD.check(first, AttachmentRefusals::invalid);
    }

    static DeleteAttachment.Command toCommand(DeleteAttachmentRequest request) {
        return new DeleteAttachment.Command(AttachmentName.parse(request.getName()));
    }

    static ListAttachmentsResponse toProto(Page.Of<Attachment> page) {
        return ListAttachmentsResponse.newBuilder()
                .addAllAttachments(page.map(AttachmentProtos::toProto).items())
                .setNextPageToken(page.nextPageToken())
                .build();
    }

    public static se.arshjul.followup.v1.Attachment toProto(Attachment attachment) {
        var request = attachment.name().request();
        return se.arshjul.followup.v1.Attachment.newBuilder()
                .setName(attachment.name().toString())
                .setQuestion(new QuestionName(request.survey(), attachment.question()).toString())
                .setFileName(attachment.fileName())
                .setMediaType(attachment.mediaType())
                .setSize(attachment.size())
                .setSha256(attachment.sha256())
                .setScan(toProto(attachment.scan()))
                .setUploadTime(ProtoTime.toProto(attachment.uploadTime()))
                .setUploadedBy(attachment.uploadedBy().name())
                .build();
    }

    /** What the file is, then its parts. */
    static Stream<DownloadAttachmentResponse> parts(ReadAttachments.File file) {
        var content = UnsafeByteOperations.unsafeWrap(file.content());
        var first = DownloadAttachmentResponse.newBuilder()
                .setAttachment(toProto(file.attachment()))
                .setContent(part(content, 0))
                .build();
        return Stream.concat(
                Stream.of(first),
                IntStream.iterate(PART, from -> from < content.size(), from -> from + PART)
                        .mapToObj(from -> DownloadAttachmentResponse.newBuilder()
                                .setContent(part(content, from))
                                .build()));
    }

    private static ByteString part(ByteString content, int from) {
        return content.substring(from, Math.min(from + PART, content.size()));
    }

    private static Scan toProto(SoundFile.Scan scan) {
        return switch (scan) {
            case CLEAN -> Scan.CLEAN;
            case NOT_SCANNED -> Scan.NOT_SCANNED;
        };
    }
}
