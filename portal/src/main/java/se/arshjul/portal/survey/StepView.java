package se.arshjul.portal.survey;

import java.util.Locale;
import se.arshjul.portal.date.DateText;
import se.arshjul.workflow.v1.Step;

/**
 * A step of a process as a line of "where is my matter".
 *
 * @param title what it is or what has come of it, in the reader's language
 */
public record StepView(Step step, String title) {

    public String getTitle() {
        return title;
    }

    /** Whether there is more to say of it than that it happened. */
    public boolean isDone() {
        return step.getState() == Step.State.DONE;
    }

    public String getState() {
        return step.getState().name().toLowerCase(Locale.ROOT);
    }

    public String getTag() {
        return switch (step.getState()) {
            case CURRENT -> "active";
            case DONE -> "done";
            case FAILING -> "waiting";
            case STUCK -> "late";
            case STATE_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    public String getWhen() {
        return DateText.moment(step.getUpdateTime());
    }

    public String getProblem() {
        return step.getProblem();
    }
}
