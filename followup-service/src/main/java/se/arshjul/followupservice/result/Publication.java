package se.arshjul.followupservice.result;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.aggregation.ResponseRate;

/**
 * The results of a survey as they were computed at one time; the publish time of a draft is null.
 *
 * @param reason why the version before was corrected; empty for the first and for a draft
 * @param example whether all answers are made up
 * @param bodiesNamed whether what each body answered is shown by name
 */
public record Publication(
        PublicationName name,
        String title,
        Instant snapshotTime,
        @Nullable Instant publishTime,
        String analysis,
        String factSheet,
        List<ResponseRate> rates,
        String contentHash,
        String reason,
        boolean example,
        boolean bodiesNamed) {

    public boolean published() {
        return publishTime != null;
    }
}
