package se.arshjul.planservice.implementation;

import java.util.Set;

/** A row of an earlier year and whether it is copied, and why, if nothing else is chosen. */
record CopyProposal(Row row, Cause cause) {

    /** Why a row is copied or left out. */
    enum Cause {
        NOT_DONE,
        DONE,
        DROPPED,
        MEASURE_GONE
    }

    /**
     * What is proposed for a row.
     *
     * @param measures ids of those that the new version has, or of which it is not known that it has them not
     */
    static CopyProposal of(Row row, Set<String> measures) {
        if (!measures.contains(row.content().element())) {
            return new CopyProposal(row, Cause.MEASURE_GONE);
        }
        return new CopyProposal(
                row,
                switch (row.told().status()) {
                    case DONE -> Cause.DONE;
                    case DROPPED -> Cause.DROPPED;
                    case NOT_STARTED, UNDER_WAY, PAUSED -> Cause.NOT_DONE;
                });
    }

    boolean copied() {
        return cause == Cause.NOT_DONE;
    }

    boolean copyable() {
        return cause != Cause.MEASURE_GONE;
    }

    /** What is done twice needs no excuse. */
    boolean needsReason() {
        return cause != Cause.DONE;
    }
}
