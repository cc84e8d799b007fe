package se.arshjul.portal.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartTest {

    @Test
    void aBarIsAsWideAsItsShareAndNeverWiderThanTheWhole() {
        var chart = chart(List.of(BarChart.Row.of("Ja", 5, "5"), BarChart.Row.of("Nej", 30, "30")));

        assertThat(chart.bars()).extracting(BarChart.Bar::width).containsExactly("25.00%", "100.00%");
    }

    @Test
    void whatIsNotKnownHasNoBarAndIsNotZero() {
        var chart = chart(
                List.of(BarChart.Row.of("Nej", 0, "0"), BarChart.Row.unknown("Region Uppsala", "uppgift saknas")));

        assertThat(chart.bars()).extracting(BarChart.Bar::known).containsExactly(true, false);
        assertThat(chart.bars().getLast().value()).isEqualTo("uppgift saknas");
    }

    @Test
    void orderedByValueTheUnknownComesLast() {
        var rows = List.of(
                BarChart.Row.unknown("okänd", "–"), BarChart.Row.of("liten", 1, "1"), BarChart.Row.of("stor", 9, "9"));

        assertThat(BarChart.byValue(rows)).extracting(BarChart.Row::label).containsExactly("stor", "liten", "okänd");
    }

    @Test
    void aLongLabelTakesMoreLinesAndPushesTheNextBarDown() {
        var chart = chart(List.of(
                BarChart.Row.of("Ja, i delar av organisationen men inte i den kommunala vården", 1, "1"),
                BarChart.Row.of("Nej", 1, "1")));

        var first = chart.bars().getFirst();
        var second = chart.bars().getLast();
        assertThat(first.lines())
                .hasSizeGreaterThan(1)
                .allSatisfy(line -> assertThat(line.text().length()).isLessThanOrEqualTo(32));
        assertThat(second.lines().getFirst().y()).isGreaterThan(first.y() + first.getThickness());
        assertThat(chart.height()).isEqualTo(second.y() + second.getThickness());
    }

    private static BarChart chart(List<BarChart.Row> rows) {
        return BarChart.of("Mening.", "Underlag.", "Svar", "Antal", 20, rows);
    }
}
