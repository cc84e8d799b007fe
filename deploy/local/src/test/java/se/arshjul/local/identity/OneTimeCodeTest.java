package se.arshjul.local.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OneTimeCodeTest {

    private static final Instant SENT = Instant.parse("2026-03-02T12:00:00Z");

    @Test
    void isSixDigitsHoweverTheyAreTyped() {
        var code = new OneTimeCode("012345", SENT.plus(Duration.ofMinutes(10)), 5);

        assertThat(OneTimeCode.random(SENT).digits()).matches("\\d{6}");
        assertThat(code.fits("012345")).isTrue();
        assertThat(code.fits(" 012 345")).isTrue();
        assertThat(code.fits("012-345")).isTrue();
        assertThat(code.fits("12345")).isFalse();
    }

    @Test
    void isGoodForTenMinutes() {
        var code = OneTimeCode.random(SENT);

        assertThat(code.usable(SENT.plus(Duration.ofMinutes(10)).minusMillis(1)))
                .isTrue();
        assertThat(code.usable(SENT.plus(Duration.ofMinutes(10)))).isFalse();
    }

    @Test
    void isGoodForFiveAttempts() {
        var code = OneTimeCode.random(SENT);
        for (var attempt = 0; attempt < 4; attempt++) {
            code = code.oneAttemptLess();
        }

        assertThat(code.usable(SENT)).isTrue();
        assertThat(code.oneAttemptLess().usable(SENT)).isFalse();
    }
}
