package se.arshjul.portal.survey;

import com.google.type.Decimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.language.DecimalText;

/** A question as the fields of the form on which it is written, and back. */
public final class QuestionForm {

    private QuestionForm() {}

    /** What the form starts with; options stand one on each line. */
    public static Map<String, String> fields(Question question) {
        return Map.ofEntries(
                Map.entry("sectionId", question.getSectionId()),
                Map.entry("position", String.valueOf(question.getPosition())),
                Map.entry("kind", question.getKind().name()),
                Map.entry("wording", question.getWording()),
                Map.entry("help", question.getHelp()),
                Map.entry("definition", question.getDefinition()),
                Map.entry("example", question.getExample()),
                Map.entry("required", question.getRequired() ? "ja" : ""),
                Map.entry("attachmentsAllowed", question.getAttachmentsAllowed() ? "ja" : ""),
                Map.entry("planElement", question.getPlanElement()),
                Map.entry(
                        "options",
                        question.getOptionsList().stream()
                                .map(Question.Option::getLabel)
                                .collect(Collectors.joining("\n"))),
                Map.entry("scaleMin", String.valueOf(question.getScale().getMin())),
                Map.entry("scaleMax", String.valueOf(question.getScale().getMax())),
                Map.entry("minLabel", question.getScale().getMinLabel()),
                Map.entry("maxLabel", question.getScale().getMaxLabel()),
                Map.entry(
                        "numberRangeMin",
                        DecimalText.of(question.getNumberRange().getMin().getValue())),
                Map.entry(
                        "numberRangeMax",
                        DecimalText.of(question.getNumberRange().getMax().getValue())),
                Map.entry(
                        "softMin",
                        DecimalText.of(question.getNumberRange().getSoftMin().getValue())),
                Map.entry(
                        "softMax",
                        DecimalText.of(question.getNumberRange().getSoftMax().getValue())),
                Map.entry("unit", question.getNumberRange().getUnit()),
                Map.entry("decimals", String.valueOf(question.getNumberRange().getDecimals())),
                Map.entry("maxLength", String.valueOf(question.getMaxLength())));
    }

    /** The question as it was typed; options that read as before keep their ids. */
    public static Question.Builder parse(Form form, Question.Kind kind, List<Question.Option> before) {
        var question = Question.newBuilder()
                .setKind(kind)
                .setSectionId(form.value("sectionId"))
                .setPosition(whole(form, "position"))
                .setWording(form.value("wording"))
                .setHelp(form.value("help"))
                .setDefinition(form.value("definition"))
                .setExample(form.value("example"))
                .setRequired(form.has("required", "ja"))
                .setAttachmentsAllowed(form.has("attachmentsAllowed", "ja"))
                .setPlanElement(form.value("planElement"));
        switch (kind) {
            case SINGLE_CHOICE, MULTIPLE_CHOICE -> question.addAllOptions(options(form.value("options"), before));
            case SCALE ->
                question.setScale(Question.Scale.newBuilder()
                        .setMin(needed(form, "scaleMin"))
                        .setMax(needed(form, "scaleMax"))
                        .setMinLabel(form.value("minLabel"))
                        .setMaxLabel(form.value("maxLabel")));
            case NUMBER -> question.setNumberRange(range(form));
            case TEXT -> question.setMaxLength(whole(form, "maxLength"));
            case KIND_UNSPECIFIED, UNRECOGNIZED -> {
                // The service names the field that is missing.
            }
        }
        return question;
    }

    private static Question.NumberRange range(Form form) {
        var range =
                Question.NumberRange.newBuilder().setUnit(form.value("unit")).setDecimals(whole(form, "decimals"));
        if (!form.value("numberRangeMin").isBlank()) {
            range.setMin(decimal(form.value("numberRangeMin")));
        }
        if (!form.value("numberRangeMax").isBlank()) {
            range.setMax(decimal(form.value("numberRangeMax")));
        }
        if (!form.value("softMin").isBlank()) {
            range.setSoftMin(decimal(form.value("softMin")));
        }
        if (!form.value("softMax").isBlank()) {
            range.setSoftMax(decimal(form.value("softMax")));
        }
        return range.build();
    }

    private static int whole(Form form, String name) {
        return form.whole(name).orElse(0);
    }

    /** Where 0 says something of its own, an empty field must not mean it. */
    private static int needed(Form form, String name) {
        if (form.value(name).isBlank()) {
            form.violated(name, "REQUIRED");
        }
        return whole(form, name);
    }

    private static List<Question.Option> options(String lines, List<Question.Option> before) {
        Set<String> taken = new HashSet<>();
        List<Question.Option> options = new ArrayList<>();
        for (var line :
                lines.lines().map(String::strip).filter(text -> !text.isEmpty()).toList()) {
            var id = before.stream()
                    .filter(option -> option.getLabel().equals(line))
                    .map(Question.Option::getOptionId)
                    .findFirst()
                    .orElseGet(() -> Slug.of(line));
            options.add(Question.Option.newBuilder()
                    .setOptionId(Slug.free(id, taken))
                    .setLabel(line)
                    .build());
        }
        return options;
    }

    private static Decimal decimal(String typed) {
        return Decimal.newBuilder().setValue(DecimalText.parse(typed)).build();
    }
}
