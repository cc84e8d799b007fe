package se.arshjul.portal.register;

import java.util.List;
import se.arshjul.actor.v1.Seat;
import se.arshjul.actor.v1.Seat.Standing;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;

/**
 * A seat as pages show it.
 *
 * @param bodyName what the council or group is called; empty on its own page
 */
public record SeatView(Seat seat, String bodyName) {

    /** That somebody else sits on it, and by which meeting that is known; empty where by none. */
    public record Held(String title, String day, String evidence, String meeting, boolean stated) {}

    public String getId() {
        return ResourceId.of(seat.getName());
    }

    /** As whose it was registered. */
    public String getActor() {
        return seat.getActor();
    }

    public String getBodyPath() {
        return BodyPages.PLACE + "/" + seat.getName().split("/")[1];
    }

    /** Whose it is; what the proposal calls it where it is nobody's. */
    public String getCalled() {
        return seat.getActorDisplayName().isEmpty() ? seat.getProposedAs() : seat.getActorDisplayName();
    }

    /** The page of whose it is; empty where it is no actor's. */
    public String getActorPath() {
        return seat.getActor().isEmpty() ? "" : RegisterPages.PLACE + "/" + ResourceId.of(seat.getActor());
    }

    public String getRole() {
        return seat.getRole().name();
    }

    public String getProposedAs() {
        return seat.getProposedAs();
    }

    public String getStanding() {
        return seat.getStanding().name();
    }

    public boolean isOnlyProposed() {
        return seat.getStanding() == Standing.ONLY_PROPOSED;
    }

    public boolean isUnproposed() {
        return seat.getStanding() == Standing.NOT_PROPOSED;
    }

    /** Whether the proposal calls it something else than who has it. */
    public boolean isOtherwiseCalled() {
        return seat.getStanding() == Standing.AS_PROPOSED
                && !seat.getProposedAs().equals(getCalled());
    }

    public String getFrom() {
        return DateText.day(seat.getStartDate());
    }

    public String getEvident() {
        return DateText.day(seat.getEvidentDate());
    }

    public String getUntil() {
        return DateText.day(seat.getEndDate());
    }

    public String getEvidence() {
        return seat.getEvidence();
    }

    public List<Held> getHolders() {
        return seat.getHoldersList().stream()
                .map(holder -> new Held(
                        holder.getTitle(),
                        DateText.day(holder.getEvidentDate()),
                        holder.getEvidence(),
                        holder.getMeeting().isEmpty() ? "" : ResourceId.of(holder.getMeeting()),
                        holder.getStated()))
                .toList();
    }
}
