package se.arshjul.followupservice.english;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import se.arshjul.followupservice.survey.Edit;
import se.arshjul.followupservice.survey.SurveyName;

/**
 * What one of a survey's own texts, a section, a question or a rule says in English. Immutable; a change is a new value, saved by the repository.
 *
 * @param english by the paths of the fields; empty when there is none
 * @param source the Swedish that it was made from, by the same paths
 * @param revision 0 when nobody has written it yet
 */
public record EnglishText(
        EnglishName name,
        SequencedMap<String, String> english,
        SequencedMap<String, String> source,
        Edit lastEdit,
        long revision) {

    /** What a survey that comes from elsewhere is called. */
    public static EnglishText title(SurveyName survey, String english, String swedish) {
        SequencedMap<String, String> source = new LinkedHashMap<>();
        source.put(SwedishTexts.TITLE, swedish);
        return missing(EnglishName.ofText(survey, SwedishTexts.TITLE))
                .rewrite(Map.of(SwedishTexts.TITLE, english), source);
    }

    static EnglishText missing(EnglishName name) {
        return new EnglishText(name, new LinkedHashMap<>(), new LinkedHashMap<>(), Edit.NONE, 0);
    }

    boolean isMissing() {
        return english.isEmpty();
    }

    /** Whether it says what the Swedish says, which must be the very one it was made from. */
    boolean goesFor(Map<String, String> swedish) {
        return !isMissing() && source.equals(swedish);
    }

    /** The same anew, made from the Swedish as it stands. */
    EnglishText rewrite(Map<String, String> wanted, SequencedMap<String, String> swedish) {
        SequencedMap<String, String> texts = new LinkedHashMap<>();
        if (!wanted.isEmpty()) {
            swedish.keySet().forEach(field -> texts.put(field, wanted.getOrDefault(field, "")));
        }
        return new EnglishText(name, texts, texts.isEmpty() ? new LinkedHashMap<>() : swedish, lastEdit, revision);
    }

    /** This of a row of a matrix, with what all rows have in common as that other row says it. */
    EnglishText like(EnglishText row) {
        SequencedMap<String, String> texts = new LinkedHashMap<>(english);
        SequencedMap<String, String> from = new LinkedHashMap<>(source);
        texts.keySet().removeIf(SwedishTexts::isOfAllRows);
        from.keySet().removeIf(SwedishTexts::isOfAllRows);
        row.english.forEach((field, text) -> {
            if (SwedishTexts.isOfAllRows(field)) {
                texts.put(field, text);
                from.put(field, row.source.getOrDefault(field, ""));
            }
        });
        return new EnglishText(name, texts, from, lastEdit, revision);
    }

    /** The same in another survey, as nobody has touched it there. */
    EnglishText in(SurveyName survey) {
        return new EnglishText(name.in(survey), english, source, Edit.NONE, 0);
    }
}
