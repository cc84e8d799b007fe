package se.arshjul.followupservice.english;

import java.util.Map;
import java.util.SequencedMap;
import se.arshjul.followupservice.survey.Edit;

/**
 * What a survey says in Swedish of one thing, and what there is of it in English.
 *
 * @param sectionId the section it stands in, or itself; empty when it stands in none
 * @param matrixId of which it is a row; empty when it is none
 * @param swedishEdit who last changed the Swedish; not known of a section and of the survey's own texts
 */
record ToTranslate(
        EnglishText text, SequencedMap<String, String> swedish, String sectionId, String matrixId, Edit swedishEdit) {

    EnglishName name() {
        return text.name();
    }

    boolean isCurrent() {
        return text.goesFor(swedish);
    }

    /** Changes with the Swedish too: what was translated from another text is not known to be right. */
    String etag() {
        return "\"" + text.revision() + "-" + Integer.toHexString(swedish.hashCode()) + "\"";
    }

    /** Refuses another etag than the current one; an empty one guards nothing. */
    ToTranslate requireEtag(String etag) {
        if (!etag.isEmpty() && !etag.equals(etag())) {
            var english = !etag.startsWith("\"" + text.revision() + "-");
            throw EnglishRefusals.changed(this, english ? text.lastEdit() : swedishEdit);
        }
        return this;
    }

    ToTranslate with(EnglishText other) {
        return new ToTranslate(other, swedish, sectionId, matrixId, swedishEdit);
    }

    ToTranslate rewrite(Map<String, String> wanted) {
        return with(text.rewrite(wanted, swedish));
    }

    boolean isBeside(ToTranslate row) {
        return !matrixId.isEmpty() && matrixId.equals(row.matrixId) && !name().equals(row.name());
    }
}
