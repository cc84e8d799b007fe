package se.arshjul.portal.amendment;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import se.arshjul.followup.v1.Amendment.Successor;
import se.arshjul.followup.v1.Question;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.survey.Slug;

/** What can be changed of a question that is being answered, as the fields of a form, and back. */
final class AmendmentForm {

    /** The one field that the form starts without: a change says why it is made. */
    static final String REASON = "reason";

    /** Called by its path in the contract, so that what is wrong with it is said at the field of its option. */
    private static final String SUCCESSOR = "successors.";

    private static final String OPTION = "option-";
    private static final String NEW_OPTIONS = "newOptions";

    private AmendmentForm() {}

    /** Name of the field that holds what an option says. */
    static String option(Question.Option option) {
        return OPTION + option.getOptionId();
    }

    /** Name of the field that holds what succeeds an option that is removed. */
    static String successor(Question.Option option) {
        return SUCCESSOR + option.getOptionId();
    }

    /** Those of its options whose fields were emptied. */
    static List<Question.Option> removed(Form form, Question asked) {
        return asked.getOptionsList().stream()
                .filter(option -> form.isPosted() && form.value(option(option)).isBlank())
                .toList();
    }

    /** What succeeds which option, as it was chosen; what is not removed needs nothing in its place. */
    static List<Successor> successors(Form form, Question asked) {
        return removed(form, asked).stream()
                .filter(option -> !form.value(successor(option)).isBlank())
                .map(option -> Successor.newBuilder()
                        .setOptionId(option.getOptionId())
                        .setStandingOptionId(form.value(successor(option)))
                        .build())
                .toList();
    }

    /** What the form starts with. */
    static Map<String, String> fields(Question question) {
        Map<String, String> fields =
                new HashMap<>(Map.of("wording", question.getWording(), "help", question.getHelp()));
        question.getOptionsList().forEach(option -> fields.put(option(option), option.getLabel()));
        if (question.getOptionsCount() > 0) {
            fields.put(NEW_OPTIONS, "");
        }
        if (question.hasScale()) {
            fields.put("minLabel", question.getScale().getMinLabel());
            fields.put("maxLabel", question.getScale().getMaxLabel());
        }
        if (question.hasNumberRange()) {
            fields.put("unit", question.getNumberRange().getUnit());
        }
        if (question.hasMatrix()) {
            fields.put("matrixTitle", question.getMatrix().getTitle());
        }
        return fields;
    }

    /** The names of all fields, for a page that carries what was typed on to the next one. */
    static List<String> names(Question question) {
        return Stream.of(
                        fields(question).keySet().stream(),
                        question.getOptionsList().stream().map(AmendmentForm::successor),
                        Stream.of(REASON))
                .flatMap(names -> names)
                .sorted()
                .toList();
    }

    /**
     * The question as it was typed, in all else as it is; an option without a text is gone, and new ones come last, with
     * ids that are not those of options for which others stand.
     */
    static Question.Builder parse(Form form, Question asked, Set<String> replaced) {
        var question = asked.toBuilder()
                .setEtag(form.getEtag())
                .setWording(form.value("wording"))
                .setHelp(form.value("help"))
                .clearOptions();
        Set<String> taken = new HashSet<>(replaced);
        asked.getOptionsList().forEach(option -> {
            taken.add(option.getOptionId());
            if (!form.value(option(option)).isBlank()) {
                question.addOptions(option.toBuilder().setLabel(form.value(option(option))));
            }
        });
        form.value(NEW_OPTIONS)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> question.addOptionsBuilder()
                        .setOptionId(Slug.free(Slug.of(line), taken))
                        .setLabel(line));
        if (asked.hasScale()) {
            question.getScaleBuilder().setMinLabel(form.value("minLabel")).setMaxLabel(form.value("maxLabel"));
        }
        if (asked.hasNumberRange()) {
            question.getNumberRangeBuilder().setUnit(form.value("unit"));
        }
        if (asked.hasMatrix()) {
            question.getMatrixBuilder().setTitle(form.value("matrixTitle"));
        }
        return question;
    }
}
