package se.arshjul.portal.date;

import com.google.protobuf.Timestamp;
import com.google.type.Date;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ResourceBundle;
import org.springframework.context.i18n.LocaleContextHolder;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.proto.ProtoTime;

/** Dates and times in the reader's language, in Europe/Stockholm. */
public final class DateText {

    /** The machine's own language is nobody's who reads. */
    private static final ResourceBundle.Control OWN_FILES =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private DateText() {}

    /** {@code fredag 30 oktober 2026}. */
    public static String day(LocalDate date) {
        return format("date.day").format(date);
    }

    /** {@code fredag 30 oktober 2026}; empty when unset. */
    public static String day(Date date) {
        return date.getYear() == 0 ? "" : day(ProtoTime.toLocalDate(date));
    }

    /** {@code fredag 30 oktober 2026}; empty when unset. */
    public static String day(Timestamp time) {
        return isUnset(time) ? "" : day(local(time).toLocalDate());
    }

    /** {@code 30 oktober 2026 kl. 10.42}; empty when unset. */
    public static String moment(Timestamp time) {
        return isUnset(time) ? "" : format("date.moment").format(local(time));
    }

    /** {@code 10.42} of the day itself, and the whole moment of another day; empty when unset. */
    public static String lately(Timestamp time, LocalDate today) {
        return isUnset(time) || !local(time).toLocalDate().equals(today)
                ? moment(time)
                : format("date.time").format(local(time));
    }

    /** {@code 2026-10-30}, as a date field wants it; empty when unset. */
    public static String field(Date date) {
        return date.getYear() == 0 ? "" : ProtoTime.toLocalDate(date).toString();
    }

    /** {@code 2026-10-30}, the day of a moment; empty when unset. */
    public static String field(Timestamp time) {
        return isUnset(time) ? "" : local(time).toLocalDate().toString();
    }

    private static boolean isUnset(Timestamp time) {
        return time.equals(Timestamp.getDefaultInstance());
    }

    private static ZonedDateTime local(Timestamp time) {
        return ProtoTime.toInstant(time).atZone(WorkingDays.ZONE);
    }

    private static DateTimeFormatter format(String key) {
        var locale = LocaleContextHolder.getLocale();
        return DateTimeFormatter.ofPattern(
                ResourceBundle.getBundle("messages/date", locale, OWN_FILES).getString(key), locale);
    }
}
