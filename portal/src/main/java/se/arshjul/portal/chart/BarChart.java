package se.arshjul.portal.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A bar chart as it is drawn: one message, horizontal bars from zero, each with its own label and value. What is not
 * known has no bar and says so.
 *
 * @param drawn whether bars from zero say anything about the values; if not, the table alone does
 */
public record BarChart(
        String sentence,
        String basis,
        String labelTitle,
        String valueTitle,
        List<Bar> bars,
        int height,
        boolean drawn) {

    /** What is charted: a label, a value or none, and how that value is written. */
    public record Row(String label, @Nullable Double value, String text, boolean own) {

        public static Row of(String label, double value, String text) {
            return new Row(label, value, text, false);
        }

        public static Row unknown(String label, String text) {
            return new Row(label, null, text, false);
        }
    }

    /** One line of a label. */
    public record Line(String text, int y) {}

    /** One bar: where it lies, how wide it is in percent, and where its value stands. */
    public record Bar(
            String label,
            List<Line> lines,
            int y,
            String width,
            boolean known,
            boolean inside,
            String value,
            boolean own) {

        public int getThickness() {
            return THICKNESS;
        }

        /** How wide it is in whole percent, for paper, where widths have names. */
        public long getPercent() {
            return Math.round(Double.parseDouble(width.replace("%", "")));
        }

        public int getValueY() {
            return y + 17;
        }
    }

    private static final int THICKNESS = 24;
    private static final int LINE = 22;
    private static final int GAP = 14;
    /** Fits a phone of 320 px beside its margins. */
    private static final int LABEL_WIDTH = 32;
    /** Right of this there is no room for the value outside the bar on a phone. */
    private static final double INSIDE_FROM = 65;

    /** Draws the rows in their order; {@code full} is the value of a bar over the whole width. */
    public static BarChart of(
            String sentence, String basis, String labelTitle, String valueTitle, double full, List<Row> rows) {
        List<Bar> bars = new ArrayList<>();
        var y = 0;
        for (var row : rows) {
            List<Line> lines = new ArrayList<>();
            for (var text : wrap(row.label())) {
                y += LINE;
                lines.add(new Line(text, y - 6));
            }
            bars.add(bar(row, lines, y, full));
            y += THICKNESS + GAP;
        }
        return new BarChart(sentence, basis, labelTitle, valueTitle, List.copyOf(bars), Math.max(1, y - GAP), true);
    }

    /** The same values in the table only: years, and whatever else is never near zero, would all be as long. */
    public BarChart asTable() {
        return new BarChart(sentence, basis, labelTitle, valueTitle, bars, height, false);
    }

    /** The same rows with the largest value first and what is unknown last. */
    public static List<Row> byValue(List<Row> rows) {
        return rows.stream()
                .sorted(Comparator.comparing(Row::value, Comparator.nullsLast(Comparator.reverseOrder())))
                .toList();
    }

    private static Bar bar(Row row, List<Line> lines, int y, double full) {
        var known = row.value() != null;
        var percent = known && full > 0 ? Math.clamp(100 * Objects.requireNonNull(row.value()) / full, 0, 100) : 0;
        var width = String.format(Locale.ROOT, "%.2f%%", percent);
        return new Bar(row.label(), List.copyOf(lines), y, width, known, percent > INSIDE_FROM, row.text(), row.own());
    }

    private static List<String> wrap(String label) {
        List<String> lines = new ArrayList<>();
        var line = new StringBuilder();
        for (var word : label.split("\\s+")) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > LABEL_WIDTH) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
