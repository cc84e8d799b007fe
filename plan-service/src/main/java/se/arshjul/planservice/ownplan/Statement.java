package se.arshjul.planservice.ownplan;

import java.time.Instant;
import java.util.List;

/**
 * What one accepted response has stated; never changed.
 *
 * @param body the body as it was called then
 * @param stateTime when it was taken in
 */
record Statement(OwnPlanName ownPlan, Body body, Source source, Facts facts, Instant stateTime) {

    /** Whether there is a plan. */
    enum Existence {
        OWN,
        PART_OF_ANOTHER,
        IN_PROGRESS,
        NONE,
        /** It was asked, and the response does not say. */
        NOT_STATED
    }

    /** Who answered: {@code actors/{actor}}, and as what. */
    record Body(String actor, String recipientKind, String displayName) {}

    /** The response; within a year a later version counts before an earlier one. */
    record Source(String request, int version, int year, String reference, Instant approveTime) {}

    /**
     * What it says; years are 0 and texts empty where it says nothing.
     *
     * @param elements ids of elements of the plan that the survey is about
     */
    record Facts(
            Existence existence,
            String title,
            int startYear,
            int endYear,
            String decidedBy,
            String link,
            List<String> elements,
            boolean filesAttached,
            String planVersion) {

        Facts withElements(List<String> those) {
            return new Facts(existence, title, startYear, endYear, decidedBy, link, those, filesAttached, planVersion);
        }
    }

    String name() {
        return ownPlan + "/statements/" + source.year() + "-" + source.version();
    }
}
