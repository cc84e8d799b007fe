package se.arshjul.portal.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.arshjul.portal.language.DecimalText;

/**
 * Lines over the years as they are drawn: one message, a line for each group with its own stroke, sign and label, and a
 * gap where years cannot be compared.
 *
 * @param breaks where a dashed line stands because what comes after cannot be compared with what comes before
 */
public record TrendChart(
        String sentence, String basis, List<Year> years, List<Line> lines, List<String> breaks, List<Grid> grid) {

    public static final int HEIGHT = 200;
    private static final int BOTTOM = 24;
    private static final int TOP = 10;
    private static final double LEFT = 8;
    /** Right of this stand the labels. */
    private static final double RIGHT = 58;

    private static final int LABEL_HEIGHT = 22;

    /** One round: its year and whether it can be compared with the one before. */
    public record Round(int year, boolean comparable) {}

    /** One group's values, in the order of the rounds; null where unknown, with the words of the last one known. */
    public record Series(String kind, List<@Nullable Double> values, String label) {}

    /** Where a year is written. */
    public record Year(String text, String x) {}

    /** A value of the scale, and how high it lies. */
    public record Grid(String text, int y) {}

    /** One group, drawn: {@code kind} is its style. */
    public record Line(String kind, List<Stroke> strokes, List<Dot> dots, String label, int labelY) {}

    /** From one year to the next. */
    public record Stroke(String x1, int y1, String x2, int y2) {}

    /** One value. */
    public record Dot(String x, int y) {}

    /** Draws the series between the least and the greatest value that are possible. */
    public static TrendChart of(
            String sentence, String basis, List<Round> rounds, List<Series> series, double least, double greatest) {
        var lines = series.stream()
                .map(one -> line(rounds, one, least, greatest))
                .filter(line -> !line.dots().isEmpty())
                .toList();
        return new TrendChart(
                sentence,
                basis,
                IntStream.range(0, rounds.size())
                        .mapToObj(at -> new Year(String.valueOf(rounds.get(at).year()), x(rounds, at)))
                        .toList(),
                apart(lines),
                IntStream.range(1, rounds.size())
                        .filter(at -> !rounds.get(at).comparable())
                        .mapToObj(at -> percent((place(rounds, at - 1) + place(rounds, at)) / 2))
                        .toList(),
                List.of(new Grid(number(greatest), TOP), new Grid(number(least), HEIGHT - BOTTOM)));
    }

    private static Line line(List<Round> rounds, Series series, double least, double greatest) {
        List<Stroke> strokes = new ArrayList<>();
        List<Dot> dots = new ArrayList<>();
        for (var at = 0; at < rounds.size(); at++) {
            var value = series.values().get(at);
            if (value == null) {
                continue;
            }
            var dot = new Dot(x(rounds, at), y(value, least, greatest));
            if (at > 0 && series.values().get(at - 1) != null && rounds.get(at).comparable()) {
                var last = dots.getLast();
                strokes.add(new Stroke(last.x(), last.y(), dot.x(), dot.y()));
            }
            dots.add(dot);
        }
        var labelY = dots.isEmpty() ? 0 : dots.getLast().y();
        return new Line(series.kind(), List.copyOf(strokes), List.copyOf(dots), series.label(), labelY + 5);
    }

    /** The same lines with their labels so far from each other that each can be read, none below the last year. */
    private static List<Line> apart(List<Line> lines) {
        var byHeight = lines.stream()
                .sorted(Comparator.comparingInt(Line::labelY).reversed())
                .toList();
        List<Line> moved = new ArrayList<>();
        var free = HEIGHT - BOTTOM + 5;
        for (var line : byHeight) {
            var y = Math.min(line.labelY(), free);
            free = y - LABEL_HEIGHT;
            moved.add(new Line(line.kind(), line.strokes(), line.dots(), line.label(), y));
        }
        return List.copyOf(moved);
    }

    private static int y(double value, double least, double greatest) {
        var share = greatest <= least ? 0.5 : Math.clamp((value - least) / (greatest - least), 0, 1);
        return (int) Math.round(HEIGHT - BOTTOM - share * (HEIGHT - BOTTOM - TOP));
    }

    private static String x(List<Round> rounds, int at) {
        return percent(place(rounds, at));
    }

    /** As far apart as the years are. */
    private static double place(List<Round> rounds, int at) {
        var years = new TreeSet<>(rounds.stream().map(Round::year).toList());
        var span = years.last() - years.first();
        return span == 0
                ? (LEFT + RIGHT) / 2
                : LEFT + (RIGHT - LEFT) * (rounds.get(at).year() - years.first()) / span;
    }

    private static String percent(double place) {
        return String.format(Locale.ROOT, "%.2f%%", place);
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : DecimalText.of(String.valueOf(value));
    }
}
