package se.arshjul.followupservice.english;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.function.Predicate;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.question.Question.Form;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.Survey.Section;

/** The texts that whoever answers reads, by the paths of their fields and in their order, without the empty ones. */
final class SwedishTexts {

    static final String TITLE = "title";
    static final String SENTENCE = "sentence";

    /** Where all rows of a matrix say the same. */
    private static final Predicate<String> OF_ALL_ROWS =
            field -> field.startsWith("options.") || field.startsWith("scale.") || field.equals("matrix.title");

    private SwedishTexts() {}

    /** The survey's own, by the ids by which they are named: each is read by itself. */
    static SequencedMap<String, SequencedMap<String, String>> of(Survey.Texts own) {
        SequencedMap<String, SequencedMap<String, String>> texts = new LinkedHashMap<>();
        own(texts, TITLE, TITLE, own.title());
        own(texts, "introduction", "introduction", own.introduction());
        own(texts, "legal-basis", "legal_basis", own.legalBasis());
        return texts;
    }

    private static void own(
            SequencedMap<String, SequencedMap<String, String>> texts, String id, String field, String text) {
        SequencedMap<String, String> one = new LinkedHashMap<>();
        put(one, field, text);
        if (!one.isEmpty()) {
            texts.put(id, one);
        }
    }

    static SequencedMap<String, String> of(ContradictionRule rule) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        put(texts, SENTENCE, rule.sentence());
        return texts;
    }

    static SequencedMap<String, String> of(Section section) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        put(texts, TITLE, section.title());
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
            case TITLE -> 200;
            case "wording", "matrix.title", SENTENCE -> 500;
            case "introduction" -> 4_000;
            case "legal_basis" -> 1_000;
            case "scale.min_label", "scale.max_label" -> 100;
            case "number_range.unit" -> 40;
            default -> 2_000;
        };
    }
}
