package se.arshjul.followupservice.attachment;

import java.util.List;
import java.util.Map;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which an attachment says no. */
final class AttachmentRefusals {

    private AttachmentRefusals() {}

    static Refusal invalid(List<FieldViolation> violations) {
        return Refusal.invalid("ATTACHMENT_INVALID", "The attachment is not well formed.", violations);
    }

    static Refusal notFound(AttachmentName name) {
        return Refusal.notFound(
                "ATTACHMENT_NOT_FOUND", "There is no such attachment.", Map.of("attachment", name.toString()));
    }

    static Refusal notAllowed(AnswerName answer) {
        return Refusal.precondition(
                "ATTACHMENTS_NOT_ALLOWED", "The question takes no files.", Map.of("answer", answer.toString()));
    }

    static Refusal tooMany(AnswerName answer, int most) {
        return Refusal.precondition(
                "TOO_MANY_ATTACHMENTS",
                "The answer has as many files as it may have.",
                Map.of("answer", answer.toString(), "most", Integer.toString(most)));
    }
}
