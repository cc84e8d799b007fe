package se.arshjul.followupservice.english;

import java.util.List;
import java.util.Map;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which an English text says no. */
final class EnglishRefusals {

    private EnglishRefusals() {}

    static Refusal notFound(Object name) {
        return Refusal.notFound(
                "ENGLISH_TEXT_NOT_FOUND",
                "The survey has no such text, section, question or rule.",
                Map.of("englishText", name.toString()));
    }

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("ENGLISH_TEXT_INVALID", "The English text is not well formed.", findings);
    }

    static Refusal changed(ToTranslate text, Edit by) {
        return Refusal.stale(
                "ENGLISH_TEXT_CHANGED",
                "The English text or its Swedish has changed; read it again.",
                by.told("englishText", text.name(), text.etag()));
    }
}
