package se.arshjul.planservice.implementation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is to be done in a year.
 *
 * @param priority its place among the rows, the lowest first
 * @param contentVersion how often its content has been changed, from 1
 * @param lineage where it comes from
 * @param changes how often it has been changed
 * @param told how far it has come
 */
public record Row(
        RowName name, Content content, int priority, int contentVersion, Lineage lineage, long changes, Told told) {

    /** How far a row has come. */
    public enum Status {
        NOT_STARTED,
        UNDER_WAY,
        DONE,
        PAUSED,
        DROPPED;

        /** Whether it says little to somebody who is not told why. */
        boolean needsNote() {
            return this == PAUSED || this == DROPPED;
        }
    }

    /**
     * What its actors are asked to commit themselves to.
     *
     * @param element id of the measure
     * @param actors {@code actors/{actor}}
     * @param followUp by what it is followed up, may be empty
     */
    public record Content(
            String element, List<String> actors, String activity, String followUp, int startMonth, int endMonth) {}

    /**
     * Where a row comes from.
     *
     * @param origin the row as which it was first planned; itself when it is new
     * @param source the row that it was copied from, null when it is new
     * @param reason why it was carried over, may be empty
     */
    public record Lineage(RowName origin, @Nullable RowName source, String reason) {

        static Lineage of(RowName itself) {
            return new Lineage(itself, null, "");
        }
    }

    /**
     * How far it has come, as it was told last.
     *
     * @param tellings how often it has been told
     * @param time null while it has not been told
     */
    public record Told(
            int tellings,
            Status status,
            String note,
            @Nullable Instant time) {

        static final Told NOTHING = new Told(0, Status.NOT_STARTED, "", null);
    }

    Row change(Content wanted, int wantedPriority) {
        return new Row(
                name,
                wanted,
                wantedPriority,
                wanted.equals(content) ? contentVersion : contentVersion + 1,
                lineage,
                changes + 1,
                told);
    }

    Row requireEtag(String etag) {
        if (!etag.equals(etag())) {
            throw ImplementationRefusals.rowChanged(this);
        }
        return this;
    }

    String etag() {
        return "\"" + changes + "\"";
    }

    String statusEtag() {
        return "\"" + told.tellings() + "\"";
    }
}
