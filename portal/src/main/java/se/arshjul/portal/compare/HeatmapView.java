package se.arshjul.portal.compare;

import java.util.List;
import se.arshjul.portal.chart.Level;

/**
 * Questions by principals or by counties: a level in every cell, with words for it.
 *
 * @param kind what the columns are: {@code regioner}, {@code lan} or {@code kommuner}
 */
public record HeatmapView(String kind, List<Column> columns, List<Row> rows) {

    /** A principal or a county; the address of its own page is empty where it has none. */
    public record Column(String name, String href) {}

    /** A question with what its levels stand for. */
    public record Row(String section, String id, String wording, String legend, List<Level> levels) {}

    /** How many of the columns have an answer. */
    public long answered(Row row) {
        return row.levels().stream().filter(level -> level.shade() > 0).count();
    }
}
