package se.arshjul.followupservice.statedplan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import se.arshjul.followupservice.answer.AnswerSheet;
import se.arshjul.followupservice.answer.AnswerValue;
import se.arshjul.followupservice.question.PlanQuestion;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.statedplan.StatedPlan.Existence;
import se.arshjul.followupservice.statedplan.StatedPlan.Facts;

/** Reads from answers what they state; an analyst may have asked otherwise, and then that says nothing. */
final class PlanAnswers {

    private static final BigDecimal FIRST_YEAR = new BigDecimal(1900);
    private static final BigDecimal LAST_YEAR = new BigDecimal(2200);

    private final AnswerSheet sheet;

    PlanAnswers(AnswerSheet sheet) {
        this.sheet = sheet;
    }

    /** Empty when it is not said whether there is a plan. */
    Optional<Facts> facts(boolean filesAttached) {
        return existence().map(existence -> switch (existence) {
            case OWN, PART_OF_ANOTHER ->
                new Facts(
                        existence,
                        text(PlanQuestion.TITLE),
                        year(PlanQuestion.START_YEAR),
                        year(PlanQuestion.END_YEAR),
                        label(PlanQuestion.DECIDED_BY),
                        text(PlanQuestion.LINK),
                        parts(),
                        filesAttached);
            case IN_PROGRESS, NONE, NOT_STATED -> Facts.without(existence);
        });
    }

    private Optional<Existence> existence() {
        return switch (choice(PlanQuestion.EXISTS)) {
            case "own" -> Optional.of(Existence.OWN);
            case "part" -> Optional.of(Existence.PART_OF_ANOTHER);
            case "in-progress" -> Optional.of(Existence.IN_PROGRESS);
            case "none" -> Optional.of(Existence.NONE);
            default -> Optional.empty();
        };
    }

    private String choice(PlanQuestion question) {
        return sheet.value(question.id()) instanceof AnswerValue.Choice choice ? choice.optionId() : "";
    }

    private String label(PlanQuestion question) {
        var chosen = choice(question);
        return sheet.questions().stream()
                .filter(asked -> asked.name().question().equals(question.id()))
                .flatMap(asked -> asked.options().stream())
                .filter(option -> option.optionId().equals(chosen))
                .map(Question.Option::label)
                .findFirst()
                .orElse("");
    }

    private List<String> parts() {
        return sheet.value(PlanQuestion.PARTS.id()) instanceof AnswerValue.Choices choices
                ? choices.optionIds()
                : List.of();
    }

    private String text(PlanQuestion question) {
        return sheet.value(question.id()) instanceof AnswerValue.Text text
                ? text.text().strip()
                : "";
    }

    private int year(PlanQuestion question) {
        if (!(sheet.value(question.id()) instanceof AnswerValue.Number answered)) {
            return 0;
        }
        var year = answered.number();
        return year.compareTo(FIRST_YEAR) < 0 || year.compareTo(LAST_YEAR) > 0 ? 0 : year.intValue();
    }
}
