package se.arshjul.planservice.difference;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.Appearance;
import se.arshjul.planservice.plan.Element;

/**
 * How one element differs, or the version as a whole.
 *
 * @param before null where the first version does not have it
 * @param after null where the other version does not have it; both are null for the version as a whole
 * @param preceding id of the element right before it among its likes in the other version, empty for the first of them
 *     and for what is neither added nor moved
 */
public record Change(
        @Nullable Element before,
        @Nullable Element after,
        Set<Kind> kinds,
        List<FieldChange> fields,
        String preceding) {

    /** What has become of an element; domain: label, order and text change independently of each other. */
    public enum Kind {
        ADDED,
        REMOVED,
        NOT_COVERED,
        RENAMED,
        MOVED,
        TEXT_CHANGED,
        DETAILS_CHANGED
    }

    /** What differs, and what a difference in it means. */
    public enum Field {
        TITLE(Kind.RENAMED),
        VISION(Kind.TEXT_CHANGED),
        GOAL(Kind.TEXT_CHANGED),
        LABEL(Kind.RENAMED),
        CODE(Kind.RENAMED),
        SUMMARY(Kind.TEXT_CHANGED),
        PARENT_ELEMENT(Kind.MOVED),
        APPEARANCE_LABEL(Kind.RENAMED),
        APPEARANCE_POSITION(Kind.MOVED),
        APPEARANCE_NUMBERED(Kind.DETAILS_CHANGED),
        CONCERNED_ACTORS(Kind.DETAILS_CHANGED),
        TARGET(Kind.TEXT_CHANGED),
        RESPONSIBLE_PARTIES(Kind.DETAILS_CHANGED),
        DATA_SOURCES(Kind.DETAILS_CHANGED),
        RECURRENCE(Kind.DETAILS_CHANGED),
        START_YEAR(Kind.DETAILS_CHANGED),
        FOLLOWED_ELEMENT(Kind.DETAILS_CHANGED),
        ELEMENT_KIND(Kind.DETAILS_CHANGED),
        RELATED_ELEMENTS(Kind.DETAILS_CHANGED),
        FOLLOW_UP_PLAN(Kind.TEXT_CHANGED),
        /** Of one element while it is written; no difference between versions. */
        LABEL_SUMMARIZED(Kind.DETAILS_CHANGED),
        /** Of one element while it is written; between versions it is moved. */
        PRECEDING_ELEMENT(Kind.MOVED);

        private final Kind kind;

        Field(Kind kind) {
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }
    }

    /**
     * How one field differs.
     *
     * @param place null for what is not tied to a place
     * @param before empty when the first version holds nothing
     * @param after empty when the other version holds nothing
     */
    public record FieldChange(Field field, Appearance.@Nullable Place place, String before, String after) {}

    /** The id of the element; empty for the version as a whole. */
    String element() {
        var known = after == null ? before : after;
        return known == null ? "" : known.name().element();
    }
}
