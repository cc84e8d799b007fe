package se.arshjul.followupservice.clarification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.followupservice.request.RequestName;

/**
 * One thing that the agency has asked about the answer to one question, and the body's word on it. Immutable; a change is
 * a new value, saved by the repository.
 *
 * @param number which of the request, from 1
 * @param askedVersion the version of the response that it is about
 * @param text what the agency asks
 * @param askedByRole as what the one who asks works for the agency
 * @param explanation what the respondent says; empty when nothing
 * @param explainTime when the explanation was last saved; null when never
 * @param withdrawTime when the agency took it back; null when it did not
 * @param lapseTime when the time of review was over without the body's signed word; null when it was not
 * @param answeredVersion the version in which the body last submitted its word; null before
 */
public record Clarification(
        RequestName request,
        long number,
        String question,
        int askedVersion,
        String text,
        String askedByRole,
        Instant askTime,
        String explanation,
        @Nullable Instant explainTime,
        @Nullable Instant withdrawTime,
        @Nullable Instant lapseTime,
        @Nullable Integer answeredVersion,
        long revision) {

    Clarification explain(String said, Instant now) {
        return with(said, now, withdrawTime, lapseTime, answeredVersion);
    }

    Clarification submit(int version) {
        return with(explanation, explainTime, withdrawTime, lapseTime, version);
    }

    Clarification withdraw(Instant now) {
        return with(explanation, explainTime, now, lapseTime, answeredVersion);
    }

    Clarification lapse(Instant now) {
        return with(explanation, explainTime, withdrawTime, now, answeredVersion);
    }

    /** Whether nobody waits for the body's word any more, and it never came. */
    boolean givenUp() {
        return withdrawTime != null || lapseTime != null;
    }

    private Clarification with(
            String said,
            @Nullable Instant saidTime,
            @Nullable Instant withdrawn,
            @Nullable Instant lapsed,
            @Nullable Integer version) {
        return new Clarification(
                request,
                number,
                question,
                askedVersion,
                text,
                askedByRole,
                askTime,
                said,
                saidTime,
                withdrawn,
                lapsed,
                version,
                revision);
    }

    /** Refuses another etag than the current one; an empty one is not looked at. */
    Clarification requireEtag(String etag) {
        if (!etag.isEmpty() && !etag.equals(etag())) {
            throw ClarificationRefusals.changed(this);
        }
        return this;
    }

    public String name() {
        return request + "/clarifications/" + number;
    }

    /** Name of the answer that it is about. */
    public AnswerName answer() {
        return new AnswerName(request, question);
    }

    public String etag() {
        return "\"" + revision + "\"";
    }
}
