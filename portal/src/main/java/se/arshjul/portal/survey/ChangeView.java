package se.arshjul.portal.survey;

import java.util.List;
import se.arshjul.followup.v1.QuestionChange;

/** A question that differs, as a page shows it. */
public record ChangeView(QuestionChange change, List<Field> fields) {

    /** A field that differs: what it is called and what it says, piece by piece. */
    public record Field(String label, List<Piece> pieces) {}

    /** A part of a text: {@code kept}, {@code removed} or {@code added}. */
    public record Piece(String kind, String text) {}

    public int getPosition() {
        return change.getPosition();
    }

    public String getWording() {
        return change.getWording();
    }
}
