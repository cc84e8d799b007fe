package se.arshjul.portal.offline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.portal.answer.QuestionField;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.form.Mark;

/**
 * What somebody wants to answer to a question, with what they had seen when they wrote it.
 *
 * @param values as the fields of a form hold them
 * @param etag of the answer that they had seen
 * @param mark stands for that answer
 * @param row where it stands in the file
 * @param wrong the reason why it cannot be taken; null when it can
 * @param written what stands in the file where that cannot be taken
 */
record Wanted(
        QuestionField field,
        List<String> values,
        String etag,
        String mark,
        String row,
        @Nullable String wrong,
        String written) {

    /** What the number of its row is called among what is posted. */
    static final String ROW = "rad.";

    /** What the choice between two answers is called among what is posted. */
    static final String CHOICE = "val.";

    static final String MINE = "filen";

    static Wanted sound(QuestionField field, List<String> values, FilledFile.FilledRow row) {
        return new Wanted(field, values, row.etag(), row.mark(), String.valueOf(row.number()), null, "");
    }

    static Wanted wrong(QuestionField field, String reason, FilledFile.FilledRow row) {
        var written = row.answer().text().strip();
        return new Wanted(field, List.of(), row.etag(), row.mark(), String.valueOf(row.number()), reason, written);
    }

    /** As a preview has sent it. */
    static Wanted posted(QuestionField field, Form form) {
        return new Wanted(
                field,
                form.values(field.getName()),
                form.value("etag-" + field.getName()),
                form.value(Mark.PREFIX + field.getName()),
                form.value(ROW + field.getName()),
                null,
                "");
    }

    /** Whether anything was changed against what had been seen. */
    boolean isTouched() {
        return !Mark.of(AnswerSigns.kept(values)).equals(mark);
    }

    /** Whether it is what is saved now. */
    boolean isSaved(List<String> saved) {
        return Mark.of(AnswerSigns.kept(values)).equals(Mark.of(AnswerSigns.kept(saved)));
    }

    /** Whether somebody has saved another answer since. */
    boolean isOvertaken() {
        return !field.getEtag().equals(etag);
    }
}
