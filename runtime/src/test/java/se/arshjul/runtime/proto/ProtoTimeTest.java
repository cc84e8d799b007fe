package se.arshjul.runtime.proto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.protobuf.Timestamp;
import com.google.type.Date;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arshjul.runtime.refusal.Refusal;

class ProtoTimeTest {

    @Test
    void anInstantComesBackInMicroseconds() {
        var instant = Instant.parse("2026-03-02T11:00:00.123456789Z");

        assertThat(ProtoTime.toInstant(ProtoTime.toProto(instant)))
                .isEqualTo(Instant.parse("2026-03-02T11:00:00.123456Z"));
    }

    @Test
    void aTimeBeyondAllTimesIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ProtoTime.toInstant(
                        Timestamp.newBuilder().setSeconds(Long.MAX_VALUE).build()))
                .returns("TIME_INVALID", Refusal::reason);
    }

    @Test
    void aDateComesBack() {
        var date = LocalDate.of(2028, 2, 29);

        assertThat(ProtoTime.toLocalDate(ProtoTime.toProto(date))).isEqualTo(date);
    }

    @ParameterizedTest
    @CsvSource({"2026,2,29", "2026,0,1", "2026,1,0", "0,0,0", "-1,1,1", "10000,1,1"})
    void aDayTheCalendarDoesNotHaveIsRefused(int year, int month, int day) {
        var date = Date.newBuilder().setYear(year).setMonth(month).setDay(day).build();

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> ProtoTime.toLocalDate(date))
                .returns("DATE_INVALID", Refusal::reason);
    }
}
