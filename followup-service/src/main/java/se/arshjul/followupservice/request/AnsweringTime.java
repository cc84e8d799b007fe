package se.arshjul.followupservice.request;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.survey.Survey;

/** Until when a survey takes a body's answers: until its last day, a clarification until the end of the review. */
public final class AnsweringTime {

    private AnsweringTime() {}

    /** Refuses when the survey no longer takes answers to this request. */
    public static void require(Survey survey, Request request, Instant now) {
        var last = request.sentBack()
                ? survey.dates().reviewedByTime()
                : survey.dates().acceptedUntilTime();
        if (!takesAnswers(survey, request) || now.isAfter(date(last))) {
            throw RequestRefusals.wrongState(request);
        }
    }

    private static boolean takesAnswers(Survey survey, Request request) {
        return survey.state() == Survey.State.OPEN || request.sentBack() && survey.state() == Survey.State.CLOSED;
    }

    /** A survey that was dispatched has all its dates. */
    public static Instant date(@Nullable Instant date) {
        return Objects.requireNonNull(date, "a dispatched survey without a date");
    }
}
