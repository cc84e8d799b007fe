package se.arshjul.faultyservice.alpha;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;

/** Planted: every way past the injected clock. */
class ClockReader {

    Instant instantNow() {
        return Instant.now();
    }

    LocalDate dateNow() {
        return LocalDate.now();
    }

    ZonedDateTime zonedNow() {
        return ZonedDateTime.now();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Clock clock() {
        return Clock.systemUTC();
    }

    InstantSource source() {
        return InstantSource.system();
    }

    Date date() {
        return new Date();
    }
}
