package se.arshjul.followupservice.earlier;

import java.time.Instant;
import se.arshjul.followupservice.answer.Answer;
import se.arshjul.followupservice.answer.AnswerName;

/**
 * That an earlier answer still holds.
 *
 * @param answer the answer that it became
 * @param source the answer that it was
 * @param version of the response of then
 * @param revision of the answer; with another one it has been changed since
 */
record Confirmation(AnswerName answer, AnswerName source, int version, long revision, Instant time, Answer.Author by) {

    /** Whether the answer is still what was confirmed. */
    boolean holds(Answer current) {
        return current.value() != null && current.revision() == revision;
    }
}
