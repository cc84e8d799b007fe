package se.arshjul.followupservice.request;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one principal is asked in one survey. Immutable; a change is a new value, saved by the repository.
 *
 * @param approveTime when the body first signed off, which decides whether it was late
 * @param rework what the agency wants of the response that it has read
 * @param extension longer time that the body has asked for
 * @param replacement how far the body has come with changing the response that it has approved
 */
public record Request(
        RequestName name,
        Recipient recipient,
        State state,
        Instant dispatchTime,
        @Nullable Instant openTime,
        @Nullable Instant approveTime,
        Instant stateTime,
        String reason,
        String reference,
        Rework rework,
        Extension extension,
        Replacement replacement,
        long revision) {

    /** Place in its life. */
    public enum State {
        DISPATCHED,
        OPENED,
        STARTED,
        SUBMITTED,
        APPROVED,
        SENT_BACK,
        ACCEPTED,
        DECLINED,
        NO_RESPONSE,
        WITHDRAWN
    }

    public static final Set<State> SETTLED = Set.of(State.ACCEPTED, State.DECLINED, State.NO_RESPONSE, State.WITHDRAWN);
    private static final Set<State> SIGNED = EnumSet.of(State.APPROVED, State.ACCEPTED);
    private static final Set<State> ANSWERABLE =
            EnumSet.of(State.DISPATCHED, State.OPENED, State.STARTED, State.SENT_BACK);

    /** The principal as it was on the day of dispatch. */
    public record Recipient(String actor, String kind, String displayName, String countyCode) {}

    public static Request dispatched(RequestName name, Recipient recipient, Instant now) {
        return new Request(
                name,
                recipient,
                State.DISPATCHED,
                now,
                null,
                null,
                now,
                "",
                "",
                Rework.NONE,
                Extension.NONE,
                Replacement.NONE,
                1);
    }

    /** Somebody of the body reads it. */
    public Request open(Instant now) {
        return state == State.DISPATCHED ? moved(State.OPENED, now, "").opened(now) : this;
    }

    /** Somebody of the body saves an answer. */
    public Request start(Instant now) {
        requireAnswerable();
        return state == State.DISPATCHED || state == State.OPENED
                ? moved(State.STARTED, now, "").opened(now)
                : this;
    }

    /** The answers are frozen for the approver. */
    public Request submit(Instant now) {
        requireAnswerable();
        return replacement == Replacement.WRITING
                ? replacing(Replacement.SUBMITTED, "")
                : moved(State.SUBMITTED, now, "").opened(now);
    }

    /**
     * The approver signs off; the first time decides whether the body was late. What the agency asked about a response that
     * it has accepted since, and does not wait for, is answered for good, and no longer about this one.
     */
    public Request approve(String receipt, Instant now) {
        requireSubmitted();
        var asked = state == State.ACCEPTED && !clarifying() ? Rework.NONE : rework.answered();
        return copy(State.APPROVED, openTime, now, "", asked, extension.lapse(), Replacement.NONE)
                .with(receipt, approveTime == null ? now : approveTime);
    }

    /** The approver wants something changed. */
    public Request giveBack(String why, Instant now) {
        requireSubmitted();
        return replacement == Replacement.SUBMITTED
                ? replacing(Replacement.WRITING, why)
                : moved(State.STARTED, now, why);
    }

    /** The agency takes the response; taking it again changes nothing. */
    public Request accept(Instant now) {
        return state == State.ACCEPTED ? this : requireState(State.APPROVED).moved(State.ACCEPTED, now, "");
    }

    /**
     * The agency wants the response, or the answers to single questions, changed or explained. To change it all the body
     * goes on with what it may have begun to change; single questions cannot be asked about beside that.
     */
    public Request sendBack(Rework wanted, String why, Instant now) {
        if (replacement != Replacement.NONE && wanted.ofAnswers()) {
            throw RequestRefusals.beingReplaced(this);
        }
        return requireState(State.APPROVED).moved(State.SENT_BACK, now, why).with(wanted);
    }

    /** Whether the body's word on the answers to single questions is waited for. */
    public boolean clarifying() {
        return sentBack() && rework.ofAnswers();
    }

    /** Whether the agency has sent the response back, or asks about single answers of it, and has got no other yet. */
    public boolean sentBack() {
        return rework.waited();
    }

    public boolean settled() {
        return SETTLED.contains(state);
    }

    /** Whether the agency has the response or waits for its clarification. */
    public boolean reachedAgency() {
        return state == State.APPROVED || sentBack();
    }

    /** Whether the body has approved a response that counts. */
    public boolean signed() {
        return SIGNED.contains(state);
    }

    /** Whether answers wait for the approver. */
    public boolean submitted() {
        return state == State.SUBMITTED || replacement == Replacement.SUBMITTED;
    }

    /** Refuses when nothing waits for the approver. */
    public Request requireSubmitted() {
        if (!submitted()) {
            throw RequestRefusals.wrongState(this);
        }
        return this;
    }

    /** Refuses when answers can no longer be changed. */
    public Request requireAnswerable() {
        if (!ANSWERABLE.contains(state) && replacement != Replacement.WRITING) {
            throw RequestRefusals.wrongState(this);
        }
        return this;
    }

    public Request requireState(State wanted) {
        if (state != wanted) {
            throw RequestRefusals.wrongState(this);
        }
        return this;
    }

    public String etag() {
        return "\"" + revision + "\"";
    }

    Request moved(State next, Instant now, String why) {
        return copy(
                next,
                openTime,
                now,
                why,
                rework,
                SETTLED.contains(next) ? extension.lapse() : extension,
                SIGNED.contains(next) ? replacement : Replacement.NONE);
    }

    private Request opened(Instant now) {
        return copy(state, openTime == null ? now : openTime, stateTime, reason, rework, extension, replacement);
    }

    Request with(Rework wanted) {
        return copy(state, openTime, stateTime, reason, wanted, extension, replacement);
    }

    Request with(Extension changed) {
        return copy(state, openTime, stateTime, reason, rework, changed, replacement);
    }

    Request with(String receipt, @Nullable Instant approved) {
        return new Request(
                name,
                recipient,
                state,
                dispatchTime,
                openTime,
                approved,
                stateTime,
                reason,
                receipt,
                rework,
                extension,
                replacement,
                revision);
    }

    Request replacing(Replacement next, String why) {
        return copy(state, openTime, stateTime, why, rework, extension, next);
    }

    private Request copy(
            State next,
            @Nullable Instant opened,
            Instant now,
            String why,
            Rework wanted,
            Extension longer,
            Replacement changing) {
        return new Request(
                name,
                recipient,
                next,
                dispatchTime,
                opened,
                approveTime,
                now,
                why,
                reference,
                wanted,
                longer,
                changing,
                revision);
    }
}
