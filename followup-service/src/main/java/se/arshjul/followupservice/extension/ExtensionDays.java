package se.arshjul.followupservice.extension;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.request.AnsweringTime;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.request.RequestRefusals;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.refusal.FieldViolation;

/**
 * The days to which a request can be extended.
 *
 * @param answerBy the last day to answer
 * @param acceptedUntil the last day on which a late answer is taken: as much later as in the survey, never after the
 *     review
 */
record ExtensionDays(LocalDate answerBy, LocalDate acceptedUntil) {

    private static final String FIELD = "answer_by_date";

    /** Refuses a day that cannot be granted. */
    static ExtensionDays of(Survey survey, Request request, LocalDate answerBy, Instant now) {
        var findings = findings(survey, request, answerBy, now);
        if (!findings.isEmpty()) {
            throw RequestRefusals.invalid(findings);
        }
        return new ExtensionDays(answerBy, acceptedUntil(survey, answerBy));
    }

    private static List<FieldViolation> findings(Survey survey, Request request, LocalDate day, Instant now) {
        List<FieldViolation> findings = new ArrayList<>();
        if (!WorkingDays.isWorkingDay(day)) {
            findings.add(new FieldViolation(FIELD, "NOT_A_WORKING_DAY", "Must be a working day."));
        }
        if (!day.isAfter(WorkingDays.dateOf(AnsweringTime.answerBy(survey, request)))) {
            findings.add(new FieldViolation(FIELD, "NOT_LATER", "Must be later than the day that holds."));
        }
        if (day.isBefore(WorkingDays.dateOf(now))) {
            findings.add(new FieldViolation(FIELD, "IN_THE_PAST", "Must not be before today."));
        }
        if (day.isAfter(date(survey.dates().reviewedBy()))) {
            findings.add(new FieldViolation(FIELD, "AFTER_REVIEW", "Must not be after the last day of review."));
        }
        return findings;
    }

    private static LocalDate acceptedUntil(Survey survey, LocalDate answerBy) {
        var dates = survey.dates();
        var grace = ChronoUnit.DAYS.between(date(dates.answerBy()), date(dates.acceptedUntil()));
        var wanted = answerBy.plusDays(grace);
        var last = date(dates.reviewedBy());
        return wanted.isAfter(last) ? last : wanted;
    }

    /** A survey that was dispatched has all its dates. */
    private static LocalDate date(@Nullable LocalDate date) {
        return Objects.requireNonNull(date, "a dispatched survey without a date");
    }
}
