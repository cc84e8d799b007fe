package se.arshjul.followupservice.earlier;

import java.util.stream.Stream;
import se.arshjul.followupservice.answer.AnswerRules;
import se.arshjul.followupservice.answer.AnswerValue;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Form;

/** Why an earlier answer no longer goes with its question: the same value would say something else, or nothing. */
final class Obstacle {

    private static final String NONE = "";

    private Obstacle() {}

    /** The first one found; empty when there is none. */
    static String of(Question then, Question now, AnswerValue value) {
        if (then.kind() != now.kind()) {
            return "WRONG_KIND";
        }
        var broken = AnswerRules.violations(now, value).stream()
                .map(violation -> violation.reason())
                .limit(1);
        return Stream.concat(Stream.of(ofMeaning(then, now, value)), broken)
                .filter(reason -> !reason.isEmpty())
                .findFirst()
                .orElse(NONE);
    }

    private static String ofMeaning(Question then, Question now, AnswerValue value) {
        return switch (now.form()) {
            case Form.Scale scale -> scale.equals(then.form()) ? NONE : "SCALE_CHANGED";
            case Form.Number number ->
                then.form() instanceof Form.Number before && before.unit().equals(number.unit())
                        ? NONE
                        : "UNIT_CHANGED";
            case Form.SingleChoice choice -> reworded(then, now, value) ? "OPTION_REWORDED" : NONE;
            case Form.MultipleChoice choices -> reworded(then, now, value) ? "OPTION_REWORDED" : NONE;
            case Form.Text text -> NONE;
        };
    }

    /** Whether something that was chosen is offered in other words. */
    private static boolean reworded(Question then, Question now, AnswerValue value) {
        return now.options().stream()
                .filter(option -> value.chosen().contains(option.optionId()))
                .anyMatch(option -> !then.options().contains(option));
    }
}
