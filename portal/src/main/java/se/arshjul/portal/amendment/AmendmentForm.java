package se.arshjul.portal.amendment;

import java.util.Collections;
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

    private static final String OPTION = "options.";
    private static final String NEW_OPTIONS = "newOptions";

    /** Ids of the options that there were when the change was looked at, and of the new ones, in their order. */
    private static final String KNOWN = "_known";

    private static final String NEW_IDS = "_newIds";

    private AmendmentForm() {}

    /** Name of the field that holds what an option says. */
    static String option(Question.Option option) {
        return OPTION + option.getOptionId();
    }

    /** Name of the field that holds what succeeds an option that is removed. */
    static String successor(Question.Option option) {
        return SUCCESSOR + option.getOptionId();
    }

    /** Its options, as they were when the change was looked at: once it is made, the same sent again asks for the same. */
    private static List<Question.Option> known(Form form, Question asked) {
        if (!looked(form)) {
            return asked.getOptionsList();
        }
        return form.values(KNOWN).stream()
                .map(id -> Question.Option.newBuilder().setOptionId(id).build())
                .toList();
    }

    private static boolean looked(Form form) {
        return form.has("steg", "genomfor") && !form.values(KNOWN).isEmpty();
    }

    /** Those of its options whose fields were emptied. */
    static List<Question.Option> removed(Form form, Question asked) {
        return known(form, asked).stream()
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

    static List<String> ids(Question question) {
        return question.getOptionsList().stream()
                .map(Question.Option::getOptionId)
                .toList();
    }

    static List<String> newIds(Question wanted, Question asked) {
        return ids(wanted).stream().filter(id -> !ids(asked).contains(id)).toList();
    }

    /** What the form starts with. */
    static Map<String, String> fields(Question question) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "wording", question.getWording(),
                "help", question.getHelp(),
                "definition", question.getDefinition(),
                "example", question.getExample()));
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
     * ids that are not those of options for which others stand, or those that were looked at.
     */
    static Question.Builder parse(Form form, Question asked, Set<String> replaced) {
        var question = asked.toBuilder()
                .setEtag(form.getEtag())
                .setWording(form.value("wording"))
                .setHelp(form.value("help"))
                .setDefinition(form.value("definition"))
                .setExample(form.value("example"))
                .clearOptions();
        Set<String> taken = new HashSet<>(replaced);
        known(form, asked).forEach(option -> {
            taken.add(option.getOptionId());
            if (!form.value(option(option)).isBlank()) {
                question.addOptions(option.toBuilder().setLabel(form.value(option(option))));
            }
        });
        var ids = looked(form) ? form.values(NEW_IDS).iterator() : Collections.<String>emptyIterator();
        form.value(NEW_OPTIONS)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .forEach(line -> question.addOptionsBuilder()
                        .setOptionId(ids.hasNext() ? ids.next() : Slug.free(Slug.of(line), taken))
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
