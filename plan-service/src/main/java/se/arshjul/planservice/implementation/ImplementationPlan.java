package se.arshjul.planservice.implementation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.VersionName;

/**
 * An implementation plan in one of its revisions.
 *
 * @param version the version of the plan that it carries out
 * @param revision which one this is, from 1
 * @param published which one is public, 0 when none is
 * @param publishTime when that was published, null when none is
 * @param reason why this revision was begun, empty for the first
 * @param sourceYear the year whose rows it was begun with, 0 for none
 * @param counts of the rows of this revision
 * @param lastRow the highest number that a row has had
 * @param changes how often it or its rows have been changed
 */
public record ImplementationPlan(
        ImplementationName name,
        VersionName version,
        int revision,
        int published,
        @Nullable Instant publishTime,
        String reason,
        int sourceYear,
        boolean example,
        Counts counts,
        int lastRow,
        long changes) {

    private static final int MOST_ROWS = 500;

    /** How many rows there are, and how many of them do not say how they are followed up. */
    public record Counts(int rows, int unfollowed) {}

    /** Whether this revision is the public one. */
    public boolean isPublished() {
        return revision == published;
    }

    ImplementationPlan requirePublished() {
        if (!isPublished()) {
            throw ImplementationRefusals.notPublished(name);
        }
        return this;
    }

    ImplementationPlan requireDraft() {
        if (isPublished()) {
            throw ImplementationRefusals.published(name);
        }
        return this;
    }

    ImplementationPlan requireRows() {
        if (counts.rows() == 0) {
            throw ImplementationRefusals.empty(name);
        }
        return this;
    }

    ImplementationPlan requireRoom() {
        if (counts.rows() >= MOST_ROWS) {
            throw ImplementationRefusals.full(name);
        }
        return this;
    }

    ImplementationPlan requireEtag(String etag) {
        if (!etag.equals(etag())) {
            throw ImplementationRefusals.changed(this);
        }
        return this;
    }

    String etag() {
        return "\"" + changes + "\"";
    }
}
