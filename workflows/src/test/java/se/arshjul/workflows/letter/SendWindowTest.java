package se.arshjul.workflows.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendWindowTest {

    @ParameterizedTest
    @CsvSource({
        "in the middle of a day, 2026-03-02T11:00:00Z, 2026-03-02T11:00:00Z",
        "at the opening, 2026-03-02T07:00:00Z, 2026-03-02T07:00:00Z",
        "in the night before, 2026-03-01T23:00:00Z, 2026-03-02T07:00:00Z",
        "at the closing, 2026-03-02T16:00:00Z, 2026-03-03T07:00:00Z",
        "on a Friday evening, 2026-03-06T18:00:00Z, 2026-03-09T07:00:00Z",
        "on Maundy Thursday evening, 2026-04-02T18:00:00Z, 2026-04-07T06:00:00Z",
        "on the Friday before clocks go forward, 2026-03-27T18:00:00Z, 2026-03-30T06:00:00Z",
        "on the Friday before clocks go back, 2026-10-23T18:00:00Z, 2026-10-26T07:00:00Z"
    })
    void whatCanWaitGoesOnceSomebodyIsThereToReadIt(String when, Instant moment, Instant goes) {
        assertThat(window("08:00", "17:00", moment).openFrom(moment)).as(when).isEqualTo(goes);
    }

    @Test
    void whatAnswersSomethingThatWasJustDoneNeverWaits() {
        var night = Instant.parse("2026-03-01T23:00:00Z");
        var window = window("08:00", "17:00", night);

        assertThat(window.left(LetterKind.RECEIPT)).isZero();
        assertThat(window.left(LetterKind.INVITATION)).isEqualTo(Duration.ofHours(8));
        assertThat(window.left(LetterKind.REMINDER_WAITING)).isEqualTo(Duration.ofHours(8));
    }

    @Test
    void aWindowThatClosesWhenItOpensIsAlwaysOpen() {
        var sunday = Instant.parse("2026-03-01T02:00:00Z");

        assertThat(window("00:00", "00:00", sunday).openFrom(sunday)).isEqualTo(sunday);
    }

    private static SendWindow window(String opens, String closes, Instant now) {
        return new SendWindow(new SendWindowProperties(LocalTime.parse(opens), LocalTime.parse(closes)), () -> now);
    }
}
