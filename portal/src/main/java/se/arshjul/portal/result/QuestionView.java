package se.arshjul.portal.result;

import com.google.type.Decimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.chart.BarChart;
import se.arshjul.portal.language.Translated;

/** The result of one question: a sentence, a chart, a table by kind of principal, a file. */
public record QuestionView(QuestionResult result, Words words) {

    private static final int ALL = 0;
    private static final Set<String> PERCENT = Set.of("procent", "%");

    /** A row of the table: what was answered, and how many of each kind; the key is the same in every version. */
    public record Row(
            String key,
            String label,
            List<String> values,
            @Nullable String lang) {

        /** In what language the label is where it is not the page's: what can be answered is as it is read. */
        public @Nullable String getLang() {
            return lang;
        }
    }

    public String getId() {
        return ResourceId.of(result.getQuestion().getName());
    }

    Question question() {
        return result.getQuestion();
    }

    /** How large a share of all has given each answer, beside those of the other rows of a table. */
    public List<String> getShares() {
        return Shares.of(result, words);
    }

    /** What can be answered, as the columns of such a table. */
    public List<String> getAnswers() {
        return Shares.answers(result.getQuestion());
    }

    public String getWording() {
        return result.getQuestion().getWording();
    }

    /** In which language the reader reads the question and what can be answered. */
    public String getLang() {
        return Translated.lang(result.getQuestion());
    }

    /** In which language the reader reads answers to it. */
    public String getAnswerLang() {
        return Translated.answerLang(result.getQuestion());
    }

    /** In which language the reader reads what the section is called. */
    public String getSectionLang() {
        return Translated.titleLang(result);
    }

    /** What the table asks of which it is a row; empty for one that stands by itself. */
    public String getMatrixTitle() {
        return result.getQuestion().getMatrix().getTitle();
    }

    public String getSection() {
        return result.getSectionTitle();
    }

    public boolean isCharted() {
        return result.getQuestion().getKind() != Question.Kind.TEXT && all().getAnswered() > 0 && !all().getHidden();
    }

    /** What answers in free text are about; empty when nobody has coded them. */
    public List<ThemeView.Line> getThemes() {
        return new ThemeView(result, words).lines();
    }

    /** Whether some figures are left out, which the page then explains. */
    public boolean isPartlyHidden() {
        return result.getBreakdownsList().stream().anyMatch(Breakdown::getHidden);
    }

    Breakdown all() {
        return result.getBreakdowns(ALL);
    }

    /** Who the figures are about: answered of asked. */
    public String getBasis() {
        if (all().getHidden()) {
            return words.text("result.says.hidden");
        }
        return Basis.of(result, all(), words);
    }

    /** Options that were removed, each with the one as which it is counted. */
    public List<Basis.Counted> getCounted() {
        return Basis.counted(result);
    }

    /** Whether not everybody who answered was asked it. */
    private boolean isConditional() {
        return result.getQuestion().hasShownIf() || result.hasAddTime();
    }

    public BarChart getChart() {
        var number = result.getQuestion().getKind() == Question.Kind.NUMBER;
        var chart = BarChart.of(
                getSentence(),
                getBasis(),
                words.text(number ? "result.kind" : "result.answer"),
                words.text(number ? "result.median" : "result.share"),
                number ? fullMedian() : 100,
                number ? medians() : shares());
        return number && Sentence.isNeverNought(result) ? chart.asTable() : chart;
    }

    /** In what language the bars are named where it is not the page's. */
    public @Nullable String getLabelLang() {
        return result.getQuestion().getKind() == Question.Kind.NUMBER ? null : getLang();
    }

    public String getSentence() {
        return Sentence.of(result, all(), words);
    }

    private List<BarChart.Row> shares() {
        return all().getCountsList().stream()
                .map(count -> BarChart.Row.of(
                        count.getLabel(),
                        all().getAnswered() == 0 ? 0 : 100.0 * count.getAnswers() / all().getAnswered(),
                        words.text("result.percent", Words.percent(count.getAnswers(), all().getAnswered())) + " ("
                                + count.getAnswers() + ")"))
                .toList();
    }

    private List<BarChart.Row> medians() {
        return result.getBreakdownsList().stream()
                .map(kind -> kind.hasMedian()
                        ? BarChart.Row.of(
                                label(kind),
                                Double.parseDouble(kind.getMedian().getValue()),
                                Sentence.median(result, kind))
                        : BarChart.Row.unknown(
                                label(kind), words.text(kind.getHidden() ? "result.hidden" : "chart.unknown")))
                .toList();
    }

    /** Of a share the bar over the whole width is all of it; of anything else the greatest there is. */
    private double fullMedian() {
        var range = result.getQuestion().getNumberRange();
        return isShare(Translated.inSwedish(result.getQuestion()).getNumberRange())
                ? Double.parseDouble(range.getMax().getValue())
                : greatestMedian();
    }

    private static boolean isShare(Question.NumberRange range) {
        return PERCENT.contains(range.getUnit().strip())
                && !range.getMax().getValue().isEmpty();
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
        var labels = result.getBreakdownsList().stream()
                .filter(group -> group.getCountsCount() > 0)
                .findFirst()
                .map(Breakdown::getCountsList)
                .orElse(List.of());
        for (int option = 0; option < labels.size(); option++) {
            int at = option;
            rows.add(new Row(
                    labels.get(option).getOptionId(),
                    labels.get(option).getLabel(),
                    result.getBreakdownsList().stream()
                            .map(group -> shown(
                                    group,
                                    group.getCountsCount() > 0,
                                    () -> String.valueOf(group.getCounts(at).getAnswers())))
                            .toList(),
                    getLang()));
        }
        if (result.getQuestion().getKind() == Question.Kind.NUMBER) {
            rows.add(figure("result.median", Breakdown::hasMedian, Breakdown::getMedian));
            rows.add(figure("result.mean", Breakdown::hasMean, Breakdown::getMean));
            rows.add(figure("result.min", Breakdown::hasMin, Breakdown::getMin));
            rows.add(figure("result.max", Breakdown::hasMax, Breakdown::getMax));
        }
        rows.addAll(new ThemeView(result, words).rows());
        rows.add(row(
                "result.answered",
                group -> shown(group, !group.getHidden(), () -> String.valueOf(group.getAnswered()))));
        rows.add(row(
                isConditional() ? "result.responses.some" : "result.responses",
                group -> String.valueOf(group.getResponses())));
        rows.add(row("result.asked", group -> String.valueOf(group.getAsked())));
        return rows;
    }

    private Row figure(String key, Predicate<Breakdown> known, Function<Breakdown, Decimal> value) {
        return row(key, group -> shown(group, known.test(group), () -> Sentence.number(result, value.apply(group))));
    }

    private String shown(Breakdown group, boolean known, Supplier<String> value) {
        if (known) {
            return value.get();
        }
        return group.getHidden() ? words.text("result.hidden") : "–";
    }

    private Row row(String key, Function<Breakdown, String> value) {
        return new Row(
                key,
                words.text(key),
                result.getBreakdownsList().stream().map(value).toList(),
                null);
    }

    private String label(Breakdown kind) {
        return words.group(kind.getRecipientKind());
    }
}
