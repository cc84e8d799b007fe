package se.arshjul.portal.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/** A language of the portal. */
public enum Language {
    SWEDISH("sv", Locale.of("sv")),
    ENGLISH("en", Locale.UK);

    private final String code;
    private final Locale locale;

    Language(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code.equals(code))
                .findFirst();
    }

    /** The one in which this request is answered; outside of one nobody has chosen. */
    public static Language ofReader() {
        var context = LocaleContextHolder.getLocaleContext();
        var locale = context == null ? null : context.getLocale();
        return locale == null ? SWEDISH : of(locale.getLanguage()).orElse(SWEDISH);
    }

    /** The other one, to change to. */
    public Language other() {
        return this == SWEDISH ? ENGLISH : SWEDISH;
    }

    /** As in {@code lang} and in the address where it is chosen. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }
}
