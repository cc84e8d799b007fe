package se.arshjul.portal.answer;

import com.google.type.Decimal;
import java.util.List;
import java.util.stream.Collectors;
import se.arshjul.followup.v1.Answer;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.language.DecimalText;

/** An answer as text: as people read it, and as the fields of a form hold it. */
public final class AnswerText {

    private AnswerText() {}

    /** As it is read: labels instead of ids, the decimal sign of the language, unit behind; empty when there is no answer. */
    public static String read(Question question, Answer answer) {
        return switch (answer.getValueCase()) {
            case CHOICE -> label(question, answer.getChoice());
            case CHOICES ->
                answer.getChoices().getOptionIdsList().stream()
                        .map(option -> label(question, option))
                        .collect(Collectors.joining(", "));
            case SCALE -> Placed.text(answer.getScale(), question.getScale());
            case NUMBER ->
                Measured.text(
                        DecimalText.of(answer.getNumber().getValue()),
                        question.getNumberRange().getUnit());
            case TEXT -> answer.getText();
            case VALUE_NOT_SET -> "";
        };
    }

    /** As the fields of a form hold it: one value, several for chosen options, none without an answer. */
    public static List<String> typed(Answer answer) {
        return switch (answer.getValueCase()) {
            case CHOICE -> List.of(answer.getChoice());
            case CHOICES -> answer.getChoices().getOptionIdsList();
            case SCALE -> List.of(String.valueOf(answer.getScale()));
            case NUMBER -> List.of(DecimalText.of(answer.getNumber().getValue()));
            case TEXT -> List.of(answer.getText());
            case VALUE_NOT_SET -> List.of();
        };
    }

    /** The answer that somebody typed; one without a value clears what there was. */
    public static Answer.Builder parse(Question question, List<String> typed) {
        var answer = Answer.newBuilder();
        var values = typed.stream().filter(value -> !value.isBlank()).toList();
        if (values.isEmpty()) {
            return answer;
        }
        var first = values.getFirst();
        return switch (question.getKind()) {
            case SINGLE_CHOICE -> answer.setChoice(first);
            case MULTIPLE_CHOICE ->
                answer.setChoices(Answer.Choices.newBuilder().addAllOptionIds(values));
            // What is no place on the scale is out of its range, and the service says so at the field.
            case SCALE -> answer.setScale(first.strip().matches("\\d{1,4}") ? Integer.parseInt(first.strip()) : -1);
            case NUMBER -> answer.setNumber(Decimal.newBuilder().setValue(DecimalText.parse(first)));
            case TEXT, KIND_UNSPECIFIED, UNRECOGNIZED -> answer.setText(first.replace("\r\n", "\n"));
        };
    }

    private static String label(Question question, String option) {
        return question.getOptionsList().stream()
                .filter(found -> found.getOptionId().equals(option))
                .map(Question.Option::getLabel)
                .findFirst()
                .orElse(option);
    }
}
