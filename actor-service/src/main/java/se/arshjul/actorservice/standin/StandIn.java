package se.arshjul.actorservice.standin;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.actorservice.assignment.Role;
import se.arshjul.runtime.refusal.FieldViolation;

/**
 * That somebody does the work of a person who is away. Immutable; a change is a new value, saved by the repository.
 *
 * @param creator who wrote it
 * @param endTime when somebody ended it; null when nobody has
 * @param roles what is lent, as long as whoever is away has it
 * @param person who logs in by the stand-in's address, {@code people/{person}}; empty before the first login
 * @param absentPerson the same of whoever is away
 */
record StandIn(
        StandInName name,
        Details details,
        String absentDisplayName,
        Creator creator,
        Instant createTime,
        @Nullable Instant endTime,
        List<Role> roles,
        String person,
        String absentPerson) {

    /** A year off, and a leap year too. */
    private static final int LONGEST = 366;

    /** Who wrote it, {@code people/{person}}. */
    record Creator(String person, String displayName) {}

    /** Who, for whom, from which day to which, both among them. */
    record Details(String absentEmail, String email, String displayName, LocalDate start, LocalDate end) {

        /** @param held the roles of whoever is away */
        Details requireSound(LocalDate today, List<Role> held) {
            var found = new ArrayList<FieldViolation>();
            if (held.stream().allMatch(role -> role == Role.CONTACT)) {
                found.add(new FieldViolation("stand_in.absent_email", "NOT_HELD", "Somebody with a role to lend."));
            }
            if (email.equalsIgnoreCase(absentEmail)) {
                found.add(new FieldViolation("stand_in.email", "SAME_PERSON", "Nobody stands in for themself."));
            }
            if (end.isBefore(start)) {
                found.add(new FieldViolation("stand_in.end_date", "TOO_EARLY", "Not before the first day."));
            } else if (end.isBefore(today)) {
                found.add(new FieldViolation("stand_in.end_date", "OVER", "Not before today."));
            } else if (start.plusDays(LONGEST - 1L).isBefore(end)) {
                found.add(new FieldViolation("stand_in.end_date", "TOO_LATE", "At most 366 days."));
            }
            if (!found.isEmpty()) {
                throw StandInRefusals.invalid(found);
            }
            return this;
        }
    }

    StandIn end(Instant now) {
        return endTime == null
                ? new StandIn(name, details, absentDisplayName, creator, createTime, now, roles, person, absentPerson)
                : this;
    }
}
