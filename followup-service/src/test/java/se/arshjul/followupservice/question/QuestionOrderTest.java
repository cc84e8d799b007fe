package se.arshjul.followupservice.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.arshjul.followupservice.question.QuestionOrder.Place;

class QuestionOrderTest {

    private static final QuestionOrder ORDER = new QuestionOrder(
            List.of("first", "second", "third"),
            List.of(
                    new Place("a", "first"),
                    new Place("b", "first"),
                    new Place("c", "second"),
                    new Place("d", "third"),
                    new Place("e", "third")));

    @ParameterizedTest
    @CsvSource({
        "first, 0, a b n c d e",
        "first, 1, n a b c d e",
        "first, 2, a n b c d e",
        "second, 0, a b c n d e",
        "third, 0, a b c d e n",
        "third, 5, a b c d n e",
    })
    void aNewQuestionStandsWhereItIsWanted(String section, int position, String after) {
        assertThat(ORDER.with("n", section, position).questionIds()).containsExactly(after.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"first, 5, a b n c d e", "second, 1, a b n c d e", "third, 99, a b c d e n", "third, 2, a b c n d e"})
    void aPositionOutsideTheSectionMeansTheNearestInIt(String section, int position, String after) {
        assertThat(ORDER.with("n", section, position).questionIds()).containsExactly(after.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "a, first, 2, b a c d e",
        "b, first, 1, b a c d e",
        "b, first, 2, a b c d e",
        "a, third, 0, b c d e a",
        "e, first, 1, e a b c d",
        "c, second, 0, a b c d e",
    })
    void aQuestionMovesWithinItsSectionAndToAnother(String moved, String section, int position, String after) {
        assertThat(ORDER.with(moved, section, position).questionIds()).containsExactly(after.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "first, '', d e a b c",
        "first, a, a d e b c",
        "second, c, a b c d e",
        "second, '', a b d e c",
    })
    void severalMoveTogetherInTheirOrder(String section, String behind, String after) {
        assertThat(ORDER.withTogether(List.of("d", "e"), section, behind).questionIds())
                .containsExactly(after.split(" "));
    }

    @Test
    void aRemovedQuestionLeavesNoGap() {
        assertThat(ORDER.without("b").questionIds()).containsExactly("a", "c", "d", "e");
    }

    @Test
    void aSectionWithoutQuestionsKeepsItsPlace() {
        assertThat(ORDER.without("c").with("n", "second", 0).questionIds()).containsExactly("a", "b", "n", "d", "e");
    }
}
