package se.arshjul.portal.survey;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.call.ResourceId;

/**
 * A place where something can stand among the questions of a survey.
 *
 * @param value of its field
 * @param after the question before it; null where it is the first of its section
 */
public record QuestionPlace(
        String value, Survey.Section inside, @Nullable Question after) {

    private static final String FIRST = "first.";
    private static final String AFTER = "after.";

    private static QuestionPlace first(Survey.Section section) {
        return new QuestionPlace(FIRST + section.getSectionId(), section, null);
    }

    private static QuestionPlace after(Question question, Survey.Section section) {
        return new QuestionPlace(AFTER + ResourceId.of(question.getName()), section, question);
    }

    /** First in each section and after each question; never between two rows of a table. */
    public static List<QuestionPlace> all(Survey survey, List<Question> questions) {
        List<QuestionPlace> places = new ArrayList<>();
        for (var section : survey.getSectionsList()) {
            places.add(first(section));
            var inside = questions.stream()
                    .filter(question -> question.getSectionId().equals(section.getSectionId()))
                    .toList();
            for (int i = 0; i < inside.size(); i++) {
                if (i + 1 == inside.size() || !isOneTable(inside.get(i), inside.get(i + 1))) {
                    places.add(after(inside.get(i), section));
                }
            }
        }
        return places;
    }

    private static boolean isOneTable(Question one, Question next) {
        return one.hasMatrix()
                && next.getMatrix().getMatrixId().equals(one.getMatrix().getMatrixId());
    }

    public String section() {
        return inside.getSectionId();
    }

    public int position() {
        return after == null ? 1 : after.getPosition() + 1;
    }

    /** The id of the question before it; empty where there is none in its section. */
    String afterId() {
        return after == null ? "" : ResourceId.of(after.getName());
    }
}
