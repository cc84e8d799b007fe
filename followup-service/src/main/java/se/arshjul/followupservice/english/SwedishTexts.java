package se.arshjul.followupservice.english;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Predicate;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.survey.Survey.Section;

/** The texts that whoever answers reads, by the paths of their fields and in their order, without the empty ones. */
final class SwedishTexts {

    /** Where all rows of a matrix say the same. */
    private static final Predicate<String> OF_ALL_ROWS =
            field -> field.startsWith("options.") || field.startsWith("scale.") || field.equals("matrix.title");

    private SwedishTexts() {}

    static SequencedMap<String, String> of(Section section) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        put(texts, "title", section.title());
        put(texts, "reason", section.reason());
        return texts;
    }

    static SequencedMap<String, String> of(Question question) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        var matrix = question.matrix();
        put(texts, "matrix.title", matrix == null ? "" : matrix.title());
        put(texts, "wording", question.wording());
        put(texts, "definition", question.help().definition());
        put(texts, "help", question.help().text());
        put(texts, "example", question.help().example());
        question.options().forEach(option -> put(texts, "options." + option.optionId(), option.label()));
        if (question.form() instanceof Form.Scale scale) {
            put(texts, "scale.min_label", scale.minLabel());
            put(texts, "scale.max_label", scale.maxLabel());
        }
        if (question.form() instanceof Form.Number number) {
            put(texts, "number_range.unit", number.unit());
        }
        return texts;
    }

    private static void put(SequencedMap<String, String> texts, String field, String text) {
        if (!text.isEmpty()) {
            texts.put(field, text);
        }
    }

    static boolean isOfAllRows(String field) {
        return OF_ALL_ROWS.test(field);
    }

    /** As many characters as the Swedish text of the field may have. */
    static int longest(String field) {
        if (field.startsWith("options.")) {
            return 200;
        }
        return switch (field) {
            case "title" -> 200;
            case "wording", "matrix.title" -> 500;
            case "scale.min_label", "scale.max_label" -> 100;
            case "number_range.unit" -> 40;
            default -> 2_000;
        };
    }
}
