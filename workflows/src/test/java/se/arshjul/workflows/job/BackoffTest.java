package se.arshjul.workflows.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    @Test
    void waitsFiveSecondsFirstAndTenMinutesAtMost() {
        assertThat(Backoff.after(Backoff.RETRIES)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Backoff.after(Backoff.RETRIES - 1)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Backoff.after(1)).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void givesUpAfterAboutSixteenHours() {
        var inAll = IntStream.rangeClosed(1, Backoff.RETRIES)
                .mapToObj(Backoff::after)
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(inAll).isBetween(Duration.ofHours(15), Duration.ofHours(17));
    }

    @Test
    void aJobWithMoreRetriesThanUsualStartsAtTheBeginning() {
        assertThat(Backoff.after(Backoff.RETRIES + 5)).isEqualTo(Duration.ofSeconds(5));
    }
}
