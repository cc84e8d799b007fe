package se.arshjul.followupservice.rule;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Something that is true of answers or is not.
 *
 * @param question id of the question whose answer it is about
 * @param options ids of those that are chosen or not; none for other tests
 * @param other id of the question with whose answer it is compared; null when it is not
 * @param number with which the answer is compared; null when it is not
 */
public record Statement(
        String question,
        Test test,
        List<String> options,
        @Nullable String other,
        @Nullable BigDecimal number) {

    /** What is said of the answer. */
    public enum Test {
        CHOSEN,
        NOT_CHOSEN,
        ANSWERED,
        UNANSWERED,
        LESS,
        AT_MOST,
        EQUAL,
        NOT_EQUAL,
        AT_LEAST,
        GREATER;

        public boolean namesOptions() {
            return this == CHOSEN || this == NOT_CHOSEN;
        }

        public boolean compares() {
            return switch (this) {
                case LESS, AT_MOST, EQUAL, NOT_EQUAL, AT_LEAST, GREATER -> true;
                case CHOSEN, NOT_CHOSEN, ANSWERED, UNANSWERED -> false;
            };
        }

        /** Whether it is true of two numbers that compare like this; not of anything else. */
        public boolean holds(int comparison) {
            return switch (this) {
                case LESS -> comparison < 0;
                case AT_MOST -> comparison <= 0;
                case EQUAL -> comparison == 0;
                case NOT_EQUAL -> comparison != 0;
                case AT_LEAST -> comparison >= 0;
                case GREATER -> comparison > 0;
                case CHOSEN, NOT_CHOSEN, ANSWERED, UNANSWERED -> false;
            };
        }
    }

    /** Ids of the questions that it names. */
    public List<String> questions() {
        return Stream.concat(Stream.of(question), Stream.ofNullable(other)).toList();
    }
}
