package se.arshjul.portal.commitment;

import se.arshjul.plan.v1.Commitment;
import se.arshjul.plan.v1.Commitment.State;
import se.arshjul.plan.v1.CommitmentAnswer;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.implementation.RowView;

/** A row and what an actor has said to it. */
public record CommitmentView(RowView row, Commitment commitment) {

    public String getNumber() {
        return row.getNumber();
    }

    /** Of a row that came while the answers were read nothing is said yet. */
    public String getState() {
        var state = commitment.getState();
        return (state == State.STATE_UNSPECIFIED ? State.PROPOSED : state).name();
    }

    public String getAnswered() {
        return DateText.moment(commitment.getAnswerTime());
    }

    /** Which mark goes with it. */
    public String getMark() {
        return switch (commitment.getState()) {
            case ACCEPTED, ACCEPTED_WITH_COMMENT -> "done";
            case CHANGE_PROPOSED, DECLINED -> "late";
            default -> "waiting";
        };
    }

    /** Something that was said, for a line of the history. */
    public record Said(CommitmentAnswer answer) {

        public String getNumber() {
            return answer.getName().replaceFirst(".*/rows/", "").replaceFirst("/.*", "");
        }

        public String getState() {
            return answer.getState().name();
        }

        public String getWhen() {
            return DateText.moment(answer.getAnswerTime());
        }
    }
}
