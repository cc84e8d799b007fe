package se.arshjul.portal.plan;

import se.arshjul.plan.v1.Progress;
import se.arshjul.portal.date.DateText;

/** How far an element has come, as pages say it. */
public record ProgressView(Progress progress) {

    public String getState() {
        return progress.getState().name();
    }

    public boolean isKnown() {
        return progress.getState() != Progress.State.UNKNOWN && progress.getState() != Progress.State.STATE_UNSPECIFIED;
    }

    public String getYear() {
        return String.valueOf(progress.getYear());
    }

    /** The day on which it was confirmed; empty when it never was. */
    public String getDay() {
        return DateText.day(progress.getConfirmTime());
    }

    /** How a tag shows it. */
    public String getTag() {
        return switch (progress.getState()) {
            case DONE -> "done";
            case ONGOING -> "active";
            case NOT_STARTED -> "waiting";
            case UNKNOWN, STATE_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }
}
