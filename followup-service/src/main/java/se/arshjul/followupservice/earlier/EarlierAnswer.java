package se.arshjul.followupservice.earlier;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.answer.AnswerName;
import se.arshjul.followupservice.answer.AnswerValue;
import se.arshjul.followupservice.question.Question;

/**
 * What a body answered to a question last time, beside the question as it is asked now.
 *
 * @param source the frozen answer
 * @param asked the question as it was asked then
 * @param now the question as it is asked now
 * @param confirmation null unless it is confirmed
 */
record EarlierAnswer(
        Source source,
        Question asked,
        Question now,
        State state,
        @Nullable Confirmation confirmation) {

    /** What has become of it this time. */
    enum State {
        UNDECIDED,
        CONFIRMED,
        ANSWERED_ANEW
    }

    /**
     * An answer of the latest earlier response that the body signed off.
     *
     * @param version of the response
     * @param example whether all answers of its survey are made up
     */
    record Source(
            AnswerName name, int version, AnswerValue value, Instant updateTime, Instant approveTime, boolean example) {

        String etag() {
            return "\"" + name.request().survey().survey() + "-" + version + "\"";
        }
    }

    /** Why it cannot be confirmed; empty when it can. */
    String obstacle() {
        return Obstacle.of(asked, now, source.value());
    }

    /** Refuses another etag than the current one. */
    EarlierAnswer requireEtag(String etag) {
        if (!etag.equals(source.etag())) {
            throw EarlierAnswerRefusals.changed(this);
        }
        return this;
    }

    /** Refuses when the question has changed so that the answer no longer goes with it. */
    EarlierAnswer requireValid() {
        if (!obstacle().isEmpty()) {
            throw EarlierAnswerRefusals.outdated(this);
        }
        return this;
    }
}
