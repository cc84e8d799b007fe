package se.arshjul.followupservice.revisit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.answer.AnswerName;

/**
 * Whether somebody wants to come back to an answer.
 *
 * @param mark who does, since when; null when nobody does
 */
record Revisit(AnswerName answer, @Nullable Mark mark) {

    /** Who marked it, and when. */
    record Mark(Answer.Author by, Instant time) {}

    boolean marked() {
        return mark != null;
    }
}
