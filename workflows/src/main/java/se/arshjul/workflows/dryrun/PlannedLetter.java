package se.arshjul.workflows.dryrun;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What would go to one recipient.
 *
 * @param asOf the day as of which the register was read
 * @param copies functional mailboxes that would get it too, or instead when there are no other addresses
 * @param sendTime null while the survey has no first day
 * @param reminders the days on which it would be reminded
 */
record PlannedLetter(
        To to,
        LocalDate asOf,
        List<String> addresses,
        boolean toMailbox,
        List<String> copies,
        @Nullable Instant sendTime,
        List<LocalDate> reminders,
        Set<Problem> problems) {

    /** Who is asked, and as what. */
    record To(String recipientId, String actor, String kind, String displayName, String countyCode) {}

    /** Something in the way of its arrival. */
    enum Problem {
        NO_ADDRESS,
        NO_PEOPLE,
        SHARED_ADDRESS,
        ADDRESS_REFUSED
    }
}
