package se.arshjul.workflows.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A language of letters, and how dates are written in it. Nobody has told us a language, so a letter has them all. */
enum Language {
    SWEDISH("sv", Locale.of("sv", "SE"), " och "),
    ENGLISH("en", Locale.UK, " and ");

    private final String code;
    private final String and;
    private final DateTimeFormatter withYear;
    private final DateTimeFormatter withWeekday;
    private final DateTimeFormatter withWeekdayAndYear;
    private final DateTimeFormatter plain;

    Language(String code, Locale locale, String and) {
        this.code = code;
        this.and = and;
        this.withYear = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        this.withWeekday = DateTimeFormatter.ofPattern("EEEE d MMMM", locale);
        this.withWeekdayAndYear = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", locale);
        this.plain = DateTimeFormatter.ofPattern("d MMMM", locale);
    }

    /** As in {@code lang} and in the name of a message file. */
    String code() {
        return code;
    }

    /** Anna, Bo och Cia. */
    String listing(List<String> names) {
        var last = names.size() - 1;
        return last < 1 ? String.join("", names) : String.join(", ", names.subList(0, last)) + and + names.get(last);
    }

    /** 30 oktober 2026. */
    String withYear(LocalDate date) {
        return withYear.format(date);
    }

    /** fredag 30 oktober; of another year than today fredag 15 januari 2027. */
    String withWeekday(LocalDate date, LocalDate today) {
        return (date.getYear() == today.getYear() ? withWeekday : withWeekdayAndYear).format(date);
    }

    /** 30 oktober; of another year than today 15 januari 2027. */
    String plain(LocalDate date, LocalDate today) {
        return (date.getYear() == today.getYear() ? plain : withYear).format(date);
    }
}
