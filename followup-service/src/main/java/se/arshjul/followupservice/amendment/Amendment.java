package se.arshjul.followupservice.amendment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Option;
import se.arshjul.followupservice.question.QuestionName;

/**
 * A change of a survey that had gone out.
 *
 * @param number place among the amendments of its survey, from 1
 * @param questions ids of all questions that changed
 * @param successors what was put in the place of which options
 */
record Amendment(
        QuestionName question,
        int number,
        Kind kind,
        List<String> questions,
        Map<String, String> successors,
        String reason,
        Instant createTime,
        String createdBy) {

    /** What becomes of the question. */
    enum Kind {
        CHANGED,
        WITHDRAWN,
        ADDED
    }

    /**
     * What is wanted.
     *
     * @param question as it should be; null when it is to be withdrawn
     * @param etag that was read
     * @param successors options that would be gone, each with the one that succeeds it
     */
    record Wanted(
            Kind kind,
            QuestionName name,
            @Nullable Question question,
            String etag,
            SortedMap<String, String> successors) {}

    /** An option that goes and the one that succeeds it. */
    record Successor(Option removed, Option standing) {}

    /** An amendment with its question as it was before and after. */
    record Told(Amendment amendment, Question before, Question after) {

        List<Successor> successors() {
            return Amendment.successors(before, after, amendment.successors());
        }
    }

    /** In the order in which the options stood that go. */
    static List<Successor> successors(Question before, Question after, Map<String, String> successors) {
        return before.options().stream()
                .filter(option -> successors.containsKey(option.optionId()))
                .flatMap(removed -> after.options().stream()
                        .filter(option -> option.optionId().equals(successors.get(removed.optionId())))
                        .map(standing -> new Successor(removed, standing)))
                .toList();
    }
}
