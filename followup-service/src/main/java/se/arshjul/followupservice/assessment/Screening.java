package se.arshjul.followupservice.assessment;

import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.answer.AnswerValue;
import se.arshjul.followupservice.answer.BrokenRules;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.rule.RuleName;

/**
 * What a person should judge in a response.
 *
 * @param incomplete whether all optional questions of a section are unanswered
 * @param contradictions the rules by which answers contradict each other
 * @param confirmed those of them of which the body has said that they are right
 * @param largeChange whether a number has changed by more than half of what it was
 * @param clarified whether it is the body's word on what the agency has asked about single answers
 * @param version of the response; 0 before it is said
 */
public record Screening(
        boolean incomplete,
        List<ContradictionRule> contradictions,
        List<RuleName> confirmed,
        boolean largeChange,
        boolean clarified,
        int version) {

    /** Nothing that anybody has not judged. */
    static final Screening NONE = new Screening(false, List.of(), List.of(), false, false, 0);

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** Screens answers by the rules and by the numbers the same principal gave the last time, by question. */
    static Screening of(AnswerSheet sheet, List<ContradictionRule> rules, Map<String, BigDecimal> lastTime) {
        return new Screening(
                incomplete(sheet),
                BrokenRules.of(rules, sheet),
                List.of(),
                lastTime.entrySet().stream().anyMatch(last -> changed(last.getValue(), sheet.value(last.getKey()))),
                false,
                0);
    }

    Screening confirmed(List<RuleName> right) {
        var those = contradictions.stream()
                .map(ContradictionRule::name)
                .filter(right::contains)
                .toList();
        return new Screening(incomplete, contradictions, those, largeChange, clarified, version);
    }

    Screening clarified(boolean asked) {
        return new Screening(incomplete, contradictions, confirmed, largeChange, asked, version);
    }

    Screening ofVersion(int screened) {
        return new Screening(incomplete, contradictions, confirmed, largeChange, clarified, screened);
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

    private static boolean changed(BigDecimal before, @Nullable AnswerValue value) {
        return value instanceof AnswerValue.Number now
                && now.number().subtract(before).abs().compareTo(before.abs().multiply(HALF)) > 0;
    }
}
