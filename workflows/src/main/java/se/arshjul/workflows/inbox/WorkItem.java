package se.arshjul.workflows.inbox;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A step of a process that waits, or waited, for a person. A change is a new value, saved by the repository. */
public record WorkItem(
        UUID id,
        Origin origin,
        Task task,
        State state,
        @Nullable Claim claim,
        @Nullable FollowUp followUp,
        @Nullable End end,
        long revision) {

    /** Where it comes from: the engine's job, and the diagram's element with what it says. */
    public record Origin(long jobKey, String process, String element, String title, String instruction) {}

    /**
     * What is to be done.
     *
     * @param actor the body it is about; empty where it is about none
     * @param groups whose people may do it
     * @param dueBefore the day by which it should have been done before that was moved; null while it has not been
     */
    public record Task(
            String subject,
            String actor,
            String formKey,
            List<String> groups,
            Instant createdAt,
            LocalDate dueDate,
            @Nullable LocalDate dueBefore) {

        Task dueOn(LocalDate day) {
            return new Task(subject, actor, formKey, groups, createdAt, day, dueDate);
        }
    }

    /** Who has taken it. */
    public record Claim(String person, String displayName, Instant at) {}

    /**
     * When it is to be looked at again.
     *
     * @param by what the person is called who wants it
     */
    public record FollowUp(LocalDate date, String note, String by) {}

    /**
     * How it ended.
     *
     * @param decision empty where there was nothing to decide
     * @param person who did it; empty unless a person did
     */
    public record End(Cause cause, String decision, String person, Instant at) {}

    /** Place in its life. */
    public enum State {
        OPEN,
        COMPLETED,
        WITHDRAWN
    }

    /** What ended it: REPLACED by a later job for the same step, SILENCE of an engine that no longer hands it out. */
    public enum Cause {
        PERSON,
        EVENT,
        SILENCE,
        REPLACED
    }

    /** An item that has just come. */
    public static WorkItem open(Origin origin, Task task) {
        return new WorkItem(UUID.randomUUID(), origin, task, State.OPEN, null, null, null, 1);
    }

    WorkItem claimedBy(Claim wanted) {
        requireOpen();
        requireNotAnothers(wanted.person());
        return claim == null ? as(State.OPEN, wanted, null) : this;
    }

    /** Taken from a colleague, if it still is the one of whom was read. */
    WorkItem takenOverBy(Claim wanted, String holder) {
        requireOpen();
        if (claim != null && claim.person().equals(wanted.person())) {
            return this;
        }
        if (claim != null && !claim.person().equals(holder)) {
            throw WorkItemRefusals.claimed(this, claim);
        }
        return as(State.OPEN, wanted, null);
    }

    WorkItem releasedBy(String person) {
        requireOpen();
        requireNotAnothers(person);
        return claim == null ? this : as(State.OPEN, null, null);
    }

    WorkItem followedUp(@Nullable FollowUp wanted) {
        requireOpen();
        return new WorkItem(id, origin, task, state, claim, wanted, end, revision);
    }

    /** To be done by another day. */
    public WorkItem dueOn(LocalDate day) {
        requireOpen();
        return new WorkItem(id, origin, task.dueOn(day), state, claim, followUp, end, revision);
    }

    /** Done. A group's people stand in for each other: it need not be who has taken it. */
    WorkItem completed(End how) {
        requireOpen();
        return as(State.COMPLETED, claim, how);
    }

    WorkItem withdrawn(End how) {
        requireOpen();
        return as(State.WITHDRAWN, claim, how);
    }

    /** Gone, because another item stands for the same step. */
    WorkItem replaced(Instant now) {
        return as(State.WITHDRAWN, claim, new End(Cause.REPLACED, "", "", now));
    }

    /** Open again: the engine still hands it out, so it was a mistake to withdraw it. */
    public WorkItem reopened() {
        return as(State.OPEN, null, null);
    }

    /** The same step as this one, taken by the same person and followed up on the same day. */
    public WorkItem inPlaceOf(WorkItem replaced) {
        return new WorkItem(id, origin, task, State.OPEN, replaced.claim, replaced.followUp, null, revision);
    }

    /** Whether both are the same step of one process for the same people. */
    public boolean isSameStepAs(WorkItem other) {
        return task.subject().equals(other.task.subject())
                && origin.process().equals(other.origin.process())
                && origin.element().equals(other.origin.element())
                && Set.copyOf(task.groups()).equals(Set.copyOf(other.task.groups()));
    }

    /** Whether it was taken away for another that stood for the same step, such as this one. */
    boolean isReplacedFor(WorkItem other) {
        return end != null && end.cause() == Cause.REPLACED && isSameStepAs(other);
    }

    WorkItemName name() {
        return new WorkItemName(id);
    }

    void requireOpen() {
        if (state != State.OPEN) {
            throw WorkItemRefusals.notOpen(this);
        }
    }

    private void requireNotAnothers(String person) {
        if (claim != null && !claim.person().equals(person)) {
            throw WorkItemRefusals.claimed(this, claim);
        }
    }

    private WorkItem as(State wanted, @Nullable Claim claimed, @Nullable End ended) {
        return new WorkItem(id, origin, task, wanted, claimed, followUp, ended, revision);
    }
}
