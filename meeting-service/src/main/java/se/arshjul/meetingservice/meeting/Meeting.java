package se.arshjul.meetingservice.meeting;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a body; date and times are local in Europe/Stockholm.
 *
 * @param ordinalInferred whether the ordinal follows from the series and is not written in any minutes
 * @param format how people meet, null when it is not known
 */
record Meeting(
        MeetingName name,
        boolean ordinalInferred,
        LocalDate date,
        LocalTime startTime,
        LocalTime endTime,
        @Nullable Format format,
        State state) {

    enum Format {
        PHYSICAL,
        DIGITAL,
        HYBRID
    }

    enum State {
        PROPOSED,
        SCHEDULED,
        HELD,
        CANCELLED,
        RESCHEDULED
    }
}
