package se.arshjul.portal.amendment;

import java.util.List;
import se.arshjul.followup.v1.Amendment;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.survey.ChangeView;

/** An amendment as the agency reads it: what it changed, word by word. */
public record MadeAmendment(Amendment amendment, List<ChangeView.Field> fields) {

    /** Key of the word for what became of the question. */
    public String getWord() {
        return switch (amendment.getKind()) {
            case WITHDRAWN -> "amendment.withdrew";
            case ADDED -> "amendment.added";
            case CHANGED, KIND_UNSPECIFIED, UNRECOGNIZED -> "amendment.changed";
        };
    }

    public List<Amendment.Successor> getSuccessors() {
        return amendment.getSuccessorsList();
    }

    public String getWording() {
        return amendment.getWording();
    }

    public String getReason() {
        return amendment.getReason();
    }

    public String getTime() {
        return DateText.moment(amendment.getCreateTime());
    }

    public String getBy() {
        return amendment.getCreatedBy();
    }

    /** How many other rows of its table changed with it. */
    public int getOtherRows() {
        return Math.max(0, amendment.getQuestionsCount() - 1);
    }
}
