package se.arshjul.followupservice.attachment;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.audit.Audit;

/** The files of a request that the transaction has locked, frozen and brought back with its answers. */
@Component
public class Attachments {

    private final AttachmentRepository attachments;
    private final FrozenAttachments frozen;
    private final AttachmentContents contents;
    private final Audit audit;

    Attachments(AttachmentRepository attachments, FrozenAttachments frozen, AttachmentContents contents, Audit audit) {
        this.attachments = attachments;
        this.frozen = frozen;
        this.contents = contents;
        this.audit = audit;
    }

    /** Those attached to questions that are asked, in the order in which they were attached. */
    public List<Attachment> asked(RequestName request, AnswerSheet sheet) {
        return attachments.listAll(request).stream()
                .filter(attachment -> !attachment.removed() && sheet.asks(attachment.question()))
                .toList();
    }

    public void freeze(RequestName request, int version, List<Attachment> attached) {
        frozen.insert(request, version, attached);
    }

    /** Those of a version of the response. */
    public List<Attachment> frozen(RequestName request, int version) {
        return frozen.list(request, version);
    }

    /** Those of one question in a version of the response. */
    public List<Attachment> frozen(RequestName request, int version, String question) {
        return frozen.list(request, version).stream()
                .filter(attachment -> attachment.question().equals(question))
                .toList();
    }

    /** To those of a version; whatever else was attached is removed, so that nothing of what was given up is left. */
    public void restore(RequestName request, int version) {
        var wanted =
                frozen.list(request, version).stream().map(Attachment::name).collect(Collectors.toSet());
        for (var before : attachments.listAll(request)) {
            var after = wanted.contains(before.name()) ? before.bringBack() : before.remove();
            save("RestoreAttachment", before, after);
        }
    }

    /** What is removed keeps its content only while it is frozen somewhere. */
    void save(String command, Attachment before, Attachment after) {
        if (after.equals(before)) {
            return;
        }
        attachments.save(after);
        if (after.removed()) {
            contents.deleteUnlessFrozen(after.name());
        }
        audit.record(command, after.name().toString(), before, after);
    }
}
