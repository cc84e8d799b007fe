package se.arshjul.portal.answer;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.attachment.AttachmentView;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Mark;
import se.arshjul.portal.language.DecimalText;
import se.arshjul.portal.language.Translated;

/**
 * A question as a field of a form, with the answer that is saved.
 *
 * @param number its place among all questions of the survey, from 1
 * @param asked whether its condition is met by the answers that are saved
 * @param earlier what was answered last time; null when nothing was, or nobody asks
 * @param attachments the files attached to the answer
 */
public record QuestionField(
        Question question,
        int number,
        Answer saved,
        boolean asked,
        @Nullable EarlierView earlier,
        List<AttachmentView> attachments) {

    /** As many as an answer takes. */
    private static final int MOST_FILES = 5;

    /** As many columns of words as fit beside the questions of a table. */
    private static final int MOST_COLUMNS = 6;

    /** The fragment that shows it. */
    public String getKind() {
        return switch (question.getKind()) {
            case SINGLE_CHOICE -> "radios";
            case SCALE -> "scale";
            case MULTIPLE_CHOICE -> "checkboxes";
            case NUMBER -> "number";
            case TEXT, KIND_UNSPECIFIED, UNRECOGNIZED -> question.getMaxLength() <= 200 ? "text" : "longtext";
        };
    }

    /** Name of the field: the question's own id, which stays the same over the years. */
    public String getName() {
        return ResourceId.of(question.getName());
    }

    public String getWording() {
        return question.getWording();
    }

    /** In which language the reader reads it. */
    public String getLang() {
        return Translated.lang(question);
    }

    /** In which language the reader reads answers to it. */
    public String getTextLang() {
        return Translated.answerLang(question);
    }

    public int getNumber() {
        return number;
    }

    /** Whether it can be left without an answer after all, which a chosen circle does not let anybody do. */
    public boolean isClearable() {
        return isOptional()
                && (question.getKind() == Question.Kind.SINGLE_CHOICE || question.getKind() == Question.Kind.SCALE);
    }

    /** What is asked where the other rows of its table are not around it. */
    public String getWordingAlone() {
        return question.hasMatrix() ? question.getMatrix().getTitle() + "\n" + getWording() : getWording();
    }

    public @Nullable String getHelp() {
        return question.getHelp().isEmpty() ? null : question.getHelp();
    }

    public boolean isOptional() {
        return !question.getRequired();
    }

    public @Nullable String getUnit() {
        var unit = question.getNumberRange().getUnit();
        return unit.isEmpty() ? null : unit;
    }

    public int getMaxLength() {
        return question.getMaxLength();
    }

    /** What the ends of the scale mean; nothing for other kinds. */
    public @Nullable String getHint() {
        var scale = question.getScale();
        if (question.getKind() != Question.Kind.SCALE || scale.getMinLabel().isEmpty()) {
            return null;
        }
        return scale.getMin() + " = " + scale.getMinLabel() + ", " + scale.getMax() + " = " + scale.getMaxLabel();
    }

    /** Whether a number has both limits, so that they can be told before somebody types. */
    public boolean isBounded() {
        return question.getNumberRange().hasMin() && question.getNumberRange().hasMax();
    }

    /** The least that is taken, as people write it. */
    public String getLeast() {
        return DecimalText.of(question.getNumberRange().getMin().getValue());
    }

    /** The most that is taken, as people write it. */
    public String getMost() {
        return DecimalText.of(question.getNumberRange().getMax().getValue());
    }

    public List<Choice> getChoices() {
        if (question.getKind() == Question.Kind.SCALE) {
            return IntStream.rangeClosed(
                            question.getScale().getMin(), question.getScale().getMax())
                    .mapToObj(place -> Choice.of(String.valueOf(place), String.valueOf(place)))
                    .toList();
        }
        return question.getOptionsList().stream()
                .map(option -> Choice.of(option.getOptionId(), option.getLabel()))
                .toList();
    }

    /** Whether the saved number is beyond what is likely, and nobody has said that it is right. */
    public boolean isDoubtful() {
        return isAnswered() && !saved.hasConfirmation() && Measured.isUnlikely(saved, question.getNumberRange());
    }

    /** Which sentence says what is likely: {@code between}, {@code from} or {@code to}. */
    public String getLikely() {
        var range = question.getNumberRange();
        return range.hasSoftMin() && range.hasSoftMax() ? "between" : range.hasSoftMin() ? "from" : "to";
    }

    /** The limits of what is likely, those there are, as people write them. */
    public List<String> getSoftLimits() {
        var range = question.getNumberRange();
        return Stream.of(range.getSoftMin(), range.getSoftMax())
                .map(limit -> DecimalText.of(limit.getValue()))
                .filter(limit -> !limit.isEmpty())
                .toList();
    }

    public boolean isConfirmed() {
        return saved.hasConfirmation();
    }

    /** What was said when an unlikely number was confirmed; may be empty. */
    public String getComment() {
        return saved.getConfirmation().getComment();
    }

    /** Whether amendments have put options in the place of chosen ones, and nobody has saved the answer since. */
    public boolean isReplaced() {
        return saved.getReplacedOptionIdsCount() > 0;
    }

    /** Whether it depends on another answer if it is asked at all. */
    public boolean isConditional() {
        return question.hasShownIf();
    }

    /** Name of the field that says whether it is asked. */
    public String getConditionField() {
        return question.getShownIf().getQuestionId();
    }

    /** The values of that field with which it is asked, separated by spaces. */
    public String getConditionValues() {
        return String.join(" ", question.getShownIf().getOptionIdsList());
    }

    /** The saved answer's etag, empty when nothing is saved. */
    public String getEtag() {
        return saved.getEtag();
    }

    /** Stands for what was saved when the page was made, so that untouched fields are told from changed ones. */
    public String getMark() {
        return Mark.of(AnswerText.typed(saved));
    }

    /** What is saved, as people read it. */
    public String getSavedText() {
        return AnswerText.read(question, saved);
    }

    /** What was answered last time where nobody has decided this time whether it still holds. */
    public boolean isUndecided() {
        return earlier != null && earlier.isUndecided();
    }

    /** Whether the saved answer is the one of last time, confirmed. */
    public boolean isCarried() {
        return earlier != null && earlier.isConfirmed();
    }

    /** Whether an option, or a place on the scale, is what is saved. */
    public boolean isChosen(String value) {
        return AnswerText.typed(saved).contains(value);
    }

    /** How many lines there are for a text on paper. */
    public int getRows() {
        return Math.clamp(question.getMaxLength() / 150, 2, 8);
    }

    /** Whether files can be attached to the answer. */
    public boolean isFileTaking() {
        return question.getAttachmentsAllowed();
    }

    public boolean isFull() {
        return attachments.size() >= MOST_FILES;
    }

    /** Whether there is an answer and it is the one that a form holds. */
    public boolean isSavedAs(List<String> values) {
        return isAnswered() && AnswerText.typed(saved).equals(values);
    }

    /** Whether the choices are too many to stand beside each other as columns. */
    public boolean isTall() {
        return question.getOptionsCount() > MOST_COLUMNS;
    }

    boolean isAnswered() {
        return saved.getValueCase() != Answer.ValueCase.VALUE_NOT_SET;
    }
}
