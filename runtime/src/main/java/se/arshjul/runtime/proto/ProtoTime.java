package se.arshjul.runtime.proto;

import com.google.protobuf.Timestamp;
import com.google.type.Date;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.util.Map;
import se.arshjul.runtime.refusal.Refusal;

/** Instants and dates in messages. An unset field is told apart with the message's own {@code hasX}. */
public final class ProtoTime {

    /** Those that a date in a message may have. */
    private static final ValueRange YEARS = ValueRange.of(1, 9999);

    private ProtoTime() {}

    public static Timestamp toProto(Instant instant) {
        return Timestamp.newBuilder()
                .setSeconds(instant.getEpochSecond())
                .setNanos(instant.getNano())
                .build();
    }

    public static Date toProto(LocalDate date) {
        return Date.newBuilder()
                .setYear(date.getYear())
                .setMonth(date.getMonthValue())
                .setDay(date.getDayOfMonth())
                .build();
    }

    /** In microseconds, which is what a column keeps. */
    public static Instant toInstant(Timestamp timestamp) {
        try {
            return Instant.ofEpochSecond(timestamp.getSeconds(), timestamp.getNanos())
                    .truncatedTo(ChronoUnit.MICROS);
        } catch (DateTimeException outOfRange) {
            throw Refusal.invalid("TIME_INVALID", "There is no such time.", Map.of());
        }
    }

    /** A whole date; one without year, month or day is refused. */
    public static LocalDate toLocalDate(Date date) {
        try {
            return LocalDate.of(
                    YEARS.checkValidIntValue(date.getYear(), ChronoField.YEAR), date.getMonth(), date.getDay());
        } catch (DateTimeException noSuchDay) {
            throw Refusal.invalid(
                    "DATE_INVALID",
                    "There is no such date.",
                    Map.of("date", "%d-%d-%d".formatted(date.getYear(), date.getMonth(), date.getDay())));
        }
    }
}
