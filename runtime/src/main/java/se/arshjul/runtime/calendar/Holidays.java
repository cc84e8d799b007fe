package se.arshjul.runtime.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/** Days nobody works in Sweden although they may fall between Monday and Friday. */
final class Holidays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(Month.JANUARY, 1),
            MonthDay.of(Month.JANUARY, 6),
            MonthDay.of(Month.MAY, 1),
            MonthDay.of(Month.JUNE, 6),
            // The three eves are no public holidays by law, but agencies, regions and municipalities are closed.
            MonthDay.of(Month.DECEMBER, 24),
            MonthDay.of(Month.DECEMBER, 25),
            MonthDay.of(Month.DECEMBER, 26),
            MonthDay.of(Month.DECEMBER, 31));

    /** Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday. */
    private static final Set<Long> DAYS_FROM_EASTER = Set.of(-2L, 0L, 1L, 39L, 49L);

    private Holidays() {}

    static boolean isHoliday(LocalDate date) {
        return FIXED.contains(MonthDay.from(date))
                || DAYS_FROM_EASTER.contains(
                        date.toEpochDay() - easter(date.getYear()).toEpochDay())
                || date.equals(midsummerEve(date.getYear()))
                || date.equals(midsummerEve(date.getYear()).plusDays(1))
                || date.equals(allSaints(date.getYear()));
    }

    /** The Friday between 19 and 25 June. */
    private static LocalDate midsummerEve(int year) {
        return LocalDate.of(year, Month.JUNE, 19).with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    /** The Saturday between 31 October and 6 November. */
    private static LocalDate allSaints(int year) {
        return LocalDate.of(year, Month.OCTOBER, 31).with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    /** Easter Sunday of the Gregorian calendar, by the algorithm of Meeus, Jones and Butcher. */
    static LocalDate easter(int year) {
        int moon = year % 19;
        int century = year / 100;
        int yearOfCentury = year % 100;
        int correction = (century + 8) / 25;
        int epact = (19 * moon + century - century / 4 - (century - correction + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (yearOfCentury / 4) - epact - yearOfCentury % 4) % 7;
        int late = (moon + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
