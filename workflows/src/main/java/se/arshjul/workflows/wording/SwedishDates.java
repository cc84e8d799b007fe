package se.arshjul.workflows.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates as a Swedish letter writes them. */
final class SwedishDates {

    private static final Locale SWEDISH = Locale.of("sv", "SE");
    private static final DateTimeFormatter WITH_YEAR = DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH);
    private static final DateTimeFormatter WITH_WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", SWEDISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM", SWEDISH);

    private SwedishDates() {}

    /** 30 oktober 2026. */
    static String withYear(LocalDate date) {
        return WITH_YEAR.format(date);
    }

    /** fredag 30 oktober. */
    static String withWeekday(LocalDate date) {
        return WITH_WEEKDAY.format(date);
    }

    /** 30 oktober. */
    static String plain(LocalDate date) {
        return SHORT.format(date);
    }
}
