package se.arshjul.workflows.ownplanentry;

/** The names that the process of an entry in the register of plans shares with Java. */
public final class OwnPlanEntry {

    public static final String PROCESS = "own-plan-entry";

    /** Job types. */
    public static final class Jobs {
        public static final String STATE_OWN_PLAN = "plan.stateOwnPlan";

        private Jobs() {}
    }

    /** Messages; the first starts the process. */
    public static final class Messages {
        public static final String RESPONSE_ACCEPTED = "followup.responseAccepted";

        private Messages() {}
    }

    private OwnPlanEntry() {}
}
