package se.arshjul.followupservice.standing;

import java.time.Instant;
import se.arshjul.followupservice.request.AnsweringTime;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.survey.Survey;

/**
 * A request with what its survey says about it and how much of it is answered, at one time.
 *
 * @param answeredCount how many of the questions that it is asked have an answer
 * @param hiddenCount how many questions it is not asked, by their conditions
 * @param englishTitle what the survey is called in English; empty when there is nothing, or nobody reads it there
 * @param bodiesNamed whether the survey's results show by name what the body answered
 */
public record RequestStanding(
        Request request,
        Survey survey,
        String englishTitle,
        int answeredCount,
        int hiddenCount,
        boolean bodiesNamed,
        Instant readTime) {

    /** How many questions the body is asked as its answers stand. */
    public int questionCount() {
        return survey.questionCount() - hiddenCount;
    }

    /** Whether the body first signed off after the day in the letter, or that day has passed without. */
    public boolean late() {
        var approved = request.approveTime();
        return approved == null ? awaited() && readTime.isAfter(answerBy()) : approved.isAfter(answerBy());
    }

    public Instant answerBy() {
        return AnsweringTime.answerBy(survey, request);
    }

    public Instant acceptedUntil() {
        return AnsweringTime.acceptedUntil(survey, request);
    }

    /** The last second at which an answer is taken as the request stands. */
    public Instant closes() {
        return AnsweringTime.closes(survey, request);
    }

    /** Whether the body may begin to replace what it has approved, or has begun; none of both when its time is over. */
    public boolean replaceable() {
        return AnsweringTime.replaceableUntil(survey, request)
                .filter(last -> !readTime.isAfter(last))
                .isPresent();
    }

    /** Whether the body's signed word on single answers is waited for; after its time that on an accepted response is not. */
    public boolean clarifying() {
        return request.clarifying() && (replaceable() || !request.settled());
    }

    /** Whether the body can still answer after this time. */
    public boolean takesAnswersAfter(Instant time) {
        return !request.settled() && request.state() != Request.State.APPROVED && closes().isAfter(time);
    }

    /** Nobody waits for one that was declined or withdrawn. */
    private boolean awaited() {
        return request.state() != Request.State.DECLINED && request.state() != Request.State.WITHDRAWN;
    }
}
