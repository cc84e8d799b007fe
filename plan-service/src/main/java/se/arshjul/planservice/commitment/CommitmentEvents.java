package se.arshjul.planservice.commitment;

import se.arshjul.planservice.commitment.Round.Outcome;
import se.arshjul.runtime.outbox.Event;

/** What happens to rounds, as the workflows are told. */
final class CommitmentEvents {

    private CommitmentEvents() {}

    /**
     * An actor is asked.
     *
     * @param actor {@code actors/{actor}}
     * @param actorId its last part
     */
    record Requested(String subject, String actor, String actorId) implements Event {
        @Override
        public String type() {
            return "plan.commitmentsRequested";
        }
    }

    /** Everything is answered, in time or late: where the process stands tells which. */
    record Answered(String subject, Outcome decision, String decidedBy) implements Event {
        @Override
        public String type() {
            return "plan.commitmentsAnswered";
        }
    }

    /** An actor is asked again, or until another day, wherever the process stands. */
    record Reopened(String subject, String decision, String decidedBy) implements Event {

        Reopened(String subject, String decidedBy) {
            this(subject, "reopened", decidedBy);
        }

        @Override
        public String type() {
            return "plan.commitmentsReopened";
        }
    }

    /** A coordinator has ended the round or taken it back. */
    record Ended(String subject) implements Event {
        @Override
        public String type() {
            return "plan.commitmentsEnded";
        }
    }

    /**
     * A round is over.
     *
     * @param unanswered how many rows stay unanswered
     * @param deviating to how many the actor has proposed a change or said no
     */
    record Settled(String subject, String actor, int unanswered, int deviating) implements Event {
        @Override
        public String type() {
            return "plan.commitmentSettled";
        }
    }
}
