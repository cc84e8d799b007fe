package se.arshjul.followupservice.survey;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A year's questions to all principals. Immutable; a change is a new value, saved by the repository.
 *
 * @param reason why it was sent back or cancelled; empty otherwise
 * @param dispatchTime when its first requests went out; null before
 */
public record Survey(
        SurveyName name,
        Texts texts,
        String planVersion,
        @Nullable SurveyName copiedFrom,
        List<Section> sections,
        SurveyDates dates,
        State state,
        String reason,
        Review review,
        @Nullable Instant dispatchTime,
        int questionCount,
        int requestCount,
        Edit lastEdit,
        long revision) {

    /** Place in its life. */
    public enum State {
        DESIGNING,
        DESIGNED,
        APPROVED,
        OPEN,
        CLOSED,
        REVIEWING,
        REVIEWED,
        CLEARED,
        PUBLISHED,
        CANCELLED
    }

    /** What those who answer read about it. */
    public record Texts(
            String title, String introduction, String legalBasis, int estimatedMinutes, boolean singleSignerAllowed) {}

    /** A part of a survey; the plan element is empty when it is about the body itself. */
    public record Section(String sectionId, String title, String planElement, String reason, long revision) {

        /** One that is not written yet. */
        public Section(String sectionId, String title, String planElement, String reason) {
            this(sectionId, title, planElement, reason, 0);
        }
    }

    /** What its review has come to. */
    public record Review(String analysis, boolean analysisDone, String factSheet) {

        public static final Review NONE = new Review("", false, "");
    }

    private static final Set<State> PLANNED = EnumSet.of(State.DESIGNING, State.DESIGNED);
    private static final Set<State> ENDED = EnumSet.of(State.PUBLISHED, State.CANCELLED);

    public String etag() {
        return "\"" + revision + "\"";
    }

    /** Refuses another etag than the current one; an empty one guards nothing. */
    public Survey requireEtag(String etag) {
        if (!etag.isEmpty() && !etag.equals(etag())) {
            throw SurveyRefusals.changed(this);
        }
        return this;
    }

    /** Whether it has gone out, even if it was cancelled later: outsiders may know it. */
    public boolean dispatched() {
        return dispatchTime != null;
    }

    /** As outsiders see it: no drafts of texts that come with the results, no word between colleagues. */
    public Survey forOutsiders() {
        return with(state, state == State.CANCELLED ? reason : "", state == State.PUBLISHED ? review : Review.NONE);
    }

    /** Changes its texts and dates until dispatch is approved. */
    public Survey plan(Texts newTexts, SurveyDates newDates) {
        return require(PLANNED.contains(state)).with(newTexts, newDates.requireSound());
    }

    /** Changes drafts of what is published with the results while these are reviewed. */
    public Survey draft(String analysis, String factSheet) {
        return require(State.REVIEWING).with(state, reason, new Review(analysis, review.analysisDone(), factSheet));
    }

    public Survey completeDesign() {
        require(State.DESIGNING);
        if (questionCount == 0) {
            throw SurveyRefusals.withoutQuestions(name);
        }
        return with(State.DESIGNED, "", review);
    }

    public Survey approveDispatch(Instant now) {
        require(State.DESIGNED);
        var answerBy = dates.answerByTime();
        if (!dates.complete() || answerBy == null || answerBy.isBefore(now)) {
            throw SurveyRefusals.datesMissing(name);
        }
        return with(State.APPROVED, "", review);
    }

    public Survey returnDesign(String why) {
        return require(State.DESIGNED).with(State.DESIGNING, why, review);
    }

    public Survey moveDates(SurveyDates wanted, Instant now) {
        return require(!PLANNED.contains(state) && !ENDED.contains(state)).with(texts, dates.moveTo(wanted, now));
    }

    public Survey cancel(String why) {
        return require(!ENDED.contains(state)).with(State.CANCELLED, why, review);
    }

    /** Goes out; what has gone out stays as it is. */
    public Survey open(Instant now) {
        if (requireAlive().state == State.OPEN) {
            return this;
        }
        require(State.APPROVED).requireReached(dates.openTime(), now);
        return copy(texts, dates, State.OPEN, "", review, now);
    }

    /** Takes no more answers; what is closed stays as it is. */
    public Survey close(Instant now) {
        if (requireAlive().closed()) {
            return this;
        }
        require(State.OPEN).requireReached(dates.acceptedUntilTime(), now);
        return with(State.CLOSED, "", review);
    }

    /** Refuses unless it is closed, not yet published, and the time for review has passed. */
    public Survey requireReviewOver(Instant now) {
        requireAlive().require(closed() && state != State.PUBLISHED);
        return requireReached(dates.reviewedByTime(), now);
    }

    /** Has results to review; while their publication is being decided or is decided they stay as they were seen. */
    public Survey beginReview() {
        return requireAlive().state == State.REVIEWING
                ? this
                : require(State.CLOSED).with(State.REVIEWING, "", review);
    }

    public Survey completeAnalysis(String analysis) {
        require(State.REVIEWING).require(!review.analysisDone());
        return with(state, reason, new Review(analysis, true, review.factSheet()));
    }

    public Survey completeFactSheet(String factSheet) {
        require(State.REVIEWING).require(review.analysisDone());
        return with(State.REVIEWED, "", new Review(review.analysis(), true, factSheet));
    }

    public Survey approvePublication() {
        return require(State.REVIEWED).with(State.CLEARED, "", review);
    }

    public Survey returnPublication(String why) {
        require(State.REVIEWED);
        return with(State.REVIEWING, why, new Review(review.analysis(), false, review.factSheet()));
    }

    public Survey publish(Instant now) {
        if (state != State.CLEARED) {
            throw SurveyRefusals.notPublishable(this);
        }
        return requireReached(dates.publishTime(), now).with(State.PUBLISHED, "", review);
    }

    private boolean closed() {
        return state.compareTo(State.CLOSED) >= 0;
    }

    /** Refuses when dispatch is approved already, or it has ended. */
    public Survey requirePlanned() {
        return require(PLANNED.contains(state));
    }

    public Survey require(State wanted) {
        return require(state == wanted);
    }

    private Survey require(boolean inPlace) {
        if (!inPlace) {
            throw SurveyRefusals.wrongState(this);
        }
        return this;
    }

    private Survey requireReached(@Nullable Instant date, Instant now) {
        if (!SurveyDates.reached(date, now)) {
            throw SurveyRefusals.dateNotReached(this);
        }
        return this;
    }

    private Survey requireAlive() {
        if (state == State.CANCELLED) {
            throw SurveyRefusals.cancelled(this);
        }
        return this;
    }

    private Survey with(Texts newTexts, SurveyDates newDates) {
        return copy(newTexts, newDates, state, reason, review, dispatchTime);
    }

    private Survey with(State newState, String newReason, Review newReview) {
        return copy(texts, dates, newState, newReason, newReview, dispatchTime);
    }

    private Survey copy(
            Texts newTexts,
            SurveyDates newDates,
            State newState,
            String newReason,
            Review newReview,
            @Nullable Instant newDispatchTime) {
        return new Survey(
                name,
                newTexts,
                planVersion,
                copiedFrom,
                sections,
                newDates,
                newState,
                newReason,
                newReview,
                newDispatchTime,
                questionCount,
                requestCount,
                lastEdit,
                revision);
    }
}
