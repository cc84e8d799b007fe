package se.arshjul.portal.offline;

import java.util.List;
import se.arshjul.portal.answer.AnswerText;
import se.arshjul.portal.answer.QuestionField;
import se.arshjul.portal.date.DateText;

/**
 * A question in the preview of a file: what is saved, what the file says, and what becomes of it.
 *
 * @param says what is wrong, in words; empty when nothing is
 * @param allowed how the question is answered
 * @param asked whether the question is asked once everything is saved
 */
public record Line(Wanted wanted, String says, String allowed, boolean asked) {

    enum Becomes {
        WRONG,
        UNCHANGED,
        CHANGE,
        CONFLICT,
        ELSEWHERE
    }

    Becomes becomes() {
        if (!says.isEmpty()) {
            return Becomes.WRONG;
        }
        if (!wanted.isTouched()) {
            return wanted.isOvertaken() ? Becomes.ELSEWHERE : Becomes.UNCHANGED;
        }
        if (wanted.isSaved(AnswerText.typed(field().saved()))) {
            return Becomes.UNCHANGED;
        }
        return wanted.isOvertaken() ? Becomes.CONFLICT : Becomes.CHANGE;
    }

    private QuestionField field() {
        return wanted.field();
    }

    public boolean isConflict() {
        return becomes() == Becomes.CONFLICT;
    }

    public QuestionField getField() {
        return field();
    }

    public String getName() {
        return field().getName();
    }

    public String getWording() {
        return field().getWording();
    }

    /** In which language the reader reads the question. */
    public String getLang() {
        return field().getLang();
    }

    /** The number of its row in the file; empty when it is not known. */
    public String getRow() {
        return wanted.row();
    }

    public List<String> getValues() {
        return wanted.values();
    }

    /** The mark of what is saved now, which is what the reader sees beside the new answer. */
    public String getMark() {
        return field().getMark();
    }

    public String getNow() {
        return field().getSavedText();
    }

    /** What would be saved, as people read it; empty when the answer is taken away. */
    public String getThen() {
        return AnswerText.read(
                field().question(),
                AnswerText.parse(field().question(), wanted.values()).build());
    }

    /** What stands in the file where it cannot be taken. */
    public String getWritten() {
        return wanted.written().isEmpty() ? getThen() : wanted.written();
    }

    public boolean isNotAsked() {
        return !asked;
    }

    public String getBy() {
        return field().saved().getUpdatedBy();
    }

    /** Whether an amendment, and no colleague, has changed the answer last. */
    public boolean isAmended() {
        return field().isReplaced();
    }

    public String getAt() {
        return DateText.moment(field().saved().getUpdateTime());
    }
}
