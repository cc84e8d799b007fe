package se.arshjul.portal.bank;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.call.ResourceId;

/**
 * A row of a file of questions, and what would become of it.
 *
 * @param row its number in the file
 * @param wanted the question as it would be, with its name and the etag that guards it
 * @param overtaken whether somebody has changed the question since the file was fetched
 * @param fields what would be another, or for a new question all of it
 * @param faults what is wrong with it, in words
 */
public record Imported(
        int row, State state, Question wanted, boolean overtaken, List<FieldChange> fields, List<String> faults) {

    /** What a row is to the survey. */
    public enum State {
        /** A question without an id. */
        NEW,
        /** A question with an id that the survey does not have. */
        UNKNOWN,
        CHANGED,
        UNCHANGED,
        WRONG
    }

    /** A field that would be another. */
    public record FieldChange(String label, @Nullable String before, String after) {}

    public String getId() {
        return ResourceId.of(wanted.getName());
    }

    public String getWording() {
        return wanted.getWording();
    }

    /** Whether it is taken unless somebody says otherwise. */
    public boolean isTaken() {
        return state != State.UNKNOWN && !overtaken;
    }

    /** The row as the form carries it. */
    public String getField() {
        return ApplyImport.toField(wanted);
    }

    boolean isSavable() {
        return state == State.NEW || state == State.UNKNOWN || state == State.CHANGED;
    }
}
