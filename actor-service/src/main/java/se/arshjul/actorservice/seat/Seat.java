package se.arshjul.actorservice.seat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.actorservice.actor.ActorName;
import se.arshjul.runtime.refusal.FieldViolation;

/** A seat of an actor on a council or reference group. Immutable; a change is a new value, saved by the repository. */
public record Seat(SeatName name, Details details, List<Holder> holders, long revision) {

    /** What whoever sits on it is there. */
    public enum Role {
        CONVENER,
        MEMBER,
        CO_OPTED
    }

    /** How what was proposed and what there is go together. */
    enum Standing {
        AS_PROPOSED,
        ONLY_PROPOSED,
        NOT_PROPOSED
    }

    /**
     * What the coordinator says of it.
     *
     * @param actor null where it is nobody's yet, or no actor of the register
     * @param start first day on which it is taken; null when that is not known
     * @param evident earliest day on which a document shows it taken
     * @param end first day on which it no longer is; null while it is
     */
    public record Details(
            @Nullable ActorName actor,
            Role role,
            boolean proposed,
            String proposedAs,
            @Nullable LocalDate start,
            @Nullable LocalDate evident,
            @Nullable LocalDate end,
            String evidence) {

        boolean isTaken() {
            return start != null || evident != null;
        }

        Details requireSound() {
            List<FieldViolation> found = new ArrayList<>();
            if (isTaken() && actor == null) {
                found.add(new FieldViolation("seat.actor", "REQUIRED", "Required of a seat that is taken."));
            }
            if (!isTaken() && !proposed) {
                found.add(new FieldViolation("seat.start_date", "REQUIRED", "Required of a seat nobody proposed."));
            }
            if (isEndedBy(start) || isEndedBy(evident)) {
                found.add(new FieldViolation("seat.end_date", "TOO_EARLY", "After the start date."));
            }
            if (proposed && proposedAs.isBlank()) {
                found.add(new FieldViolation("seat.proposed_as", "REQUIRED", "Required of a seat that was proposed."));
            }
            if (!found.isEmpty()) {
                throw SeatRefusals.invalid(found);
            }
            return this;
        }

        private boolean isEndedBy(@Nullable LocalDate day) {
            return end != null && day != null && !day.isBefore(end);
        }
    }

    /**
     * That somebody else sits on it: what they are to the actor, never their name.
     *
     * @param meeting the meeting whose minutes show it; empty when none do
     * @param stated whether a document says so, rather than that two of them differ
     */
    public record Holder(String title, @Nullable LocalDate evident, String evidence, String meeting, boolean stated) {}

    Standing standing() {
        if (!details.proposed()) {
            return Standing.NOT_PROPOSED;
        }
        return details.isTaken() ? Standing.AS_PROPOSED : Standing.ONLY_PROPOSED;
    }

    Seat change(Details wanted) {
        return new Seat(name, wanted, holders, revision);
    }

    Seat replaceHolder(Holder next) {
        List<Holder> all = new ArrayList<>(holders);
        all.add(next);
        return new Seat(name, details, List.copyOf(all), revision);
    }

    Seat requireEtag(String etag) {
        if (!etag.isEmpty() && !etag.equals(etag())) {
            throw SeatRefusals.changed(this);
        }
        return this;
    }

    String etag() {
        return "\"" + revision + "\"";
    }
}
