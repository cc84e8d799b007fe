package se.arshjul.workflows.dryrun;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import se.arshjul.runtime.calendar.WorkingDays;

/**
 * On which days a body that does not answer is reminded. The decision is the table's, {@code reminder-schedule}, day by
 * day; this says beforehand what it will decide, and a test holds the two together.
 */
public final class ReminderPlan {

    private ReminderPlan() {}

    /** The days after the one of the invitation, up to the last on which an answer is taken. */
    static List<LocalDate> days(String recipientKind, LocalDate invited, LocalDate answerBy, LocalDate acceptedUntil) {
        var days = new ArrayList<LocalDate>();
        var reached = 0;
        for (var day = invited.plusDays(1); !day.isAfter(acceptedUntil); day = day.plusDays(1)) {
            var step = WorkingDays.isWorkingDay(day)
                    ? step(recipientKind, WorkingDays.workingDaysBetween(day, answerBy))
                    : 0;
            if (step > reached) {
                reached = step;
                days.add(day);
            }
        }
        return List.copyOf(days);
    }

    /** Which reminder it is time for when so many working days are left; 0 for none yet. */
    public static int step(String recipientKind, int daysLeft) {
        if (daysLeft < 0) {
            return 4;
        }
        if (daysLeft <= 1) {
            return 3;
        }
        if (daysLeft <= 5) {
            return 2;
        }
        return daysLeft <= (recipientKind.equals("region") ? 10 : 7) ? 1 : 0;
    }
}
