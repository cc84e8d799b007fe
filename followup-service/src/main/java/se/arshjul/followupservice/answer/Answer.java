package se.arshjul.followupservice.answer;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.question.Question;

/**
 * The answer to one question, as it was last saved.
 *
 * @param value null when it was cleared, or never saved
 * @param replaced ids of the options that were chosen and in whose place amendments have put others since
 * @param revision counts the savings and goes on after a clearing; 0 when nothing has been saved
 */
public record Answer(
        AnswerName name,
        Question.Kind kind,
        @Nullable AnswerValue value,
        Instant updateTime,
        Author updatedBy,
        List<String> replaced,
        long revision) {

    /** Who saved it: {@code people/{person}} and what the person is called. */
    public record Author(String person, String name) {

        static final Author NOBODY = new Author("", "");
    }

    /** One that will never change again. */
    public static Answer frozen(
            AnswerName name, Question.Kind kind, AnswerValue value, Instant updateTime, String updatedBy) {
        return new Answer(name, kind, value, updateTime, new Author("", updatedBy), List.of(), 0);
    }

    static Answer unsaved(AnswerName name, Question.Kind kind) {
        return new Answer(name, kind, null, Instant.EPOCH, Author.NOBODY, List.of(), 0);
    }

    Answer with(@Nullable AnswerValue newValue, Author author, Instant now) {
        return new Answer(name, kind, newValue, now, author, List.of(), revision);
    }

    /** What others stand for is put in its place; who answered, and when, stays. */
    Answer standing(@Nullable AnswerValue standing, List<String> newlyReplaced) {
        var all = Stream.concat(replaced.stream(), newlyReplaced.stream())
                .distinct()
                .toList();
        return new Answer(name, kind, standing, updateTime, updatedBy, all, revision);
    }

    /** Refuses another etag than the current one; without an answer the current one is empty. */
    Answer requireEtag(String etag) {
        if (!etag.equals(etag())) {
            throw AnswerRefusals.changed(this);
        }
        return this;
    }

    public String etag() {
        return value == null || revision == 0 ? "" : "\"" + revision + "\"";
    }
}
