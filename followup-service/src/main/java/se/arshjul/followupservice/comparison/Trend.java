package se.arshjul.followupservice.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.aggregation.QuestionResult;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.result.Publication;

/** The results of a question over the years, oldest first. */
record Trend(List<Point> points) {

    /** The question's result in one publication; comparable when it was asked as in the point before. */
    record Point(Publication publication, QuestionResult result, boolean comparable) {}

    /** What a publication says of the question. */
    record Round(Publication publication, QuestionResult result) {}

    static Trend of(List<Round> rounds) {
        List<Point> points = new ArrayList<>();
        @Nullable Question before = null;
        for (var round : rounds) {
            var question = round.result().question();
            points.add(new Point(round.publication(), round.result(), before != null && same(before, question)));
            before = question;
        }
        return new Trend(List.copyOf(points));
    }

    /** What is likely does not limit what can be answered. */
    private static Form hard(Form form) {
        return form instanceof Form.Number number
                ? new Form.Number(number.min(), number.max(), number.unit(), number.decimals())
                : form;
    }

    /** Help and place may change; what is asked, of whom and what can be answered may not. */
    private static boolean same(Question before, Question after) {
        return before.wording().equals(after.wording())
                && hard(before.form()).equals(hard(after.form()))
                && Objects.equals(before.shownIf(), after.shownIf());
    }
}
