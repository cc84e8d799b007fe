package se.arshjul.followupservice.amendment;

import java.util.List;
import java.util.Map;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which an amendment says no. */
final class AmendmentRefusals {

    private AmendmentRefusals() {}

    static Refusal invalid(List<FieldViolation> findings) {
        return Refusal.invalid("AMENDMENT_INVALID", "The question cannot be changed like this any more.", findings);
    }

    /** What somebody has chosen cannot be asked as if nobody could. */
    static Refusal optionChosen() {
        return invalid(List.of(
                new FieldViolation("question.options", "OPTION_CHOSEN", "An option that somebody has chosen stays.")));
    }

    static Refusal askedAbout(QuestionName question) {
        return Refusal.precondition(
                "QUESTION_ASKED_ABOUT",
                "The agency waits for a body's word on the answer to this question.",
                Map.of("question", question.toString()));
    }
}
