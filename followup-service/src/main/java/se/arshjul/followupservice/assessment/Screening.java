package se.arshjul.followupservice.assessment;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.answer.AnswerValue;
import se.arshjul.followupservice.question.Question;

/**
 * What a person should judge in a response.
 *
 * @param incomplete whether all optional questions of a section are unanswered
 * @param contradicting whether answers contradict each other
 * @param largeChange whether a number has changed by more than half of what it was
 * @param clarified whether it is the body's word on what the agency has asked about one answer
 * @param version of the response; 0 before it is said
 */
public record Screening(
        boolean incomplete, boolean contradicting, boolean largeChange, boolean clarified, int version) {

    /** Nothing that anybody has not judged. */
    static final Screening NONE = new Screening(false, false, false, false, 0);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Screens answers by the rules and by the numbers the same principal gave the last time, by question. */
    static Screening of(AnswerSheet sheet, List<Contradiction> rules, Map<String, BigDecimal> lastTime) {
        return new Screening(
                incomplete(sheet),
                rules.stream().anyMatch(rule -> contradicts(sheet, rule)),
                lastTime.entrySet().stream().anyMatch(last -> changed(last.getValue(), sheet.value(last.getKey()))),
                false,
                0);
    }

    Screening clarified(boolean asked) {
        return new Screening(incomplete, contradicting, largeChange, asked, version);
    }

    Screening ofVersion(int screened) {
        return new Screening(incomplete, contradicting, largeChange, clarified, screened);
    }

    private static boolean incomplete(AnswerSheet sheet) {
        return sheet.questions().stream()
                .filter(question -> !question.required())
                .collect(groupingBy(Question::sectionId))
                .values()
                .stream()
                .anyMatch(section -> section.stream().allMatch(question -> value(sheet, question) == null));
    }

    private static @Nullable AnswerValue value(AnswerSheet sheet, Question question) {
        return sheet.value(question.name().question());
    }

    private static boolean contradicts(AnswerSheet sheet, Contradiction rule) {
        var asksBoth = sheet.asks(rule.question()) && sheet.asks(rule.needs());
        return asksBoth && chosen(sheet.value(rule.question()), rule.option()) && sheet.value(rule.needs()) == null;
    }

    private static boolean chosen(@Nullable AnswerValue value, String option) {
        return value instanceof AnswerValue.Choice choice && choice.optionId().equals(option)
                || value instanceof AnswerValue.Choices choices
                        && choices.optionIds().contains(option);
    }

    private static boolean changed(BigDecimal before, @Nullable AnswerValue value) {
        return value instanceof AnswerValue.Number now
                && now.number().subtract(before).abs().compareTo(before.abs().multiply(HALF)) > 0;
    }
}
