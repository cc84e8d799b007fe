package se.arshjul.portal.answer;

import java.time.Instant;
import se.arshjul.followup.v1.EarlierAnswer;
import se.arshjul.followup.v1.EarlierAnswer.State;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.language.Translated;
import se.arshjul.runtime.proto.ProtoTime;

/** What the body answered to a question last time, and what has become of it. */
public record EarlierView(EarlierAnswer earlier) {

    /** What the field of the question is called. */
    public String getField() {
        return ResourceId.of(earlier.getQuestion());
    }

    /** The year, in a form that no language puts a space into. */
    public String getYear() {
        return String.valueOf(earlier.getYear());
    }

    /** In the words of then. */
    public String getText() {
        return AnswerText.read(asked(), earlier.getAnswer());
    }

    /** The question of then. */
    public String getWording() {
        return asked().getWording();
    }

    private Question asked() {
        return Translated.of(earlier.getAsked());
    }

    /** In which language the reader reads the answer of then. */
    public String getTextLang() {
        return Translated.answerLang(earlier.getAsked());
    }

    /** Whether it was worded otherwise then, in Swedish: the same question can be told in two languages. */
    public boolean isReworded(QuestionField now) {
        return !Translated.inSwedish(earlier.getAsked())
                .getWording()
                .equals(Translated.inSwedish(now.question()).getWording());
    }

    public String getSaved() {
        return DateText.day(earlier.getAnswer().getUpdateTime());
    }

    /** Whether it is made up, to show what earlier rounds look like. */
    public boolean isExample() {
        return earlier.getExample();
    }

    public boolean isUndecided() {
        return earlier.getState() == State.UNDECIDED;
    }

    public boolean isConfirmed() {
        return earlier.getState() == State.CONFIRMED;
    }

    /** Whether it was confirmed by then, and has not been changed since. */
    boolean isConfirmedBy(Instant time) {
        return isConfirmed() && !ProtoTime.toInstant(earlier.getConfirmTime()).isAfter(time);
    }

    /** Whether one press makes it the answer; who has answered anew has decided. */
    public boolean isConfirmable() {
        return isUndecided() && earlier.getObstacle().isEmpty();
    }

    /** Why it cannot be the answer; empty when it can. */
    public String getObstacle() {
        return earlier.getObstacle();
    }

    public String getConfirmedBy() {
        return earlier.getConfirmedBy();
    }

    public String getConfirmTime() {
        return DateText.moment(earlier.getConfirmTime());
    }

    public String getEtag() {
        return earlier.getEtag();
    }
}
