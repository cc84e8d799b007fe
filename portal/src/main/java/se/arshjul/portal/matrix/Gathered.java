package se.arshjul.portal.matrix;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import se.arshjul.followup.v1.Question;
import se.arshjul.followup.v1.Question.Matrix;

/**
 * Questions that stand next to each other: the rows of one table, or several that each stand by themselves.
 *
 * @param matrix the default one for those that stand by themselves
 */
public record Gathered<T>(Matrix matrix, List<T> rows) {

    /** The same in the same order, each with those it stands together with. */
    public static <T> List<Gathered<T>> of(List<T> inOrder, Function<T, Question> question) {
        List<Gathered<T>> all = new ArrayList<>();
        List<T> rows = List.of();
        Matrix open = null;
        for (var one : inOrder) {
            var matrix = question.apply(one).getMatrix();
            if (open == null || !open.getMatrixId().equals(matrix.getMatrixId())) {
                open = matrix;
                rows = new ArrayList<>();
                all.add(new Gathered<>(matrix, rows));
            }
            rows.add(one);
        }
        return List.copyOf(all);
    }

    public boolean isTable() {
        return !matrix.getMatrixId().isEmpty();
    }

    public String getId() {
        return matrix.getMatrixId();
    }

    /** What is asked of all rows. */
    public String getTitle() {
        return matrix.getTitle();
    }

    public T getFirst() {
        return rows.getFirst();
    }
}
