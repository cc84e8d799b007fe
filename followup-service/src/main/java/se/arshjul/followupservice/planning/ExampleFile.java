package se.arshjul.followupservice.planning;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Condition;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.question.Question.Kind;
import se.arshjul.followupservice.question.Question.Matrix;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.rule.RuleName;
import se.arshjul.followupservice.rule.Statement;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.SurveyName;

/** The example as its file says it. */
record ExampleFile(
        String planVersion,
        int estimatedMinutes,
        String introduction,
        String legalBasis,
        List<Part> sections,
        List<Pair> rules) {

    /**
     * A section; its element is the id of a plan element and goes for its questions too, and questions name the matrices
     * of which they are rows.
     */
    record Part(
            String id,
            String title,
            @Nullable String element,
            String reason,
            @Nullable List<Lead> matrices,
            List<Item> questions) {}

    record Lead(String id, String title) {}

    record Item(
            String id,
            @Nullable String matrix,
            @Nullable After shownIf,
            Kind kind,
            boolean required,
            String wording,
            String help,
            @Nullable String definition,
            @Nullable String example,
            @Nullable List<Choice> options,
            @Nullable Ends scale,
            @Nullable Limits number,
            int maxLength,
            boolean attachments) {}

    /** The answers to an earlier question after which a question is asked. */
    record After(String question, List<String> options) {}

    record Choice(String id, String label) {}

    record Ends(int min, int max, String minLabel, String maxLabel) {}

    record Limits(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable String unit,
            int decimals) {}

    /** Answers that do not go together. */
    record Pair(
            String id,
            String sentence,
            boolean hard,
            Said first,
            @Nullable Said second) {

        ContradictionRule toRule(SurveyName survey) {
            return new ContradictionRule(
                    new RuleName(survey, id),
                    sentence,
                    first.toStatement(),
                    second == null ? null : second.toStatement(),
                    hard,
                    Edit.NONE,
                    0);
        }
    }

    /** What is said of an answer; with another question it is compared. */
    record Said(
            String question,
            Statement.Test test,
            @Nullable List<String> options,
            @Nullable String other) {

        Statement toStatement() {
            return new Statement(question, test, options == null ? List.of() : options, other, null);
        }
    }

    Original toOriginal(SurveyName survey) {
        List<Question> questions = new ArrayList<>();
        for (var section : sections) {
            for (var item : section.questions()) {
                questions.add(new Question(
                        new QuestionName(survey, item.id()),
                        section.id(),
                        questions.size() + 1,
                        item.wording(),
                        toHelp(item),
                        item.required(),
                        element(section),
                        toForm(item),
                        item.shownIf() == null
                                ? null
                                : new Condition(
                                        item.shownIf().question(),
                                        item.shownIf().options()),
                        item.attachments(),
                        toMatrix(item, section),
                        Edit.NONE,
                        0));
            }
        }
        var texts = new Survey.Texts("", introduction, legalBasis, estimatedMinutes, false);
        return new Original(
                null,
                texts,
                planVersion,
                sections.stream().map(this::toSection).toList(),
                questions,
                rules.stream().map(rule -> rule.toRule(survey)).toList());
    }

    private Survey.Section toSection(Part section) {
        return new Survey.Section(section.id(), section.title(), element(section), section.reason());
    }

    private String element(Part section) {
        return section.element() == null ? "" : planVersion + "/elements/" + section.element();
    }

    private static Question.Help toHelp(Item item) {
        return new Question.Help(
                item.help(),
                Objects.requireNonNullElse(item.definition(), ""),
                Objects.requireNonNullElse(item.example(), ""));
    }

    private static @Nullable Matrix toMatrix(Item item, Part section) {
        return item.matrix() == null
                ? null
                : Objects.requireNonNull(section.matrices()).stream()
                        .filter(lead -> lead.id().equals(item.matrix()))
                        .map(lead -> new Matrix(lead.id(), lead.title()))
                        .findFirst()
                        .orElseThrow();
    }

    private static Form toForm(Item item) {
        List<Choice> choices = item.options() == null ? List.of() : item.options();
        var options = choices.stream()
                .map(option -> new Question.Option(option.id(), option.label()))
                .toList();
        var scale = item.scale() == null ? new Ends(0, 0, "", "") : item.scale();
        var number = item.number() == null ? new Limits(null, null, "", 0) : item.number();
        return switch (item.kind()) {
            case SINGLE_CHOICE -> new Form.SingleChoice(options);
            case MULTIPLE_CHOICE -> new Form.MultipleChoice(options);
            case SCALE -> new Form.Scale(scale.min(), scale.max(), scale.minLabel(), scale.maxLabel());
            case NUMBER ->
                new Form.Number(
                        number.min(), number.max(), Objects.requireNonNullElse(number.unit(), ""), number.decimals());
            case TEXT -> new Form.Text(item.maxLength());
        };
    }
}
