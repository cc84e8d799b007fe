package se.arshjul.followupservice.question;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.survey.Edit;

/**
 * A question of a survey. Immutable; a change is a new value, saved by the repository.
 *
 * @param position place in the survey, from 1; 0 for one that shall stand last in its section
 * @param planElement empty when it is about the body itself
 * @param shownIf when it is asked; null for always
 * @param attachmentsAllowed whether files can be attached to the answer
 * @param matrix the table it is a row of; null when it stands by itself
 */
public record Question(
        QuestionName name,
        String sectionId,
        int position,
        String wording,
        Help help,
        boolean required,
        String planElement,
        Form form,
        @Nullable Condition shownIf,
        boolean attachmentsAllowed,
        @Nullable Matrix matrix,
        Edit lastEdit,
        long revision) {

    /** One that stands by itself and is always asked, without attachments, definition and example. */
    public Question(
            QuestionName name,
            String sectionId,
            int position,
            String wording,
            String help,
            boolean required,
            String planElement,
            Form form,
            Edit lastEdit,
            long revision) {
        this(
                name,
                sectionId,
                position,
                wording,
                Help.of(help),
                required,
                planElement,
                form,
                null,
                false,
                null,
                lastEdit,
                revision);
    }

    /** How a question is answered. */
    public enum Kind {
        SINGLE_CHOICE,
        MULTIPLE_CHOICE,
        SCALE,
        NUMBER,
        TEXT
    }

    /** What stands beside the wording for the one who answers; each part may be empty. */
    public record Help(String text, String definition, String example) {

        /** One without definition and example. */
        public static Help of(String text) {
            return new Help(text, "", "");
        }
    }

    /** That an earlier question has one of these options as its answer. */
    public record Condition(String question, List<String> options) {}

    /** A table of which questions are the rows, and what is asked of all of them. */
    public record Matrix(String matrixId, String title) {}

    /** Something that can be chosen. */
    public record Option(String optionId, String label) {}

    /** How a question is answered, with the limits that go with it. */
    public sealed interface Form {

        /** One of several options. */
        record SingleChoice(List<Option> options) implements Form {}

        /** Any number of several options. */
        record MultipleChoice(List<Option> options) implements Form {}

        /** A whole number from min to max. */
        record Scale(int min, int max, String minLabel, String maxLabel) implements Form {}

        /** A number; limits are null where there is none. Beyond the soft ones it is unlikely, not impossible. */
        record Number(
                @Nullable BigDecimal min,
                @Nullable BigDecimal max,
                String unit,
                int decimals,
                @Nullable BigDecimal softMin,
                @Nullable BigDecimal softMax)
                implements Form {

            /** One of which every number within the limits is likely. */
            public Number(@Nullable BigDecimal min, @Nullable BigDecimal max, String unit, int decimals) {
                this(min, max, unit, decimals, null, null);
            }

            /** Whether somebody should say that this is right before it is believed. */
            public boolean unlikely(BigDecimal number) {
                return softMin != null && number.compareTo(softMin) < 0
                        || softMax != null && number.compareTo(softMax) > 0;
            }
        }

        /** Free text of at most so many characters. */
        record Text(int maxLength) implements Form {}
    }

    public Kind kind() {
        return switch (form) {
            case Form.SingleChoice choice -> Kind.SINGLE_CHOICE;
            case Form.MultipleChoice choices -> Kind.MULTIPLE_CHOICE;
            case Form.Scale scale -> Kind.SCALE;
            case Form.Number number -> Kind.NUMBER;
            case Form.Text text -> Kind.TEXT;
        };
    }

    /** What can be chosen; none unless it is a choice. */
    public List<Option> options() {
        return switch (form) {
            case Form.SingleChoice choice -> choice.options();
            case Form.MultipleChoice choices -> choices.options();
            case Form.Scale scale -> List.of();
            case Form.Number number -> List.of();
            case Form.Text text -> List.of();
        };
    }

    public String etag() {
        return "\"" + revision + "\"";
    }

    /** Refuses another etag than the current one; an empty one guards nothing. */
    public Question requireEtag(String etag) {
        if (!etag.isEmpty() && !etag.equals(etag())) {
            throw QuestionRefusals.changed(this);
        }
        return this;
    }

    /** This question in everything but its revision as it is wanted. */
    Question change(Question wanted) {
        return new Question(
                name,
                wanted.sectionId,
                wanted.position,
                wanted.wording,
                wanted.help,
                wanted.required,
                wanted.planElement,
                wanted.form,
                wanted.shownIf,
                wanted.attachmentsAllowed,
                wanted.matrix,
                lastEdit,
                revision);
    }

    /** The same question in another place. */
    public Question at(int newPosition) {
        return at(sectionId, newPosition);
    }

    Question at(String newSectionId, int newPosition) {
        return new Question(
                name,
                newSectionId,
                newPosition,
                wording,
                help,
                required,
                planElement,
                form,
                shownIf,
                attachmentsAllowed,
                matrix,
                lastEdit,
                revision);
    }

    /** The same question with what all rows of its matrix have in common with that one. */
    Question like(Question row) {
        return new Question(
                name,
                sectionId,
                position,
                wording,
                help,
                required,
                planElement,
                row.form,
                shownIf,
                attachmentsAllowed,
                row.matrix,
                lastEdit,
                revision);
    }

    /** Whether both are rows of the same matrix. */
    boolean isBeside(Question other) {
        return other.matrix != null && isRowOf(other.matrix.matrixId());
    }

    boolean isRowOf(String matrixId) {
        return matrix != null && matrix.matrixId().equals(matrixId);
    }
}
