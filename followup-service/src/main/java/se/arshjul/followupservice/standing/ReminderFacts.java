package se.arshjul.followupservice.standing;

import java.time.Instant;
import se.arshjul.followupservice.request.Request;
import se.arshjul.runtime.calendar.WorkingDays;

/**
 * What a reminder depends on, as it is now.
 *
 * @param workingDaysLeft to answer in time, or to say what the agency has asked about; 0 on the last day, negative afterwards
 * @param standing how the request stands
 */
public record ReminderFacts(int workingDaysLeft, boolean workingDay, RequestStanding standing) {

    public static ReminderFacts of(RequestStanding standing) {
        var today = WorkingDays.dateOf(standing.readTime());
        return new ReminderFacts(
                WorkingDays.workingDaysBetween(today, WorkingDays.dateOf(lastDay(standing))),
                WorkingDays.isWorkingDay(today),
                standing);
    }

    public Request request() {
        return standing.request();
    }

    private static Instant lastDay(RequestStanding standing) {
        return standing.request().clarifying() ? standing.closes() : standing.answerBy();
    }
}
