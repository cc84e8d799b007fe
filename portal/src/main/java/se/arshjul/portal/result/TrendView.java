package se.arshjul.portal.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.followup.v1.QuestionResult.OptionCount;
import se.arshjul.followup.v1.TrendPoint;
import se.arshjul.portal.chart.TrendChart;
import se.arshjul.portal.chart.TrendChart.Round;
import se.arshjul.portal.chart.TrendChart.Series;
import se.arshjul.portal.language.Translated;

/** A question over the years: a sentence, a chart, a table. Of a choice it follows one option. */
public record TrendView(List<TrendPoint> points, String option, Words words) {

    static final List<String> KINDS = List.of("all", "region", "municipality");

    /** A year of the table: its values by kind, and what there is to know about it. */
    public record Row(int year, List<String> values, String note) {}

    /** Follows the option asked for, or the most common one of the last year. */
    static TrendView of(List<TrendPoint> points, String wanted, Words words) {
        var last = points.getLast().getResult();
        var known = last.getQuestion().getOptionsList().stream()
                .map(Question.Option::getOptionId)
                .filter(wanted::equals)
                .findFirst();
        var option = known.or(() -> last.getBreakdownsList().stream()
                        .filter(group -> group.getCountsCount() > 0)
                        .findFirst()
                        .flatMap(group ->
                                group.getCountsList().stream().max(Comparator.comparingInt(OptionCount::getAnswers)))
                        .map(OptionCount::getOptionId))
                .or(() ->
                        last.getQuestion().getOptionsList().stream().findFirst().map(Question.Option::getOptionId))
                .orElse("");
        return new TrendView(points, option, words);
    }

    /** Whether there is anything to draw: two rounds with numbers. */
    public boolean isDrawn() {
        return points.size() > 1 && kind() != Question.Kind.TEXT;
    }

    private Question last() {
        return points.getLast().getResult().getQuestion();
    }

    private Question.Kind kind() {
        return last().getKind();
    }

    private boolean choice() {
        return kind() == Question.Kind.SINGLE_CHOICE || kind() == Question.Kind.MULTIPLE_CHOICE;
    }

    /** The options that can be followed instead. */
    public List<Question.Option> getOptions() {
        return choice() ? last().getOptionsList() : List.of();
    }

    public String getMeasure() {
        return switch (kind()) {
            case SCALE -> words.text("result.trend.mean", last().getScale().getMax());
            case NUMBER ->
                (words.text("result.median") + " " + last().getNumberRange().getUnit()).strip();
            default -> words.text("result.trend.share", label());
        };
    }

    private String label() {
        return last().getOptionsList().stream()
                .filter(found -> found.getOptionId().equals(option))
                .map(Question.Option::getLabel)
                .findFirst()
                .orElse("");
    }

    public TrendChart getChart() {
        var scale = kind() == Question.Kind.SCALE;
        return TrendChart.of(
                sentence(),
                getMeasure(),
                points.stream()
                        .map(point -> new Round(point.getYear(), point.getComparable()))
                        .toList(),
                KINDS.stream().map(this::series).toList(),
                scale ? last().getScale().getMin() : 0,
                scale ? last().getScale().getMax() : kind() == Question.Kind.NUMBER ? greatest() : 100);
    }

    private double greatest() {
        return points.stream()
                .flatMap(point -> KINDS.stream().map(kind -> value(point, kind)))
                .filter(Objects::nonNull)
                .mapToDouble(Objects::requireNonNull)
                .max()
                .orElse(1);
    }

    private Series series(String kind) {
        List<@Nullable Double> values = new ArrayList<>();
        points.forEach(point -> values.add(value(point, kind)));
        return new Series(kind, values, words.group(kind) + " " + text(points.getLast(), kind));
    }

    private String sentence() {
        var last = points.getLast();
        if (!last.getComparable()) {
            return words.text("result.trend.broken", String.valueOf(last.getYear()));
        }
        var first = points.subList(firstComparable(), points.size()).getFirst();
        var before = value(first, "all");
        var after = value(last, "all");
        if (before == null || after == null) {
            return words.text("result.trend.unknown");
        }
        var key = text(first, "all").equals(text(last, "all"))
                ? "result.trend.same"
                : after > before ? "result.trend.up" : "result.trend.down";
        return words.text(
                key,
                getMeasure(),
                text(first, "all"),
                String.valueOf(first.getYear()),
                text(last, "all"),
                String.valueOf(last.getYear()));
    }

    /** The first point from which on every one can be compared with the one before. */
    private int firstComparable() {
        var first = points.size() - 1;
        while (first > 0 && points.get(first).getComparable()) {
            first--;
        }
        return first;
    }

    public List<String> getKinds() {
        return KINDS.stream().map(words::group).toList();
    }

    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        for (var at = 0; at < points.size(); at++) {
            var point = points.get(at);
            var changed = at > 0 && !point.getComparable();
            rows.add(new Row(
                    point.getYear(),
                    KINDS.stream()
                            .map(kind -> text(point, kind) + basis(point, kind))
                            .toList(),
                    (changed ? words.text("result.trend.changed") + " " : "")
                            + (point.getExample() ? words.text("result.example") : "")));
        }
        return rows;
    }

    /** In which language the reader reads the options. */
    public String getLang() {
        return Translated.lang(last());
    }

    /** How the question was worded in Swedish before it was changed; empty when it never was. */
    public List<String> getEarlierWordings() {
        return points.stream()
                .map(point ->
                        Translated.inSwedish(point.getResult().getQuestion()).getWording())
                .filter(wording -> !wording.equals(Translated.inSwedish(last()).getWording()))
                .distinct()
                .toList();
    }

    private String basis(TrendPoint point, String kind) {
        return group(point, kind)
                .filter(found -> !found.getHidden())
                .map(found -> " " + words.text("result.trend.of", found.getAnswered(), found.getAsked()))
                .orElse("");
    }

    private String text(TrendPoint point, String kind) {
        var value = value(point, kind);
        if (value == null) {
            return group(point, kind).filter(Breakdown::getHidden).isPresent() ? words.text("result.hidden") : "–";
        }
        return choice() ? words.text("result.percent", Math.round(value)) : Words.number(String.valueOf(value));
    }

    @Nullable
    Double value(TrendPoint point, String kind) {
        return group(point, kind)
                .filter(found -> measured(point) && !found.getHidden() && found.getAnswered() > 0)
                .flatMap(found -> switch (point.getResult().getQuestion().getKind()) {
                    case SCALE ->
                        decimal(
                                found,
                                Breakdown::hasMean,
                                group -> group.getMean().getValue());
                    case NUMBER ->
                        decimal(
                                found,
                                Breakdown::hasMedian,
                                group -> group.getMedian().getValue());
                    default ->
                        found.getCountsList().stream()
                                .filter(count -> count.getOptionId().equals(option))
                                .findFirst()
                                .map(count -> 100.0 * count.getAnswers() / found.getAnswered());
                })
                .orElse(null);
    }

    /** Whether the point's values are on the scale of the last one. */
    private boolean measured(TrendPoint point) {
        var question = point.getResult().getQuestion();
        return question.getKind() == kind()
                && question.getScale().getMin() == last().getScale().getMin()
                && question.getScale().getMax() == last().getScale().getMax()
                && unit(question).equals(unit(last()));
    }

    /** In Swedish: one can have been translated otherwise than another. */
    private static String unit(Question question) {
        return Translated.inSwedish(question).getNumberRange().getUnit();
    }

    private static Optional<Double> decimal(
            Breakdown group, Function<Breakdown, Boolean> known, Function<Breakdown, String> value) {
        return known.apply(group) ? Optional.of(Double.valueOf(value.apply(group))) : Optional.empty();
    }

    static Optional<Breakdown> group(TrendPoint point, String kind) {
        return point.getResult().getBreakdownsList().stream()
                .filter(found -> found.getRecipientKind().equals(kind))
                .findFirst();
    }
}
