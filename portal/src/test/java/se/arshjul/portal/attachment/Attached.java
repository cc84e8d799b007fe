package se.arshjul.portal.attachment;

import static se.arshjul.portal.FollowupFixtures.REQUEST;
import static se.arshjul.portal.FollowupFixtures.SURVEY;
import static se.arshjul.portal.FollowupFixtures.moment;
import static se.arshjul.portal.FollowupFixtures.questions;

import com.google.protobuf.ByteString;
import com.google.protobuf.Empty;
import java.util.ArrayList;
import java.util.List;
import org.springframework.mock.web.MockMultipartFile;
import se.arshjul.followup.v1.Attachment;
import se.arshjul.followup.v1.AttachmentServiceGrpc;
import se.arshjul.followup.v1.DownloadAttachmentResponse;
import se.arshjul.followup.v1.ListAttachmentsResponse;
import se.arshjul.followup.v1.ListQuestionsResponse;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.SurveyServiceGrpc;
import se.arshjul.followup.v1.UploadAttachmentRequest;
import se.arshjul.portal.FakePlatform;
import se.arshjul.runtime.refusal.Refusal;

/** The last question takes files, and those attached to it as followup-service keeps them. */
final class Attached {

    static final String FIELD = "bilaga-kommentar";
    static final String SHA = "0123456789abcdef".repeat(4);

    private final List<Attachment> files = new ArrayList<>();
    private final FakePlatform platform;

    Attached(FakePlatform platform) {
        this.platform = platform;
        platform.answer(
                SurveyServiceGrpc.getListQuestionsMethod(),
                ListQuestionsResponse.newBuilder()
                        .addAllQuestions(
                                questions().stream().map(Attached::takingFiles).toList())
                        .build());
        platform.handle(
                AttachmentServiceGrpc.getListAttachmentsMethod(),
                asked -> ListAttachmentsResponse.newBuilder()
                        .addAllAttachments(files)
                        .build());
        platform.take(AttachmentServiceGrpc.getUploadAttachmentMethod(), this::take);
        platform.handle(AttachmentServiceGrpc.getDeleteAttachmentMethod(), asked -> {
            files.removeIf(file -> file.getName().equals(asked.getName()));
            return Empty.getDefaultInstance();
        });
    }

    private static Question takingFiles(Question question) {
        return question.getName().endsWith("/kommentar")
                ? question.toBuilder().setAttachmentsAllowed(true).build()
                : question;
    }

    static MockMultipartFile file(String name, String content) {
        return new MockMultipartFile(FIELD, name, "application/octet-stream", content.getBytes());
    }

    /** A file is attached already. */
    Attachment has(String name, long size) {
        var file = Attachment.newBuilder()
                .setName(REQUEST + "/attachments/" + (files.size() + 1))
                .setQuestion(SURVEY + "/questions/kommentar")
                .setFileName(name)
                .setMediaType("application/pdf")
                .setSize(size)
                .setSha256(SHA)
                .setScan(Attachment.Scan.NOT_SCANNED)
                .setUploadedBy("Bo Berg")
                .setUploadTime(moment("2026-10-20T08:30:00Z"))
                .build();
        files.add(file);
        return file;
    }

    /** The service does not take what is sent. */
    void refuses(Refusal refusal) {
        platform.take(AttachmentServiceGrpc.getUploadAttachmentMethod(), parts -> {
            throw refusal;
        });
    }

    /** A file is fetched in two parts. */
    void sends(Attachment file, String first, String second) {
        platform.send(
                AttachmentServiceGrpc.getDownloadAttachmentMethod(),
                asked -> List.of(
                        DownloadAttachmentResponse.newBuilder()
                                .setAttachment(file)
                                .setContent(ByteString.copyFromUtf8(first))
                                .build(),
                        DownloadAttachmentResponse.newBuilder()
                                .setContent(ByteString.copyFromUtf8(second))
                                .build()));
    }

    private Attachment take(List<UploadAttachmentRequest> parts) {
        var size = parts.stream().mapToLong(part -> part.getContent().size()).sum();
        return has(parts.getFirst().getFileName(), size);
    }
}
