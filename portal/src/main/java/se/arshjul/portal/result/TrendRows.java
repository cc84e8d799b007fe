package se.arshjul.portal.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.followup.v1.TrendPoint;

/** A question over the years in long form: a year and a kind a row, with what the value is of in columns of their own. */
final class TrendRows {

    private final TrendView trend;
    private final Words words;

    TrendRows(TrendView trend, Words words) {
        this.trend = trend;
        this.words = words;
    }

    List<String> header() {
        return List.of(
                words.text("result.trend.year"),
                words.text("result.answer"),
                words.text("result.kind"),
                words.text("result.column.value"),
                words.text("result.answered"),
                words.text("result.asked"),
                words.text("result.trend.note"));
    }

    List<List<?>> rows() {
        List<List<?>> rows = new ArrayList<>();
        var notes = trend.getRows();
        for (var at = 0; at < notes.size(); at++) {
            for (var kind : TrendView.KINDS) {
                rows.add(row(trend.points().get(at), kind, notes.get(at).note()));
            }
        }
        return rows;
    }

    private List<?> row(TrendPoint point, String kind, String note) {
        var value = trend.value(point, kind);
        var group = TrendView.group(point, kind).orElse(Breakdown.getDefaultInstance());
        return Arrays.asList(
                BigDecimal.valueOf(point.getYear()),
                trend.getMeasure(),
                words.group(kind),
                value == null ? null : BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP),
                group.getHidden() ? null : BigDecimal.valueOf(group.getAnswered()),
                BigDecimal.valueOf(group.getAsked()),
                group.getHidden() ? (words.text("result.hidden") + " " + note).strip() : note);
    }
}
