package se.arshjul.followupservice.statedplan;

import java.util.List;
import se.arshjul.followupservice.request.Request;
import se.arshjul.followupservice.response.Response;

/**
 * What a body's accepted response states of its own plan.
 *
 * @param planVersion the plan version that the survey is about
 */
record StatedPlan(Request request, Response response, Facts facts, String planVersion) {

    /** Whether there is a plan. */
    enum Existence {
        OWN,
        PART_OF_ANOTHER,
        IN_PROGRESS,
        NONE,
        /** It was asked, and does not say. */
        NOT_STATED
    }

    /**
     * What the answers say; years are 0 and texts empty where they say nothing.
     *
     * @param decidedBy label of the option that was chosen
     * @param link as it was typed
     * @param parts ids of the options that were chosen
     */
    record Facts(
            Existence existence,
            String title,
            int startYear,
            int endYear,
            String decidedBy,
            String link,
            List<String> parts,
            boolean filesAttached) {

        /** No plan is known that anything could be said of. */
        static Facts without(Existence existence) {
            return new Facts(existence, "", 0, 0, "", "", List.of(), false);
        }
    }
}
