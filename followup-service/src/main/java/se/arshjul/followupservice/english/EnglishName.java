package se.arshjul.followupservice.english;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.regex.Pattern;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.survey.Survey.Section;
import se.arshjul.followupservice.survey.SurveyName;

/** Name of an English text, {@code surveys/2026/questions/culture-leaders/english}: that of what it is about, and more. */
public record EnglishName(SurveyName survey, Kind kind, String id) {

    /** What it is about. */
    enum Kind {
        QUESTION,
        SECTION;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Pattern FORMAT =
            Pattern.compile("(surveys/[^/]+)/(question|section)s/(" + QuestionName.ID + ")/english");

    /** Reads a name; one of another form, or of a copy that is tried out, names nothing that can be written. */
    static EnglishName parse(String text) {
        var matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw EnglishRefusals.notFound(text);
        }
        return SurveyName.find(matcher.group(1))
                .filter(survey -> !survey.isPilot())
                .map(survey -> new EnglishName(
                        survey, Kind.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)), matcher.group(3)))
                .orElseThrow(() -> EnglishRefusals.notFound(text));
    }

    static EnglishName of(QuestionName question) {
        return new EnglishName(question.survey(), Kind.QUESTION, question.question());
    }

    static EnglishName of(SurveyName survey, Section section) {
        return new EnglishName(survey, Kind.SECTION, section.sectionId());
    }

    /** The same section or question in another survey. */
    EnglishName in(SurveyName other) {
        return new EnglishName(other, kind, id);
    }

    @JsonValue
    @Override
    public String toString() {
        return survey + "/" + kind.word() + "s/" + id + "/english";
    }
}
