package se.arshjul.followupservice.request;

import static se.arshjul.runtime.calendar.WorkingDays.endOfDay;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.survey.Survey;

/**
 * Until when a survey takes a body's answers: until its last day, or a later one that was granted to the body; a
 * clarification until the end of the review, and a replacement of what it has approved until its last day to answer.
 */
public final class AnsweringTime {

    private AnsweringTime() {}

    /** Refuses when the survey no longer takes answers to this request. */
    public static void require(Survey survey, Request request, Instant now) {
        if (!takesAnswers(survey, request) || now.isAfter(closes(survey, request))) {
            throw RequestRefusals.wrongState(request);
        }
    }

    private static boolean takesAnswers(Survey survey, Request request) {
        var longer = request.sentBack() || request.extension().acceptedUntil() != null;
        return survey.state() == Survey.State.OPEN || longer && survey.state() == Survey.State.CLOSED;
    }

    /** The last second to answer in time. */
    public static Instant answerBy(Survey survey, Request request) {
        return later(survey.dates().answerByTime(), request.extension().answerBy());
    }

    /** The last second at which a first response is taken. */
    public static Instant acceptedUntil(Survey survey, Request request) {
        return later(survey.dates().acceptedUntilTime(), request.extension().acceptedUntil());
    }

    /** The last second at which an answer is taken as the request stands. */
    public static Instant closes(Survey survey, Request request) {
        if (request.sentBack()) {
            return reviewedBy(survey);
        }
        return request.replacement() == Replacement.NONE ? acceptedUntil(survey, request) : answerBy(survey, request);
    }

    /**
     * The last second at which the body may replace the response that it has approved, or only the answers in it that it is
     * asked about; empty when it may not.
     */
    public static Optional<Instant> replaceableUntil(Survey survey, Request request) {
        if (!request.signed() || !takesAnswers(survey, request)) {
            return Optional.empty();
        }
        return Optional.of(request.clarifying() ? closes(survey, request) : answerBy(survey, request));
    }

    /** The last second of the review. */
    public static Instant reviewedBy(Survey survey) {
        return date(survey.dates().reviewedByTime());
    }

    /** The survey's own date may have been moved past what was granted. */
    private static Instant later(@Nullable Instant survey, @Nullable LocalDate granted) {
        var general = date(survey);
        return granted != null && endOfDay(granted).isAfter(general) ? endOfDay(granted) : general;
    }

    /** A survey that was dispatched has all its dates. */
    private static Instant date(@Nullable Instant date) {
        return Objects.requireNonNull(date, "a dispatched survey without a date");
    }
}
