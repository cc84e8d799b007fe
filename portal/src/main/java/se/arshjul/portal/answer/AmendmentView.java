package se.arshjul.portal.answer;

import java.util.List;
import se.arshjul.followup.v1.Amendment;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;

/** A change of a survey that had gone out, as it is read. */
public record AmendmentView(Amendment amendment) {

    public int getNumber() {
        return Integer.parseInt(ResourceId.of(amendment.getName()));
    }

    public boolean isWithdrawn() {
        return amendment.getKind() == Amendment.Kind.WITHDRAWN;
    }

    public boolean isAdded() {
        return amendment.getKind() == Amendment.Kind.ADDED;
    }

    /** Key of the word for what became of the question. */
    public String getWord() {
        if (isWithdrawn()) {
            return "amended.withdrawn";
        }
        return isAdded() ? "amended.added" : "amended.changed";
    }

    /** Whether the question, by the last part of its name, was changed by it. */
    public boolean changed(String question) {
        return !isAdded() && tells(question);
    }

    /** Whether it is told beside the question, which it has changed or added. */
    boolean tells(String question) {
        return !isWithdrawn() && touches(question);
    }

    boolean touches(String question) {
        return questions().contains(question);
    }

    private List<String> questions() {
        return amendment.getQuestionsList().stream().map(ResourceId::of).toList();
    }

    public String getWording() {
        return amendment.getWording();
    }

    public String getReason() {
        return amendment.getReason();
    }

    public String getDay() {
        return DateText.day(amendment.getCreateTime());
    }

    public String getBy() {
        return amendment.getCreatedBy();
    }
}
