package se.arshjul.planservice.commitment;

import se.arshjul.runtime.outbox.Event;

/** What happens to rounds, as the workflows are told. */
final class CommitmentEvents {

    private CommitmentEvents() {}

    /** How an actor has answered, in the words of the process. */
    enum Outcome {
        accepted,
        deviating
    }

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

    /** Everything is answered in time. */
    record Answered(String subject, Outcome decision, String decidedBy) implements Event {
        @Override
        public String type() {
            return "plan.commitmentsAnswered";
        }
    }

    /** Everything is answered after the day had passed. */
    record AnsweredLate(String subject, Outcome decision, String decidedBy) implements Event {
        @Override
        public String type() {
            return "plan.commitmentsAnsweredLate";
        }
    }

    /** An actor that had not answered is asked again. */
    record SilenceDecided(String subject, String decision, String decidedBy) implements Event {
        @Override
        public String type() {
            return "plan.silenceDecided";
        }
    }

    /** An actor that had not accepted everything is asked again. */
    record DeviationDecided(String subject, String decision, String decidedBy) implements Event {
        @Override
        public String type() {
            return "plan.deviationDecided";
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
