package se.arshjul.followupservice.change;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.Survey.Section;

/** Surveys and questions as fields with words, all but what is another in every survey. */
final class QuestionFields {

    private QuestionFields() {}

    static SequencedMap<String, String> of(Survey survey) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("introduction", survey.texts().introduction());
        fields.put("legal_basis", survey.texts().legalBasis());
        fields.put("estimated_minutes", String.valueOf(survey.texts().estimatedMinutes()));
        return fields;
    }

    static SequencedMap<String, String> of(Question question, Survey survey) {
        SequencedMap<String, String> fields = new LinkedHashMap<>();
        fields.put("section", section(question, survey));
        fields.put("kind", question.kind().name());
        fields.put("wording", question.wording());
        fields.put("definition", question.help().definition());
        fields.put("help", question.help().text());
        fields.put("example", question.help().example());
        question.options().forEach(option -> fields.put("options." + option.optionId(), option.label()));
        limits(question.form(), fields);
        condition(question.shownIf(), fields);
        var matrix = question.matrix();
        fields.put("matrix", matrix == null ? "" : matrix.title());
        fields.put("required", String.valueOf(question.required()));
        fields.put("attachments_allowed", String.valueOf(question.attachmentsAllowed()));
        fields.put("plan_element", element(question.planElement()));
        return fields;
    }

    private static void condition(Question.@Nullable Condition shownIf, SequencedMap<String, String> fields) {
        if (shownIf != null) {
            fields.put("shown_if.question_id", shownIf.question());
            fields.put("shown_if.option_ids", String.join(", ", shownIf.options()));
        }
    }

    private static void limits(Form form, SequencedMap<String, String> fields) {
        switch (form) {
            case Form.SingleChoice choice -> {}
            case Form.MultipleChoice choices -> {}
            case Form.Scale scale -> {
                fields.put("scale.min", String.valueOf(scale.min()));
                fields.put("scale.min_label", scale.minLabel());
                fields.put("scale.max", String.valueOf(scale.max()));
                fields.put("scale.max_label", scale.maxLabel());
            }
            case Form.Number number -> {
                fields.put("number_range.min", plain(number.min()));
                fields.put("number_range.max", plain(number.max()));
                fields.put("number_range.soft_min", plain(number.softMin()));
                fields.put("number_range.soft_max", plain(number.softMax()));
                fields.put("number_range.unit", number.unit());
                fields.put("number_range.decimals", String.valueOf(number.decimals()));
            }
            case Form.Text text -> fields.put("max_length", String.valueOf(text.maxLength()));
        }
    }

    private static String section(Question question, Survey survey) {
        return survey.sections().stream()
                .filter(section -> section.sectionId().equals(question.sectionId()))
                .map(Section::title)
                .findFirst()
                .orElse(question.sectionId());
    }

    /** The id alone: the same element is in another plan version every year. */
    static String element(String planElement) {
        return planElement.substring(planElement.lastIndexOf('/') + 1);
    }

    static String plain(@Nullable BigDecimal number) {
        return number == null ? "" : new BigDecimal(number.stripTrailingZeros().toPlainString()).toPlainString();
    }
}
