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
 * @param standIns what was put in the place of which options
 */
record Amendment(
        QuestionName question,
        int number,
        Kind kind,
        List<String> questions,
        Map<String, String> standIns,
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
     * @param standIns options that would be gone, each with the one that stands in for it
     */
    record Wanted(
            Kind kind,
            QuestionName name,
            @Nullable Question question,
            String etag,
            SortedMap<String, String> standIns) {}

    /** An option that goes and the one that stands in for it. */
    record StandIn(Option removed, Option standing) {}

    /** An amendment with its question as it was before and after. */
    record Told(Amendment amendment, Question before, Question after) {

        List<StandIn> standIns() {
            return Amendment.standIns(before, after, amendment.standIns());
        }
    }

    /** In the order in which the options stood that go. */
    static List<StandIn> standIns(Question before, Question after, Map<String, String> standIns) {
        return before.options().stream()
                .filter(option -> standIns.containsKey(option.optionId()))
                .flatMap(removed -> after.options().stream()
                        .filter(option -> option.optionId().equals(standIns.get(removed.optionId())))
                        .map(standing -> new StandIn(removed, standing)))
                .toList();
    }
}
