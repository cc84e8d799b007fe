package se.arshjul.followupservice.question;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.question.Question.Kind;
import se.arshjul.runtime.refusal.FieldViolation;

/** What must hold of the rows of a matrix among themselves: one section, side by side, answered in the same way. */
public final class MatrixRules {

    private static final Set<Kind> KINDS = Set.of(Kind.SINGLE_CHOICE, Kind.SCALE);

    private static final String MATRIX = "question.matrix";

    private MatrixRules() {}

    /** A row that does not go with the one before it, and why. */
    public record Broken(Question row, FieldViolation finding) {}

    /** What is wrong with a row by itself. */
    static List<FieldViolation> findings(Question question) {
        return question.matrix() == null || KINDS.contains(question.kind())
                ? List.of()
                : List.of(new FieldViolation(MATRIX, "NOT_FOR_KIND", "Must be a single choice or a scale."));
    }

    /** Refuses a design in which a row does not go with the others. */
    public static void requireWhole(List<Question> inOrder) {
        broken(inOrder).ifPresent(broken -> {
            throw QuestionRefusals.matrixBroken(broken.row().name());
        });
    }

    /** Refuses a change of a question after which a row does not go with the others. */
    static void check(Question changed, List<Question> inOrder) {
        broken(inOrder).ifPresent(broken -> {
            var own = changed.isBeside(broken.row());
            throw QuestionRefusals.invalid(List.of(own ? broken.finding() : between()));
        });
    }

    private static FieldViolation between() {
        return new FieldViolation("question.position", "WITHIN_MATRIX", "Must not stand between the rows of a matrix.");
    }

    /** The first row that does not go with the one before it in the matrix, of a survey's questions in their order. */
    public static Optional<Broken> broken(List<Question> inOrder) {
        Set<String> seen = new HashSet<>();
        Question before = null;
        for (var question : inOrder) {
            var matrix = question.matrix();
            var first = matrix == null || seen.add(matrix.matrixId());
            if (!first) {
                var reason = before == null || !question.isBeside(before)
                        ? new FieldViolation(MATRIX, "NOT_ADJACENT", "Must stand next to the other rows.")
                        : unlike(question, before);
                if (reason != null) {
                    return Optional.of(new Broken(question, reason));
                }
            }
            before = question;
        }
        return Optional.empty();
    }

    private static @Nullable FieldViolation unlike(Question question, Question before) {
        if (!question.sectionId().equals(before.sectionId())) {
            return new FieldViolation(MATRIX, "OTHER_SECTION", "Must stand in the section of the other rows.");
        }
        if (!question.form().equals(before.form())) {
            return new FieldViolation(MATRIX, "OTHER_FORM", "Must have the kind and the options of the other rows.");
        }
        return null;
    }
}
