package se.arshjul.followupservice.attachment;

import java.time.Instant;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.intake.SoundFile.Scan;

/**
 * A file attached to the answer to one question.
 *
 * @param question last part of the question's name
 * @param removed whether it belongs to the answers as they stand no more
 */
public record Attachment(
        AttachmentName name,
        String question,
        String fileName,
        String mediaType,
        long size,
        String sha256,
        Scan scan,
        Instant uploadTime,
        Answer.Author uploadedBy,
        boolean removed) {

    Attachment remove() {
        return withRemoved(true);
    }

    Attachment bringBack() {
        return withRemoved(false);
    }

    private Attachment withRemoved(boolean gone) {
        return new Attachment(name, question, fileName, mediaType, size, sha256, scan, uploadTime, uploadedBy, gone);
    }
}
