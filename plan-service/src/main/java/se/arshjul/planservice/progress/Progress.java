package se.arshjul.planservice.progress;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an element has come, as it was last confirmed.
 *
 * @param entries how often it has been confirmed
 * @param latest the last confirmation, null when there is none
 */
record Progress(ProgressName name, int entries, @Nullable ProgressEntry latest) {

    /** How far something has come. */
    enum State {
        UNKNOWN,
        NOT_STARTED,
        ONGOING,
        DONE
    }

    State state() {
        return latest == null ? State.UNKNOWN : latest.state();
    }

    int year() {
        return latest == null ? 0 : latest.year();
    }

    @Nullable
    Instant confirmTime() {
        return latest == null ? null : latest.confirmTime();
    }

    String etag() {
        return "\"" + entries + "\"";
    }

    Progress requireEtag(String etag) {
        if (!etag.equals(etag())) {
            throw ProgressRefusals.changed(this);
        }
        return this;
    }
}
