package se.arshjul.portal.people;

import java.time.LocalDate;
import se.arshjul.actor.v1.StandIn;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.session.Visitor;
import se.arshjul.runtime.proto.ProtoTime;

/**
 * Somebody who stands in for somebody, as pages show it.
 *
 * @param endable whether the visitor may end it
 */
public record StandInView(StandIn standIn, boolean now, boolean endable) {

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

    public String getCreator() {
        return standIn.getCreatorDisplayName();
    }
}
