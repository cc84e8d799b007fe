package se.arshjul.followupservice.answer;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.runtime.refusal.FieldViolation;

/** What a value must be to answer a question. */
public final class AnswerRules {

    /** What a database keeps of texts: everything but this. */
    private static final char NOTHING = 0;

    private AnswerRules() {}

    /** Everything that is wrong with the value; empty when nothing is. */
    public static List<FieldViolation> violations(Question question, AnswerValue value) {
        var form = question.form();
        return switch (value) {
            case AnswerValue.Choice choice ->
                form instanceof Form.SingleChoice single
                        ? single(ids(single.options()), choice)
                        : wrongKind("answer.choice", question);
            case AnswerValue.Choices choices ->
                form instanceof Form.MultipleChoice multiple
                        ? multiple(ids(multiple.options()), choices.optionIds())
                        : wrongKind("answer.choices", question);
            case AnswerValue.Scale scale ->
                form instanceof Form.Scale limits ? scale(limits, scale) : wrongKind("answer.scale", question);
            case AnswerValue.Number number ->
                form instanceof Form.Number limits
                        ? number(limits, number.number())
                        : wrongKind("answer.number", question);
            case AnswerValue.Text text ->
                form instanceof Form.Text limits ? text(limits, text.text()) : wrongKind("answer.text", question);
        };
    }

    /** The one way to write a sound value, so that equal answers are equal; null when a text says nothing. */
    static @Nullable AnswerValue canonical(Question question, AnswerValue value) {
        return switch (value) {
            case AnswerValue.Choice choice -> choice;
            case AnswerValue.Choices choices -> inOrder(question, choices.optionIds());
            case AnswerValue.Scale scale -> scale;
            case AnswerValue.Number number ->
                new AnswerValue.Number(
                        plain(number.number()),
                        unlikely(question, number) && number.confirmation() != null
                                ? lines(number.confirmation()).strip()
                                : null);
            case AnswerValue.Text text -> text.text().isBlank() ? null : new AnswerValue.Text(lines(text.text()));
        };
    }

    private static List<FieldViolation> single(List<String> known, AnswerValue.Choice choice) {
        return known.contains(choice.optionId())
                ? List.of()
                : List.of(new FieldViolation("answer.choice", "OPTION_UNKNOWN", "Must be one of the options."));
    }

    private static List<FieldViolation> multiple(List<String> known, List<String> chosen) {
        List<FieldViolation> violations = new ArrayList<>();
        for (int i = 0; i < chosen.size(); i++) {
            var path = "answer.choices.option_ids[" + i + "]";
            if (!known.contains(chosen.get(i))) {
                violations.add(new FieldViolation(path, "OPTION_UNKNOWN", "Must be one of the options."));
            } else if (chosen.indexOf(chosen.get(i)) < i) {
                violations.add(new FieldViolation(path, "OPTION_REPEATED", "Can be chosen once."));
            }
        }
        return violations;
    }

    private static List<FieldViolation> scale(Form.Scale form, AnswerValue.Scale scale) {
        return scale.place() >= form.min() && scale.place() <= form.max()
                ? List.of()
                : List.of(new FieldViolation(
                        "answer.scale", "OUT_OF_RANGE", "From " + form.min() + " to " + form.max() + "."));
    }

    /** Whether a number needs to be confirmed, and is not. */
    static boolean unconfirmed(Question question, AnswerValue value) {
        return value instanceof AnswerValue.Number number
                && unlikely(question, number)
                && number.confirmation() == null;
    }

    private static boolean unlikely(Question question, AnswerValue.Number number) {
        return question.form() instanceof Form.Number form && form.unlikely(number.number());
    }

    private static List<FieldViolation> number(Form.Number form, BigDecimal number) {
        List<FieldViolation> violations = new ArrayList<>();
        var min = form.min();
        var max = form.max();
        if (min != null && number.compareTo(min) < 0) {
            violations.add(new FieldViolation("answer.number", "TOO_SMALL", "At least " + min.toPlainString() + "."));
        }
        if (max != null && number.compareTo(max) > 0) {
            violations.add(new FieldViolation("answer.number", "TOO_LARGE", "At most " + max.toPlainString() + "."));
        }
        if (plain(number).scale() > form.decimals()) {
            violations.add(new FieldViolation(
                    "answer.number", "TOO_MANY_DECIMALS", "At most " + form.decimals() + " decimals."));
        }
        return violations;
    }

    private static List<FieldViolation> text(Form.Text form, String text) {
        var written = lines(text);
        List<FieldViolation> violations = new ArrayList<>();
        if (written.codePointCount(0, written.length()) > form.maxLength()) {
            violations.add(
                    new FieldViolation("answer.text", "TOO_LONG", "At most " + form.maxLength() + " characters."));
        }
        if (written.indexOf(NOTHING) >= 0) {
            violations.add(new FieldViolation("answer.text", "MALFORMED", "Must not contain U+0000."));
        }
        return violations;
    }

    private static List<FieldViolation> wrongKind(String field, Question question) {
        return List.of(new FieldViolation(field, "WRONG_KIND", "The question is of kind " + question.kind() + "."));
    }

    private static AnswerValue inOrder(Question question, List<String> chosen) {
        return new AnswerValue.Choices(
                ids(question.options()).stream().filter(chosen::contains).toList());
    }

    private static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** A browser sends line ends as two characters, and the limit it shows counts one. */
    private static String lines(String text) {
        return text.replace("\r\n", "\n");
    }

    private static List<String> ids(List<Question.Option> options) {
        return options.stream().map(Question.Option::optionId).toList();
    }
}
