package se.arshjul.followupservice.english;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.english.EnglishName.Kind;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.rule.ContradictionRule;
import se.arshjul.followupservice.survey.Survey;
import se.arshjul.followupservice.survey.Survey.Section;
import se.arshjul.followupservice.survey.SurveyName;

/**
 * What can be read in English of one survey.
 *
 * @param texts also those of which the Swedish has changed since
 */
public record ReadInEnglish(Map<EnglishName, EnglishText> texts) {

    /** Where nobody reads English. */
    public static final ReadInEnglish NOTHING = new ReadInEnglish(Map.of());

    /** That of a question, also as it was asked earlier; nothing when it was made from another Swedish text. */
    Optional<EnglishText> of(Question question) {
        return current(texts.get(EnglishName.of(question.name())), SwedishTexts.of(question));
    }

    Optional<EnglishText> of(SurveyName survey, Section section) {
        return current(texts.get(EnglishName.of(survey, section)), SwedishTexts.of(section));
    }

    /** Those of the survey's own texts, each by itself. */
    List<EnglishText> of(Survey survey) {
        return SwedishTexts.of(survey.texts()).entrySet().stream()
                .flatMap(own ->
                        current(texts.get(EnglishName.ofText(survey.name(), own.getKey())), own.getValue()).stream())
                .toList();
    }

    /** What a rule says to whoever answers; empty when it does not in English. */
    public String sentence(ContradictionRule rule) {
        return current(texts.get(EnglishName.of(rule.name())), SwedishTexts.of(rule))
                .map(text -> text.english().getOrDefault(SwedishTexts.SENTENCE, ""))
                .orElse("");
    }

    private static Optional<EnglishText> current(@Nullable EnglishText text, SequencedMap<String, String> swedish) {
        return Optional.ofNullable(text).filter(found -> found.goesFor(swedish));
    }

    /** What the section that has this title in Swedish is called in English; empty when it is not. */
    public String title(SurveyName survey, String section, String swedish) {
        var text = texts.get(new EnglishName(survey, Kind.SECTION, section));
        return text != null && swedish.equals(text.source().get("title"))
                ? text.english().getOrDefault("title", "")
                : "";
    }
}
