package se.arshjul.portal.answer;

import java.util.Locale;
import se.arshjul.followup.v1.Request;
import se.arshjul.followup.v1.Request.State;
import se.arshjul.portal.date.DateText;

/** A request as its body sees it. */
public record RequestView(Request request) {

    public String getPath() {
        var parts = request.getName().split("/", -1);
        return "/svara/" + parts[1] + "/" + parts[3];
    }

    public String getName() {
        return request.getName();
    }

    public String getTitle() {
        return request.getSurveyTitle();
    }

    public String getPrincipal() {
        return request.getDisplayName();
    }

    public String getReason() {
        return request.getReason();
    }

    public String getReference() {
        return request.getReference();
    }

    public String getAnswerBy() {
        return DateText.day(request.getAnswerByTime());
    }

    public String getAcceptedUntil() {
        return DateText.day(request.getAcceptedUntilTime());
    }

    public String getStateTime() {
        return DateText.moment(request.getStateTime());
    }

    public int getAnswered() {
        return request.getAnsweredCount();
    }

    public int getQuestions() {
        return request.getQuestionCount();
    }

    public boolean isLate() {
        return request.getLate();
    }

    /** Key of the message that names the state. */
    public String getState() {
        return request.getState().name().toLowerCase(Locale.ROOT);
    }

    /** Which tag goes with the state. */
    public String getTag() {
        return switch (request.getState()) {
            case DISPATCHED, OPENED, STARTED, SENT_BACK -> isLate() ? "late" : "active";
            case SUBMITTED -> "waiting";
            case APPROVED, ACCEPTED -> "done";
            case DECLINED, NO_RESPONSE, WITHDRAWN, STATE_UNSPECIFIED, UNRECOGNIZED -> "";
        };
    }

    /** Whether answers can be written. */
    public boolean isEditable() {
        return switch (request.getState()) {
            case DISPATCHED, OPENED, STARTED, SENT_BACK -> true;
            case SUBMITTED, APPROVED, ACCEPTED, DECLINED, NO_RESPONSE, WITHDRAWN, STATE_UNSPECIFIED, UNRECOGNIZED ->
                false;
        };
    }

    public boolean isWaitingForApprover() {
        return request.getState() == State.SUBMITTED;
    }

    /** Whether there is a receipt to show. */
    public boolean isSignedOff() {
        return !request.getReference().isEmpty();
    }
}
