package se.arshjul.followupservice.question;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.question.Question.Matrix;
import se.arshjul.followupservice.question.Question.Option;
import se.arshjul.runtime.refusal.FieldViolation;

/** What may change of a question that is being answered: what it says, and its options. */
public final class Rewording {

    private Rewording() {}

    /** The question in the words and with the options of the wanted one. */
    public static Question of(Question asked, Question wanted) {
        return new Question(
                asked.name(),
                asked.sectionId(),
                asked.position(),
                wanted.wording(),
                wanted.help(),
                asked.required(),
                asked.planElement(),
                form(asked.form(), wanted.form()),
                asked.shownIf(),
                asked.attachmentsAllowed(),
                matrix(asked.matrix(), wanted.matrix()),
                asked.lastEdit(),
                asked.revision());
    }

    /** What else would change, and what stands in the way of it; its place does not count. */
    public static List<FieldViolation> findings(Question asked, Question wanted) {
        var reworded = of(asked, wanted);
        List<FieldViolation> findings = new ArrayList<>();
        if (!inBoth(asked, wanted).equals(inBoth(wanted, asked))) {
            findings.add(finding("options", "OPTION_MOVED", "Options stay in their order."));
        }
        frozen("section_id", asked.sectionId(), wanted.sectionId()).ifPresent(findings::add);
        frozen("kind", asked.kind(), wanted.kind()).ifPresent(findings::add);
        frozen("required", asked.required(), wanted.required()).ifPresent(findings::add);
        frozen("plan_element", asked.planElement(), wanted.planElement()).ifPresent(findings::add);
        frozen("shown_if", asked.shownIf(), wanted.shownIf()).ifPresent(findings::add);
        frozen("attachments_allowed", asked.attachmentsAllowed(), wanted.attachmentsAllowed())
                .ifPresent(findings::add);
        frozen("matrix", reworded.matrix(), wanted.matrix()).ifPresent(findings::add);
        if (asked.kind() == wanted.kind()) {
            frozen(limits(asked.form()), written(reworded.form()), written(wanted.form()))
                    .ifPresent(findings::add);
        }
        if (findings.isEmpty() && reworded.equals(asked)) {
            findings.add(finding("wording", "NOTHING_CHANGED", "Nothing would change."));
        }
        return findings;
    }

    /** Ids of the options that would be gone. */
    public static List<String> gone(Question asked, Question wanted) {
        return ids(asked)
                .filter(option -> ids(wanted).noneMatch(option::equals))
                .toList();
    }

    /** Ids of the options that both have, in the order of the first. */
    private static List<String> inBoth(Question ordered, Question other) {
        return ids(ordered)
                .filter(option -> ids(other).anyMatch(option::equals))
                .toList();
    }

    private static Stream<String> ids(Question question) {
        return question.options().stream().map(Option::optionId);
    }

    private static Form form(Form asked, Form wanted) {
        return switch (asked) {
            case Form.SingleChoice choice -> wanted instanceof Form.SingleChoice ? wanted : choice;
            case Form.MultipleChoice choices -> wanted instanceof Form.MultipleChoice ? wanted : choices;
            case Form.Scale scale ->
                wanted instanceof Form.Scale words
                        ? new Form.Scale(scale.min(), scale.max(), words.minLabel(), words.maxLabel())
                        : scale;
            case Form.Number number ->
                wanted instanceof Form.Number words
                        ? new Form.Number(
                                number.min(),
                                number.max(),
                                words.unit(),
                                number.decimals(),
                                number.softMin(),
                                number.softMax())
                        : number;
            case Form.Text text -> text;
        };
    }

    private static @Nullable Matrix matrix(@Nullable Matrix asked, @Nullable Matrix wanted) {
        return asked == null || wanted == null ? asked : new Matrix(asked.matrixId(), wanted.title());
    }

    /** The field that holds the limits of a form. */
    private static String limits(Form form) {
        return switch (form) {
            case Form.SingleChoice choice -> "options";
            case Form.MultipleChoice choices -> "options";
            case Form.Scale scale -> "scale";
            case Form.Number number -> "number_range";
            case Form.Text text -> "max_length";
        };
    }

    /** A form in one way of writing numbers, so that equal ones are equal. */
    private static List<?> written(Form form) {
        return form instanceof Form.Number number
                ? List.of(
                        plain(number.min()),
                        plain(number.max()),
                        number.unit(),
                        number.decimals(),
                        plain(number.softMin()),
                        plain(number.softMax()))
                : List.of(form);
    }

    private static String plain(@Nullable BigDecimal number) {
        return Optional.ofNullable(number)
                .map(limit -> limit.stripTrailingZeros().toPlainString())
                .orElse("");
    }

    private static Optional<FieldViolation> frozen(String field, @Nullable Object asked, @Nullable Object wanted) {
        return Objects.equals(asked, wanted)
                ? Optional.empty()
                : Optional.of(finding(field, "IMMUTABLE", "Cannot be changed."));
    }

    private static FieldViolation finding(String field, String reason, String description) {
        return new FieldViolation("question." + field, reason, description);
    }
}
