package se.arshjul.planservice.commitment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.implementation.Row;

/**
 * What one actor has said to one row, as the row is now.
 *
 * @param said what it said last about the row, however the row was then; null when it has never said anything
 */
record Commitment(Row row, String actor, @Nullable Answer said) {

    /** What an actor has said. */
    enum State {
        PROPOSED,
        ACCEPTED,
        ACCEPTED_WITH_COMMENT,
        CHANGE_PROPOSED,
        DECLINED;

        boolean isDeviating() {
            return this == CHANGE_PROPOSED || this == DECLINED;
        }

        /** Yes says enough; everything else is nothing without a word. */
        boolean takesComment() {
            return this != ACCEPTED;
        }
    }

    /** What it has said about the row as it is now; null while that is nothing. */
    @Nullable
    Answer holding() {
        var last = said;
        return last != null && last.contentVersion() == row.contentVersion() ? last : null;
    }

    /** Whether this is what it has said about the row as it is now. */
    boolean isSaid(State state, String comment) {
        var holding = holding();
        return holding != null && holding.state() == state && holding.comment().equals(comment);
    }

    State state() {
        var holding = holding();
        return holding == null ? State.PROPOSED : holding.state();
    }

    String comment() {
        var holding = holding();
        return holding == null ? "" : holding.comment();
    }

    @Nullable
    Instant answerTime() {
        var holding = holding();
        return holding == null ? null : holding.answerTime();
    }

    /** Whether it said something about the row before that was changed, and nothing since. */
    boolean changedSince() {
        return said != null && holding() == null;
    }

    /** How often it has said something about the row. */
    int answers() {
        var last = said;
        return last == null ? 0 : last.number();
    }
}
