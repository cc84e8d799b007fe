package se.arshjul.followupservice.amendment;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.QuestionName;

/**
 * A change of a survey that had gone out.
 *
 * @param number place among the amendments of its survey, from 1
 * @param questions ids of all questions that changed
 */
record Amendment(
        QuestionName question,
        int number,
        Kind kind,
        List<String> questions,
        String reason,
        Instant createTime,
        String createdBy) {

    /** What becomes of the question. */
    enum Kind {
        CHANGED,
        WITHDRAWN
    }

    /**
     * What is wanted.
     *
     * @param question as it should be; null when it is to be withdrawn
     * @param etag that was read
     */
    record Wanted(QuestionName name, @Nullable Question question, String etag) {

        Kind kind() {
            return question == null ? Kind.WITHDRAWN : Kind.CHANGED;
        }
    }

    /** An amendment with its question as it was before and after. */
    record Told(Amendment amendment, Question before, Question after) {}
}
