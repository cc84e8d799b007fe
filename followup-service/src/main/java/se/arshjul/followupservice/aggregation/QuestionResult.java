package se.arshjul.followupservice.aggregation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.question.Question.Option;

/** The result of one question, for all together first. */
public record QuestionResult(Question question, String sectionTitle, List<Breakdown> breakdowns) {

    /**
     * The result among some; figures are null where nothing is known.
     *
     * @param responses how many accepted responses were asked the question; when it is hidden, how many there are
     * @param answered how many of these answer the question: the denominator of the counts; null when hidden
     * @param hidden whether all of these are left out because they would tell single answers
     * @param themes how many answers in free text have each theme; null when none is coded, and when hidden
     */
    public record Breakdown(
            Among among,
            int asked,
            int responses,
            @Nullable Integer answered,
            boolean hidden,
            List<Count> counts,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal median,
            @Nullable BigDecimal least,
            @Nullable BigDecimal greatest,
            @Nullable List<ThemeCount> themes) {

        /** The same with these counts of themes. */
        public Breakdown with(@Nullable List<ThemeCount> found) {
            return new Breakdown(
                    among, asked, responses, answered, hidden, counts, mean, median, least, greatest, found);
        }
    }

    /** How many chose an option or a place on the scale. */
    public record Count(String optionId, String label, int answers) {}

    /** How many answers have a theme; null when that would tell of single bodies. */
    public record ThemeCount(
            String themeId, String name, @Nullable Integer answers) {}

    /** The counts of all options or places, in the question's order; what nobody chose is zero. */
    public static List<Count> counts(Question question, Map<String, Integer> chosen) {
        return countable(question).stream()
                .map(option -> new Count(option.optionId(), option.label(), chosen.getOrDefault(option.optionId(), 0)))
                .toList();
    }

    private static List<Option> countable(Question question) {
        return switch (question.form()) {
            case Form.SingleChoice choice -> choice.options();
            case Form.MultipleChoice choices -> choices.options();
            case Form.Scale scale ->
                IntStream.rangeClosed(scale.min(), scale.max())
                        .mapToObj(place -> new Option(String.valueOf(place), label(scale, place)))
                        .toList();
            case Form.Number number -> List.of();
            case Form.Text text -> List.of();
        };
    }

    private static String label(Form.Scale scale, int place) {
        var end = place == scale.min() ? scale.minLabel() : place == scale.max() ? scale.maxLabel() : "";
        return end.isEmpty() ? String.valueOf(place) : place + " – " + end;
    }
}
