package se.arshjul.workflows.inbox;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What is done to several items at once, to each as it is to one. */
sealed interface BulkChange {

    /** Takes them. */
    record Claim() implements BulkChange {}

    /** Gives them back. */
    record Release() implements BulkChange {}

    /** Sets the day on which somebody wants to look at them again; without a day nothing is to be looked at. */
    record FollowUp(@Nullable LocalDate date, String note) implements BulkChange {}

    /**
     * What becomes of one item.
     *
     * @param item as it is now; null where it is not for the caller
     * @param reason why not; empty where the change is made
     */
    record Outcome(String name, @Nullable WorkItem item, String reason) {}
}
