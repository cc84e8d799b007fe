package se.arshjul.followupservice.english;

import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import se.arshjul.followupservice.question.Question;
import se.arshjul.followupservice.survey.Survey.Section;

/** What can be read in English of one survey, by the ids of its questions and sections. */
public record ReadInEnglish(Map<String, EnglishText> questions, Map<String, EnglishText> sections) {

    /** Where nobody reads English. */
    public static final ReadInEnglish NOTHING = new ReadInEnglish(Map.of(), Map.of());

    /** That of a question, also as it was asked earlier; nothing when it was made from another Swedish text. */
    Optional<EnglishText> of(Question question) {
        return current(questions.get(question.name().question()), SwedishTexts.of(question));
    }

    Optional<EnglishText> of(Section section) {
        return current(sections.get(section.sectionId()), SwedishTexts.of(section));
    }

    private static Optional<EnglishText> current(@Nullable EnglishText text, SequencedMap<String, String> swedish) {
        return Optional.ofNullable(text).filter(found -> found.goesFor(swedish));
    }

    /** What the section that has this title in Swedish is called in English; empty when it is not. */
    public String title(String section, String swedish) {
        var text = sections.get(section);
        return text != null && swedish.equals(text.source().get("title"))
                ? text.english().getOrDefault("title", "")
                : "";
    }
}
