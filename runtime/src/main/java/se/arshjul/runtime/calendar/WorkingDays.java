package se.arshjul.runtime.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The Swedish working-day calendar and the local day in Europe/Stockholm. */
public final class WorkingDays {

    public static final ZoneId ZONE = ZoneId.of("Europe/Stockholm");

    private WorkingDays() {}

    public static boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek() != DayOfWeek.SATURDAY
                && date.getDayOfWeek() != DayOfWeek.SUNDAY
                && !Holidays.isHoliday(date);
    }

    /** The n-th working day after the date (before it when n is negative); the date itself when n is 0. */
    public static LocalDate plusWorkingDays(LocalDate date, int days) {
        var step = Integer.signum(days);
        var reached = date;
        for (var left = Math.abs(days); left > 0; ) {
            reached = reached.plusDays(step);
            if (isWorkingDay(reached)) {
                left--;
            }
        }
        return reached;
    }

    /** How many working days lie after {@code from} up to and including {@code to}; negative when to is earlier. */
    public static int workingDaysBetween(LocalDate from, LocalDate to) {
        if (to.isBefore(from)) {
            return -workingDaysBetween(to, from);
        }
        return (int) from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .filter(WorkingDays::isWorkingDay)
                .count();
    }

    /** The date itself when it is a working day, otherwise the next one. */
    public static LocalDate onOrAfter(LocalDate date) {
        return isWorkingDay(date) ? date : plusWorkingDays(date, 1);
    }

    /** The date itself when it is a working day, otherwise the last one before it. */
    public static LocalDate onOrBefore(LocalDate date) {
        return isWorkingDay(date) ? date : plusWorkingDays(date, -1);
    }

    public static Instant startOfDay(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }

    /** The last microsecond of the day: whoever answers on the day answers in time. */
    public static Instant endOfDay(LocalDate date) {
        return startOfDay(date.plusDays(1)).minus(1, ChronoUnit.MICROS);
    }

    /** The local day an instant falls on. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
