package se.arshjul.portal.people;

import java.time.LocalDate;
import se.arshjul.actor.v1.StandIn;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.session.Visitor;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;

/**
 * Somebody who stands in for somebody, or did, as pages show it.
 *
 * @param endable whether the visitor may end it
 */
public record StandInView(StandIn standIn, boolean now, boolean endable) {

    static StandInView past(StandIn standIn) {
        return new StandInView(standIn, false, false);
    }

    static StandInView of(StandIn standIn, LocalDate today, Visitor visitor) {
        var own = !visitor.person().isEmpty() && standIn.getAbsentPerson().equals(visitor.person());
        var begun = !ProtoTime.toLocalDate(standIn.getStartDate()).isAfter(today);
        return new StandInView(standIn, begun, own || visitor.keepsPeople());
    }

    public String getId() {
        return ResourceId.of(standIn.getName());
    }

    public String getAbsent() {
        return standIn.getAbsentDisplayName();
    }

    public String getName() {
        return standIn.getDisplayName();
    }

    public String getEmail() {
        return standIn.getEmail();
    }

    public String getFrom() {
        return DateText.day(standIn.getStartDate());
    }

    public String getUntil() {
        return DateText.day(standIn.getEndDate());
    }

    /** Whether whoever is away has nothing left that was lent. */
    public boolean isIdle() {
        return standIn.getRolesCount() == 0;
    }

    /** The tag of its state: what colour it has and what it says, {@code standin.<tag>}. */
    public String getTag() {
        if (isIdle()) {
            return "idle";
        }
        return now ? "now" : "later";
    }

    /** How it came to an end, {@code standin.past.<end>}: by itself, by somebody, or by somebody before it began. */
    public String getPast() {
        if (!standIn.hasEndTime()) {
            return "over";
        }
        var begins = WorkingDays.startOfDay(ProtoTime.toLocalDate(standIn.getStartDate()));
        return ProtoTime.toInstant(standIn.getEndTime()).isBefore(begins) ? "never" : "ended";
    }

    /** The day on which somebody ended it; empty when nobody has. */
    public String getEnded() {
        return standIn.hasEndTime() ? DateText.day(standIn.getEndTime()) : "";
    }

    public String getCreator() {
        return standIn.getCreatorDisplayName();
    }
}
