package se.arshjul.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.arshjul.portal.chart.TrendChart.Round;
import se.arshjul.portal.chart.TrendChart.Series;

class TrendChartTest {

    @Test
    void yearsLieAsFarApartAsTheyAre() {
        var chart = chart(true, true, series("all", 10.0, 20.0, 30.0));

        assertThat(chart.years()).extracting(TrendChart.Year::x).containsExactly("8.00%", "38.00%", "58.00%");
        assertThat(chart.lines().getFirst().strokes()).hasSize(2);
    }

    @Test
    void aLineIsBrokenWhereYearsCannotBeCompared() {
        var chart = chart(false, true, series("all", 10.0, 20.0, 30.0));

        assertThat(chart.lines().getFirst().strokes()).hasSize(1);
        assertThat(chart.lines().getFirst().dots()).hasSize(3);
        assertThat(chart.breaks()).containsExactly("23.00%");
    }

    @Test
    void whatIsUnknownHasNoDotAndNoLine() {
        var chart = chart(true, true, series("all", 10.0, null, 30.0), series("region", null, null, null));

        assertThat(chart.lines()).hasSize(1);
        assertThat(chart.lines().getFirst().dots()).hasSize(2);
        assertThat(chart.lines().getFirst().strokes()).isEmpty();
    }

    @Test
    void labelsOfLinesThatMeetStandApart() {
        var chart = chart(true, true, series("all", 1.0, 1.0, 50.0), series("region", 1.0, 1.0, 50.0));

        var heights = chart.lines().stream().map(TrendChart.Line::labelY).toList();
        assertThat(Math.abs(heights.getFirst() - heights.getLast())).isGreaterThanOrEqualTo(20);
    }

    private static TrendChart chart(boolean second, boolean third, Series... series) {
        var rounds = List.of(new Round(2021, false), new Round(2024, second), new Round(2026, third));
        return TrendChart.of("Mer.", "Andel", rounds, List.of(series), 0, 100);
    }

    private static Series series(String kind, @Nullable Double... values) {
        return new Series(kind, Arrays.asList(values), kind);
    }
}
