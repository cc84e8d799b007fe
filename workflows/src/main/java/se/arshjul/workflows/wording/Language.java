package se.arshjul.workflows.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A language of letters, and how dates are written in it. Nobody has told us a language, so a letter has them all. */
enum Language {
    SWEDISH("sv", Locale.of("sv", "SE")),
    ENGLISH("en", Locale.UK);

    private final String code;
    private final DateTimeFormatter withYear;
    private final DateTimeFormatter withWeekday;
    private final DateTimeFormatter plain;

    Language(String code, Locale locale) {
        this.code = code;
        this.withYear = DateTimeFormatter.ofPattern("d MMMM yyyy", locale);
        this.withWeekday = DateTimeFormatter.ofPattern("EEEE d MMMM", locale);
        this.plain = DateTimeFormatter.ofPattern("d MMMM", locale);
    }

    /** As in {@code lang} and in the name of a message file. */
    String code() {
        return code;
    }

    /** 30 oktober 2026. */
    String withYear(LocalDate date) {
        return withYear.format(date);
    }

    /** fredag 30 oktober. */
    String withWeekday(LocalDate date) {
        return withWeekday.format(date);
    }

    /** 30 oktober. */
    String plain(LocalDate date) {
        return plain.format(date);
    }
}
