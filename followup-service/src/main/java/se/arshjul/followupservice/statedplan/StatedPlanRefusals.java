package se.arshjul.followupservice.statedplan;

import java.util.Map;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which there is no stated plan. */
final class StatedPlanRefusals {

    private StatedPlanRefusals() {}

    static Refusal notStated(RequestName request) {
        return Refusal.notFound(
                "PLAN_NOT_STATED",
                "No such response was accepted, or its survey does not ask for a plan.",
                Map.of("request", request.toString()));
    }
}
