package se.arshjul.portal.date;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Timestamp;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** A moment reads by the clocks of Sweden on the days on which those change, and on the days that are easily missed. */
class DateTextTest {

    @AfterEach
    void readAsEverybodyDoes() {
        LocaleContextHolder.resetLocaleContext();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-03-28T22:59:59Z, lördag 28 mars 2026, 28 mars 2026 kl. 23.59",
        "2026-03-28T23:00:00Z, söndag 29 mars 2026, 29 mars 2026 kl. 00.00",
        "2026-03-29T00:59:59Z, söndag 29 mars 2026, 29 mars 2026 kl. 01.59",
        "2026-03-29T01:00:00Z, söndag 29 mars 2026, 29 mars 2026 kl. 03.00",
        "2026-03-29T21:59:59Z, söndag 29 mars 2026, 29 mars 2026 kl. 23.59",
        "2026-03-29T22:00:00Z, måndag 30 mars 2026, 30 mars 2026 kl. 00.00",
        "2026-10-24T22:00:00Z, söndag 25 oktober 2026, 25 oktober 2026 kl. 00.00",
        "2026-10-25T00:59:59Z, söndag 25 oktober 2026, 25 oktober 2026 kl. 02.59",
        "2026-10-25T01:00:00Z, söndag 25 oktober 2026, 25 oktober 2026 kl. 02.00",
        "2026-10-25T22:59:59Z, söndag 25 oktober 2026, 25 oktober 2026 kl. 23.59",
        "2026-10-25T23:00:00Z, måndag 26 oktober 2026, 26 oktober 2026 kl. 00.00",
        "2028-02-29T22:59:59Z, tisdag 29 februari 2028, 29 februari 2028 kl. 23.59",
        "2026-12-31T22:59:59Z, torsdag 31 december 2026, 31 december 2026 kl. 23.59",
        "2026-12-31T23:00:00Z, fredag 1 januari 2027, 1 januari 2027 kl. 00.00"
    })
    void aMomentReadsByTheClocksOfSweden(Instant instant, String day, String moment) {
        LocaleContextHolder.setLocale(Locale.forLanguageTag("sv"));
        var time = Timestamp.newBuilder().setSeconds(instant.getEpochSecond()).build();

        assertThat(DateText.day(time)).isEqualTo(day);
        assertThat(DateText.moment(time)).isEqualTo(moment);
    }
}
