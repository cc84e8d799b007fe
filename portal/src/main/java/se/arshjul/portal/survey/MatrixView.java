package se.arshjul.portal.survey;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Survey;
import se.arshjul.portal.call.ResourceId;

/**
 * The table in which a question stands or could stand.
 *
 * @param before the question before it; null for the first of the survey
 * @param rows the questions of its table in their order; none when it stands by itself
 */
public record MatrixView(Question question, @Nullable Question before, List<Question> rows) {

    static MatrixView of(Question question, List<Question> questions) {
        var at = questions.indexOf(question);
        return new MatrixView(
                question,
                at > 0 ? questions.get(at - 1) : null,
                questions.stream()
                        .filter(other -> question.hasMatrix()
                                && other.getMatrix()
                                        .getMatrixId()
                                        .equals(question.getMatrix().getMatrixId()))
                        .toList());
    }

    public boolean isTable() {
        return question.hasMatrix();
    }

    public String getTitle() {
        return question.getMatrix().getTitle();
    }

    /** What the table asks that it would be put into, or nothing. */
    String titleBefore() {
        return before == null ? "" : before.getMatrix().getTitle();
    }

    /** Why it cannot stand in a table with the question before it, as the service would say; empty when it can. */
    public String getObstacle() {
        if (question.getKind() != Question.Kind.SINGLE_CHOICE && question.getKind() != Question.Kind.SCALE) {
            return "NOT_FOR_KIND";
        }
        if (before == null || !before.getSectionId().equals(question.getSectionId())) {
            return "OTHER_SECTION";
        }
        return form(before).equals(form(question)) ? "" : "OTHER_FORM";
    }

    private static Question form(Question question) {
        return Question.newBuilder()
                .setKind(question.getKind())
                .addAllOptions(question.getOptionsList())
                .setScale(question.getScale())
                .build();
    }

    /** The place at which it does not stand between the other rows: its own, or behind them. */
    int placeOutside() {
        var last = rows.getLast();
        return question.equals(rows.getFirst()) ? question.getPosition() : last.getPosition();
    }

    /** Where the whole table can stand. */
    List<QuestionPlace> places(Survey survey, List<Question> questions) {
        return QuestionPlace.all(
                survey,
                questions.stream().filter(other -> !rows.contains(other)).toList());
    }

    /** Where it stands now: the last of those places that does not come after it. */
    String placeNow(Survey survey, List<Question> questions) {
        var first = rows.getFirst();
        return places(survey, questions).stream()
                .filter(place -> place.section().equals(first.getSectionId())
                        && (place.after() == null || place.position() <= first.getPosition()))
                .map(QuestionPlace::value)
                .reduce("", (before, last) -> last);
    }

    /** A row more, below the others. */
    Question.Builder next() {
        var last = rows.getLast();
        return last.toBuilder()
                .clearName()
                .clearEtag()
                .clearHelp()
                .clearDefinition()
                .clearExample()
                .clearShownIf()
                .setPosition(last.getPosition() + 1);
    }

    public String idOf(Question row) {
        return ResourceId.of(row.getName());
    }
}
