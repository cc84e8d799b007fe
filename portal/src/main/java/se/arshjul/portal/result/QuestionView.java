package se.arshjul.portal.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.portal.answer.Measured;
import se.arshjul.portal.chart.BarChart;

/** The result of one question: a sentence, a chart, a table by kind of principal, a file. */
public record QuestionView(QuestionResult result, Words words) {

    private static final int ALL = 0;

    /** The sentences of a result in the reader's language. */
    @FunctionalInterface
    interface Words {
        String text(String key, Object... values);
    }

    /** A row of the table: what was answered, and how many of each kind. */
    public record Row(String label, List<String> values) {}

    public String getId() {
        var name = result.getQuestion().getName();
        return name.substring(name.lastIndexOf('/') + 1);
    }

    public String getWording() {
        return result.getQuestion().getWording();
    }

    public String getSection() {
        return result.getSectionTitle();
    }

    public boolean isCharted() {
        return result.getQuestion().getKind() != Question.Kind.TEXT && all().getAnswered() > 0;
    }

    private Breakdown all() {
        return result.getBreakdowns(ALL);
    }

    /** Who the figures are about: answered of asked. */
    public String getBasis() {
        var key = switch (result.getQuestion().getKind()) {
            case MULTIPLE_CHOICE -> "result.basis.several";
            case NUMBER -> "result.basis.number";
            case TEXT -> "result.basis.text";
            case SINGLE_CHOICE, SCALE, KIND_UNSPECIFIED, UNRECOGNIZED -> "result.basis";
        };
        return words.text(key, all().getAnswered(), all().getAsked());
    }

    public BarChart getChart() {
        var number = result.getQuestion().getKind() == Question.Kind.NUMBER;
        return BarChart.of(
                sentence(),
                getBasis(),
                words.text(number ? "result.kind" : "result.answer"),
                words.text(number ? "result.median" : "result.share"),
                number ? greatestMedian() : 100,
                number ? medians() : shares());
    }

    private String sentence() {
        var kind = result.getQuestion().getKind();
        if (all().getAnswered() == 0) {
            return words.text("result.says.none");
        }
        if (kind == Question.Kind.NUMBER) {
            return words.text("result.says.number", measured(all()));
        }
        if (kind == Question.Kind.SCALE) {
            return words.text(
                    "result.says.scale",
                    number(all().getMean().getValue()),
                    result.getQuestion().getScale().getMax());
        }
        var most = all().getCountsList().stream()
                .max(Comparator.comparingInt(QuestionResult.OptionCount::getAnswers))
                .orElse(QuestionResult.OptionCount.getDefaultInstance());
        return words.text("result.says", percent(most.getAnswers(), all().getAnswered()), most.getLabel());
    }

    private List<BarChart.Row> shares() {
        return all().getCountsList().stream()
                .map(count -> BarChart.Row.of(
                        count.getLabel(),
                        all().getAnswered() == 0 ? 0 : 100.0 * count.getAnswers() / all().getAnswered(),
                        percent(count.getAnswers(), all().getAnswered()) + " % (" + count.getAnswers() + ")"))
                .toList();
    }

    private List<BarChart.Row> medians() {
        return result.getBreakdownsList().stream()
                .map(kind -> kind.hasMedian()
                        ? BarChart.Row.of(
                                label(kind), Double.parseDouble(kind.getMedian().getValue()), measured(kind))
                        : BarChart.Row.unknown(label(kind), words.text("chart.unknown")))
                .toList();
    }

    private double greatestMedian() {
        return result.getBreakdownsList().stream()
                .filter(Breakdown::hasMedian)
                .mapToDouble(kind -> Double.parseDouble(kind.getMedian().getValue()))
                .max()
                .orElse(1);
    }

    /** The kinds, as columns of the table. */
    public List<String> getKinds() {
        return result.getBreakdownsList().stream().map(this::label).toList();
    }

    public List<Row> getRows() {
        List<Row> rows = new ArrayList<>();
        for (int option = 0; option < all().getCountsCount(); option++) {
            int at = option;
            rows.add(new Row(
                    all().getCounts(option).getLabel(),
                    result.getBreakdownsList().stream()
                            .map(kind -> String.valueOf(kind.getCounts(at).getAnswers()))
                            .toList()));
        }
        if (result.getQuestion().getKind() == Question.Kind.NUMBER) {
            rows.add(row(
                    "result.median",
                    kind -> kind.hasMedian() ? number(kind.getMedian().getValue()) : "–"));
            rows.add(row(
                    "result.mean",
                    kind -> kind.hasMean() ? number(kind.getMean().getValue()) : "–"));
            rows.add(row(
                    "result.min", kind -> kind.hasMin() ? number(kind.getMin().getValue()) : "–"));
            rows.add(row(
                    "result.max", kind -> kind.hasMax() ? number(kind.getMax().getValue()) : "–"));
        }
        rows.add(row("result.answered", kind -> String.valueOf(kind.getAnswered())));
        rows.add(row("result.responses", kind -> String.valueOf(kind.getResponses())));
        rows.add(row("result.asked", kind -> String.valueOf(kind.getAsked())));
        return rows;
    }

    private Row row(String key, Function<Breakdown, String> value) {
        return new Row(
                words.text(key), result.getBreakdownsList().stream().map(value).toList());
    }

    private String label(Breakdown kind) {
        return words.text("result.kind." + kind.getRecipientKind());
    }

    private String measured(Breakdown kind) {
        return Measured.text(
                number(kind.getMedian().getValue()),
                result.getQuestion().getNumberRange().getUnit());
    }

    private static String number(String decimal) {
        return decimal.isEmpty()
                ? "–"
                : new BigDecimal(decimal)
                        .setScale(1, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                        .replace('.', ',');
    }

    private static long percent(int part, int whole) {
        return whole == 0 ? 0 : Math.round(100.0 * part / whole);
    }
}
