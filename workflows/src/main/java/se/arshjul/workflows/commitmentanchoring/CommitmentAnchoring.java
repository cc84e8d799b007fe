package se.arshjul.workflows.commitmentanchoring;

/** The names that the process of a round of commitments shares with Java. */
public final class CommitmentAnchoring {

    public static final String PROCESS = "commitment-anchoring";

    /** Job types. */
    public static final class Jobs {
        public static final String READ_COMMITMENTS = "plan.readCommitments";
        public static final String SETTLE_COMMITMENTS = "plan.settleCommitments";
        public static final String SEND_COMMITMENT_REQUEST = "letter.sendCommitmentRequest";
        public static final String SEND_COMMITMENT_REMINDER = "letter.sendCommitmentReminder";

        private Jobs() {}
    }

    /** Messages; the first starts the process. */
    public static final class Messages {
        public static final String COMMITMENTS_REQUESTED = "plan.commitmentsRequested";
        public static final String COMMITMENTS_ENDED = "plan.commitmentsEnded";
        public static final String COMMITMENT_RETURNED = "letter.commitmentReturned";

        private Messages() {}
    }

    /** Form keys of the human steps. */
    public static final class Forms {
        public static final String COMMITMENT_ANCHORING = "commitment-anchoring";
        public static final String COMMITMENT_SILENCE = "commitment-silence";
        public static final String COMMITMENT_DEVIATION = "commitment-deviation";

        private Forms() {}
    }

    /** Refusals that the process handles: error codes. */
    public static final class Refusals {
        public static final String ADDRESS_REFUSED = "ADDRESS_REFUSED";
        public static final String COMMITMENTS_NOT_ANSWERED = "COMMITMENTS_NOT_ANSWERED";

        private Refusals() {}
    }

    private CommitmentAnchoring() {}
}
