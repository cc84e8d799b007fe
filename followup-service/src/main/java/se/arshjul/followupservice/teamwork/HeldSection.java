package se.arshjul.followupservice.teamwork;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A section of a request as the people of the body work on it.
 *
 * @param lastEdit who last saved an answer in it; null before the first
 * @param report what the body says of it; null before it has said anything
 */
record HeldSection(
        SectionName name,
        int position,
        int questions,
        int answered,
        @Nullable Deed lastEdit,
        Holding holding,
        @Nullable Report report) {

    /** Who did something, and when. */
    record Deed(String person, String name, Instant time) {}

    /** Somebody of the body, by the assignment by which they answer. */
    record Holder(String assignment, String name) {

        static final Holder NOBODY = new Holder("", "");
    }

    /**
     * Who holds a section.
     *
     * @param given who gave it, released it or took it last; null before the first time
     * @param revision counts the changes; 0 before the first
     */
    record Holding(Holder holder, @Nullable Deed given, long revision) {

        static final Holding NONE = new Holding(Holder.NOBODY, null, 0);

        Holding give(Holder to, Deed by) {
            return new Holding(to, by, revision);
        }

        String etag() {
            return revision == 0 ? "" : "\"" + revision + "\"";
        }
    }

    /** What a body says of how far it has come with a section. */
    enum Completion {
        COMPLETED,
        LATER
    }

    /** What was said, who said it and when. */
    record Report(Completion completion, Deed said) {}

    /** Refuses another etag than the current one. */
    HeldSection requireEtag(String etag) {
        if (!etag.equals(holding.etag())) {
            throw SectionRefusals.changed(this);
        }
        return this;
    }
}
