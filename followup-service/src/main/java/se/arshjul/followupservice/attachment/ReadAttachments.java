package se.arshjul.followupservice.attachment;

import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.ReadAnswers;
import se.arshjul.followupservice.request.RequestGuard;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.runtime.page.Page;

/** Attachments for those who may see them: the body always, the agency what the body has signed. */
@Component
class ReadAttachments {

    /** A file with its content. */
    @SuppressWarnings("ArrayRecordComponent")
    record File(Attachment attachment, byte[] content) {}

    private final RequestGuard guard;
    private final ReadAnswers answers;
    private final AttachmentRepository attachments;
    private final AttachmentContents contents;
    private final FrozenAttachments frozen;

    ReadAttachments(
            RequestGuard guard,
            ReadAnswers answers,
            AttachmentRepository attachments,
            AttachmentContents contents,
            FrozenAttachments frozen) {
        this.guard = guard;
        this.answers = answers;
        this.attachments = attachments;
        this.contents = contents;
        this.frozen = frozen;
    }

    /** Those attached to the answers as they stand; what a question that is not asked has is the body's own affair. */
    Page.Of<Attachment> list(String request, Page page) {
        var name = answers.readable(request);
        var found = attachments.list(name, page);
        if (!RequestGuard.agency()) {
            return found;
        }
        var sheet = answers.sheet(name);
        return new Page.Of<>(
                found.items().stream()
                        .filter(attachment -> sheet.asks(attachment.question()))
                        .toList(),
                found.nextPageToken());
    }

    File get(AttachmentName name) {
        guard.answerReader(name.request().toString());
        if (RequestGuard.agency() && !frozen.signed(name)) {
            throw RequestRefusals.notAllowed();
        }
        var attachment = attachments.find(name).orElseThrow(() -> AttachmentRefusals.notFound(name));
        return contents.find(name)
                .map(content -> new File(attachment, content))
                .orElseThrow(() -> AttachmentRefusals.notFound(name));
    }
}
