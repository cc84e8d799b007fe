package se.arshjul.portal.compare;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.portal.chart.Level;
import se.arshjul.portal.result.Levels;

/**
 * Questions by principals or by counties: a level in every cell, with words for it.
 *
 * @param kind what the columns are: {@code regioner}, {@code lan} or {@code kommuner}
 */
public record HeatmapView(String kind, List<Column> columns, List<Row> rows) {

    /** A principal or a county; the address of its own page is empty where it has none. */
    public record Column(String name, String href) {}

    /**
     * A question in its language with what its levels stand for, and in what language that is where it is not the page's.
     *
     * @param table what is asked by the table in which the question is a row; empty where it stands by itself
     */
    public record Row(
            String section,
            String id,
            String table,
            String wording,
            String lang,
            String legend,
            @Nullable String legendLang,
            List<Cell> cells) {}

    /** What a column says to a question, and of how many it is; null where that is not told. */
    public record Cell(Level level, @Nullable BigDecimal answered, BigDecimal asked) {

        static Cell of(Level one) {
            return new Cell(one, one.shade() > 0 ? BigDecimal.ONE : BigDecimal.ZERO, BigDecimal.ONE);
        }

        static Cell of(Levels levels, Breakdown group) {
            return new Cell(
                    levels.of(group),
                    group.getHidden() ? null : BigDecimal.valueOf(group.getAnswered()),
                    BigDecimal.valueOf(group.getAsked()));
        }
    }

    /** How many of the columns have an answer. */
    public long answered(Row row) {
        return row.cells().stream().filter(cell -> cell.level().shade() > 0).count();
    }
}
