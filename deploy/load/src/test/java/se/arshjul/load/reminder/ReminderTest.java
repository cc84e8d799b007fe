package se.arshjul.load.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.arshjul.load.reminder.Reminder.Kind;

class ReminderTest {

    private static final Reminder UPPSALA = new Reminder("a@uppsala.test", "Region Uppsala", Kind.NOT_OPENED);

    @Test
    void aReminderThatCameTwiceIsRightOnce() {
        assertThat(Reminder.right(List.of(UPPSALA), List.of(UPPSALA, UPPSALA))).isEqualTo(1);
    }

    @Test
    void ofTwoThatShouldComeBothMustCome() {
        assertThat(Reminder.right(List.of(UPPSALA, UPPSALA), List.of(UPPSALA))).isEqualTo(1);
        assertThat(Reminder.right(List.of(UPPSALA, UPPSALA), List.of(UPPSALA, UPPSALA)))
                .isEqualTo(2);
    }

    @Test
    void anotherAddressOrAnotherKindIsNotRight() {
        var elsewhere = new Reminder("b@uppsala.test", "Region Uppsala", Kind.NOT_OPENED);
        var otherwise = new Reminder("a@uppsala.test", "Region Uppsala", Kind.STARTED);

        assertThat(Reminder.right(List.of(UPPSALA), List.of(elsewhere, otherwise)))
                .isZero();
    }

    @Test
    void theKindIsReadFromTheLetterHoweverItsLinesBreak() {
        assertThat(Kind.of("Ingen från Region Uppsala har\nöppnat enkäten än.")).isEqualTo(Kind.NOT_OPENED);
        assertThat(Kind.of("Svaret är inte inskickat\r\n än.")).isEqualTo(Kind.STARTED);
        assertThat(Kind.of("Svaret är ifyllt men inte godkänt.")).isEqualTo(Kind.OTHER);
    }
}
