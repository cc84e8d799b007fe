package se.arshjul.load.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatenciesTest {

    @ParameterizedTest
    @CsvSource({"50, 100", "95, 190", "99, 198", "100, 200", "1, 2"})
    void aPercentileIsTheLeastWithinWhichSoManyWereDone(int percent, double millis) {
        var shuffled = new ArrayList<>(LongStream.rangeClosed(1, 200)
                .mapToObj(number -> number * 1_000_000)
                .toList());
        Collections.shuffle(shuffled, new Random(1));

        assertThat(Latencies.of(shuffled).millis(percent)).isEqualTo(millis);
    }

    @Test
    void ofOneEveryPercentileIsThatOne() {
        var one = Latencies.of(List.of(2_500_000L));

        assertThat(one.millis(50)).isEqualTo(2.5);
        assertThat(one.millis(99)).isEqualTo(2.5);
    }

    @Test
    void nothingMeasuredIsNoPercentile() {
        assertThatIllegalArgumentException().isThrownBy(() -> Latencies.of(List.of()));
    }
}
