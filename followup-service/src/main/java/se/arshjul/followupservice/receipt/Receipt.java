package se.arshjul.followupservice.receipt;

import java.time.Instant;

/**
 * What shows that a body's approved response was taken in as it was.
 *
 * @param current whether this version still counts
 * @param example whether its answers are made up
 */
record Receipt(
        String reference,
        String contentHash,
        String displayName,
        String recipientKind,
        String surveyTitle,
        int year,
        int version,
        Instant approveTime,
        boolean current,
        boolean example) {}
