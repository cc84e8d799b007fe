package se.arshjul.workflows.letter;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import se.arshjul.runtime.calendar.WorkingDays;

/** When letters go that can wait: at hours at which somebody is there to read them. */
@Component
public class SendWindow {

    private final SendWindowProperties properties;
    private final InstantSource clock;

    SendWindow(SendWindowProperties properties, InstantSource clock) {
        this.properties = properties;
        this.clock = clock;
    }

    /** How long a letter of this kind has to wait now; nothing when it may go. */
    public Duration left(LetterKind kind) {
        var now = clock.instant();
        return kind.canWait() ? Duration.between(now, openFrom(now)) : Duration.ZERO;
    }

    /** The same where it has to go before this moment: a letter in the night is better than one that comes too late. */
    public Duration left(LetterKind kind, Instant before) {
        var left = left(kind);
        return clock.instant().plus(left).isBefore(before) ? left : Duration.ZERO;
    }

    /** The first moment from this one on at which letters go. */
    public Instant openFrom(Instant moment) {
        if (properties.opens().equals(properties.closes())) {
            return moment;
        }
        var local = moment.atZone(WorkingDays.ZONE);
        var day = local.toLocalDate();
        if (!WorkingDays.isWorkingDay(day) || !local.toLocalTime().isBefore(properties.closes())) {
            return opening(WorkingDays.plusWorkingDays(day, 1));
        }
        var opening = opening(day);
        return moment.isBefore(opening) ? opening : moment;
    }

    private Instant opening(LocalDate day) {
        return day.atTime(properties.opens()).atZone(WorkingDays.ZONE).toInstant();
    }
}
