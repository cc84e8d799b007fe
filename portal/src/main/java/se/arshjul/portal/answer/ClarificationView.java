package se.arshjul.portal.answer;

import static java.util.Comparator.comparing;

import java.util.Locale;
import java.util.stream.Stream;
import se.arshjul.followup.v1.Clarification;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.language.Translated;
import se.arshjul.runtime.proto.ProtoTime;

/** What the agency has asked about one answer, and the body's word on it. */
public record ClarificationView(Clarification clarification, Question question) {

    /** Id of the question that it is about. */
    public String getName() {
        return ResourceId.of(clarification.getQuestion());
    }

    public String getWording() {
        return question.getWording();
    }

    /** In which language the reader reads the question. */
    public String getLang() {
        return Translated.lang(question);
    }

    /** In which language the reader reads the answers. */
    public String getTextLang() {
        return Translated.answerLang(question);
    }

    public String getText() {
        return clarification.getText();
    }

    /** End of the key that names the role of the one who asked. */
    public String getRole() {
        return clarification.getAskedByRole().toLowerCase(Locale.ROOT);
    }

    public String getAskTime() {
        return DateText.moment(clarification.getAskTime());
    }

    public String getExplanation() {
        return clarification.getExplanation();
    }

    public String getExplainTime() {
        return DateText.moment(clarification.getExplainTime());
    }

    /** When somebody last saved a word on any of these; empty when nobody did. */
    static String lastExplained(Stream<ClarificationView> asked) {
        return asked.map(ClarificationView::clarification)
                .filter(Clarification::hasExplainTime)
                .map(Clarification::getExplainTime)
                .max(comparing(ProtoTime::toInstant))
                .map(DateText::moment)
                .orElse("");
    }

    public String getEtag() {
        return clarification.getEtag();
    }

    /** The approved answer that was asked about. */
    public String getBefore() {
        return AnswerText.read(question, clarification.getAnswerBefore());
    }

    /** The answer as it was submitted with the body's word. */
    public String getAfter() {
        return AnswerText.read(question, clarification.getAnswerAfter());
    }

    /** Whether the reader can see what the body submitted. */
    public boolean isSubmitted() {
        return clarification.hasAnswerAfter();
    }

    /** Names of the files that came with the body's word. */
    public String getAddedFiles() {
        return String.join(", ", clarification.getAddedFilesList());
    }

    /** Names of the files that the body took away. */
    public String getRemovedFiles() {
        return String.join(", ", clarification.getRemovedFilesList());
    }

    public boolean isChanged() {
        return !AnswerText.typed(clarification.getAnswerBefore())
                .equals(AnswerText.typed(clarification.getAnswerAfter()));
    }

    /** When the agency took it back; empty when it did not. */
    public String getWithdrawTime() {
        return DateText.moment(clarification.getWithdrawTime());
    }

    /** When the time for an answer was over without one; empty when it was not. */
    public String getLapseTime() {
        return DateText.moment(clarification.getLapseTime());
    }

    /** Whether the body has signed off its word. */
    public boolean isAnswered() {
        return clarification.getAnswered();
    }
}
