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

    static Refusal askedAbout(QuestionName question) {
        return Refusal.precondition(
                "QUESTION_ASKED_ABOUT",
                "The agency waits for a body's word on the answer to this question.",
                Map.of("question", question.toString()));
    }
}
