package se.arshjul.followupservice.amendment;

import java.util.List;
import java.util.Map;
import se.arshjul.followupservice.amendment.TouchedReport.Chosen;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which an amendment says no. */
final class AmendmentRefusals {

    private AmendmentRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("AMENDMENT_INVALID", "The question cannot be changed like this any more.", findings);
    }

    /** What somebody has chosen cannot be asked as if nobody could, unless another option succeeds it. */
    static Refusal optionsChosen(List<Chosen> chosen) {
        return invalid(chosen.stream()
                .map(option -> new FieldViolation(
                        "successors." + option.optionId(),
                        "OPTION_CHOSEN",
                        option.bodies() + " have chosen it: another must succeed it."))
                .toList());
    }

    /** Without the option nobody could be asked the question any more; its condition stays as it was when it went out. */
    static Refusal optionsDecide(Map<String, Question> deciding) {
        return invalid(deciding.entrySet().stream()
                .map(option -> new FieldViolation(
                        "options." + option.getKey(),
                        "OPTION_IN_CONDITION",
                        "Decides whether question " + option.getValue().position() + " is asked."))
                .toList());
    }

    /** The rules by which answers contradict each other stay as they were when the survey went out. */
    static Refusal optionsRuled(List<String> options) {
        return invalid(options.stream()
                .map(option -> new FieldViolation(
                        "options." + option,
                        "OPTION_IN_RULE",
                        "A rule on answers that contradict each other names it."))
                .toList());
    }

    /** Whoever chose it could not hand in, as by a hard rule anything but what it names is chosen. */
    static Refusal optionsRuledOut() {
        return invalid(List.of(new FieldViolation(
                "question.options",
                "OPTION_RULED_OUT",
                "A hard rule is about whoever chooses anything but what it names; make it soft first.")));
    }

    /** It would put answers in the place of others that must not go together with what else was answered. */
    static Refusal successorsRuled(List<String> removed) {
        return invalid(removed.stream()
                .map(option -> new FieldViolation(
                        "successors." + option,
                        "SUCCESSOR_IN_RULE",
                        "A hard rule names the option that would succeed it; make it soft first."))
                .toList());
    }

    /** In what was signed, the id says something that is counted as another option. */
    static Refusal optionTaken() {
        return invalid(List.of(new FieldViolation(
                "question.options", "OPTION_TAKEN", "An option has the id of one for which another stands.")));
    }

    static Refusal askedAbout(QuestionName question) {
        return Refusal.precondition(
                "QUESTION_ASKED_ABOUT",
                "The agency waits for a body's word on the answer to this question.",
                Map.of("question", question.toString()));
    }
}
