package se.arshjul.portal.commitment;

import se.arshjul.plan.v1.CommitmentRound;
import se.arshjul.plan.v1.CommitmentRound.State;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;

/**
 * A round as pages show it and lead to it.
 *
 * @param who what the actor is called
 */
public record RoundView(CommitmentRound round, String who) {

    public String getId() {
        return ResourceId.of(round.getName());
    }

    public String getYear() {
        return round.getName().split("/")[3];
    }

    public String getDay() {
        return DateText.day(round.getAnswerByDate());
    }

    public boolean isAsked() {
        return round.getState() == State.ASKED;
    }

    /** Whether a coordinator can still decide what becomes of it. */
    public boolean isOpen() {
        return isAsked() || round.getState() == State.ANSWERED;
    }

    public boolean isLate() {
        return isAsked() && round.getLate();
    }

    public String getState() {
        return isLate() ? "LATE" : round.getState().name();
    }

    /** Which mark goes with it. */
    public String getMark() {
        return switch (getState()) {
            case "LATE" -> "late";
            case "ASKED" -> "waiting";
            case "ANSWERED" -> "active";
            case "SETTLED" -> "done";
            default -> "";
        };
    }

    /** For the actor's own people. */
    public String getOwnPath() {
        return "/atagande/" + round.getName().split("/")[1] + "/" + getYear();
    }
}
