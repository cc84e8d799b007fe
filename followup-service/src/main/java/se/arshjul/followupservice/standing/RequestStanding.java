package se.arshjul.followupservice.standing;

import java.time.Instant;
import se.arshjul.followupservice.request.AnsweringTime;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.survey.Survey;

/** A request with what its survey says about it and how much of it is answered, at one time. */
public record RequestStanding(Request request, Survey survey, int answeredCount, Instant readTime) {

    /** Whether the body first signed off after the day in the letter, or that day has passed without. */
    public boolean late() {
        var approved = request.approveTime();
        return approved == null ? awaited() && readTime.isAfter(answerBy()) : approved.isAfter(answerBy());
    }

    public Instant answerBy() {
        return AnsweringTime.date(survey.dates().answerByTime());
    }

    public Instant acceptedUntil() {
        return AnsweringTime.date(survey.dates().acceptedUntilTime());
    }

    /** Nobody waits for one that was declined or withdrawn. */
    private boolean awaited() {
        return request.state() != Request.State.DECLINED && request.state() != Request.State.WITHDRAWN;
    }
}
