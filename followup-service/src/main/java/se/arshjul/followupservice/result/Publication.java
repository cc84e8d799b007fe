package se.arshjul.followupservice.result;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.aggregation.ResponseRate;

/** The results of a survey as they were computed at one time; the publish time of a draft is null. */
record Publication(
        PublicationName name,
        String title,
        Instant snapshotTime,
        @Nullable Instant publishTime,
        String analysis,
        String factSheet,
        List<ResponseRate> rates,
        String contentHash) {}
