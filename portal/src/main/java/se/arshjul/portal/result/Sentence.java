package se.arshjul.portal.result;

import com.google.type.Decimal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import se.arshjul.followup.v1.QuestionResult;
import se.arshjul.followup.v1.QuestionResult.Breakdown;
import se.arshjul.followup.v1.QuestionResult.OptionCount;
import se.arshjul.portal.answer.Measured;

/** The one sentence that a result is told by. */
final class Sentence {

    private final QuestionResult result;
    private final Words words;

    private Sentence(QuestionResult result, Words words) {
        this.result = result;
        this.words = words;
    }

    static String of(QuestionResult result, Breakdown all, Words words) {
        return new Sentence(result, words).of(all);
    }

    private String of(Breakdown all) {
        if (all.getAnswered() == 0) {
            return words.text("result.says.none");
        }
        if (all.getHidden()) {
            return words.text("result.says.hidden");
        }
        return switch (result.getQuestion().getKind()) {
            case NUMBER -> words.text("result.says.number", median(result, all));
            case SCALE ->
                words.text(
                        "result.says.scale",
                        Words.number(all.getMean().getValue()),
                        result.getQuestion().getScale().getMax());
            case SINGLE_CHOICE, MULTIPLE_CHOICE, TEXT, KIND_UNSPECIFIED, UNRECOGNIZED -> most(all);
        };
    }

    /** Where several were chosen as often, none of them is what most have answered. */
    private String most(Breakdown all) {
        var highest = all.getCountsList().stream()
                .mapToInt(OptionCount::getAnswers)
                .max()
                .orElse(0);
        var most = all.getCountsList().stream()
                .filter(count -> count.getAnswers() == highest)
                .map(OptionCount::getLabel)
                .toList();
        var share = Words.percent(highest, all.getAnswered());
        if (most.size() <= 1) {
            return words.text("result.says", share, String.join("", most));
        }
        return most.size() == all.getCountsCount()
                ? words.text("result.says.even", share)
                : words.text("result.says.tied", share, named(most));
    }

    private String named(List<String> labels) {
        var quoted = labels.stream()
                .map(label -> words.text("result.says.quoted", label))
                .toList();
        var last = quoted.size() - 1;
        return words.text("result.says.and", String.join(", ", quoted.subList(0, last)), quoted.get(last));
    }

    /** The median with its unit. */
    static String median(QuestionResult result, Breakdown group) {
        return Measured.text(
                number(result, group.getMedian()),
                result.getQuestion().getNumberRange().getUnit());
    }

    /** A figure as it is read. Between two years there is none, so a part of a year becomes a whole one. */
    static String number(QuestionResult result, Decimal figure) {
        var value = figure.getValue();
        return isYear(result) && !value.isEmpty()
                ? new BigDecimal(value).setScale(0, RoundingMode.HALF_UP).toPlainString()
                : Words.number(value);
    }

    private static boolean isYear(QuestionResult result) {
        var range = result.getQuestion().getNumberRange();
        return isNeverNought(result) && range.getUnit().isEmpty() && range.getDecimals() == 0;
    }

    /** Whether nought is no possible answer, as with a year. */
    static boolean isNeverNought(QuestionResult result) {
        var least = result.getQuestion().getNumberRange().getMin().getValue();
        return !least.isEmpty() && new BigDecimal(least).signum() > 0;
    }
}
