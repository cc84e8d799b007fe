package se.arshjul.portal.pilot;

import java.util.Locale;
import se.arshjul.followup.v1.Pilot;
import se.arshjul.portal.date.DateText;

/** A pilot as the agency sees it. */
public record PilotView(Pilot pilot) {

    public String getName() {
        return pilot.getName();
    }

    public boolean isLasting() {
        return pilot.getEnd() == Pilot.End.END_UNSPECIFIED;
    }

    public int getRecipients() {
        return pilot.getRecipientCount();
    }

    public int getOpened() {
        return pilot.getOpenedCount();
    }

    public int getSubmitted() {
        return pilot.getSubmittedCount();
    }

    /** Whether anybody has handed in, so that it is known how long that took. */
    public boolean isTimed() {
        return pilot.hasMedianMinutes();
    }

    public int getMinutes() {
        return pilot.getMedianMinutes();
    }

    public String getStarted() {
        return DateText.day(pilot.getStartTime());
    }

    public String getAnswerBy() {
        return DateText.day(pilot.getAnswerByDate());
    }

    public String getEnded() {
        return DateText.moment(pilot.getEndTime());
    }

    /** Key of the message that says what ended it. */
    public String getEnd() {
        return pilot.getEnd().name().toLowerCase(Locale.ROOT);
    }
}
