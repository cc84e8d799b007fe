package se.arshjul.portal.answer;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Mark;

/** A question as a field of a form, with the answer that is saved. */
public record QuestionField(Question question, Answer saved) {

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
        return question.getNumberRange().getMin().getValue().replace('.', ',');
    }

    /** The most that is taken, as people write it. */
    public String getMost() {
        return question.getNumberRange().getMax().getValue().replace('.', ',');
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

    /** Whether an option, or a place on the scale, is what is saved. */
    public boolean isChosen(String value) {
        return AnswerText.typed(saved).contains(value);
    }

    /** How many lines there are for a text on paper. */
    public int getRows() {
        return Math.clamp(question.getMaxLength() / 150, 2, 8);
    }

    boolean isAnswered() {
        return saved.getValueCase() != Answer.ValueCase.VALUE_NOT_SET;
    }
}
