package se.arshjul.followupservice.english;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.regex.Pattern;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.rule.RuleName;
import se.arshjul.followupservice.survey.Survey.Section;
import se.arshjul.followupservice.survey.SurveyName;

/** Name of an English text, {@code surveys/2026/questions/culture-leaders/english}: that of what it is about, and more. */
public record EnglishName(SurveyName survey, Kind kind, String id) {

    /** What it is about. */
    enum Kind {
        TEXT("texts", "survey_text_english", "text_id"),
        SECTION("sections", "section_english", "section_id"),
        QUESTION("questions", "question_english", "question_id"),
        RULE("contradictionRules", "contradiction_rule_english", "rule_id");

        private final String collection;
        private final String table;
        private final String column;

        Kind(String collection, String table, String column) {
            this.collection = collection;
            this.table = table;
            this.column = column;
        }

        /** What its names have before the id. */
        String collection() {
            return collection;
        }

        String table() {
            return table;
        }

        /** In which the id stands. */
        String column() {
            return column;
        }

        static Kind of(String collection) {
            return Arrays.stream(values())
                    .filter(kind -> kind.collection.equals(collection))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static final Pattern FORMAT = Pattern.compile(
            "(surveys/[^/]+)/(texts|sections|questions|contradictionRules)/(" + QuestionName.ID + ")/english");

    /** Reads a name; one of another form, or of a copy that is tried out, names nothing that can be written. */
    static EnglishName parse(String text) {
        var matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw EnglishRefusals.notFound(text);
        }
        return SurveyName.find(matcher.group(1))
                .filter(survey -> !survey.isPilot())
                .map(survey -> new EnglishName(survey, Kind.of(matcher.group(2)), matcher.group(3)))
                .orElseThrow(() -> EnglishRefusals.notFound(text));
    }

    static EnglishName of(QuestionName question) {
        return new EnglishName(question.survey(), Kind.QUESTION, question.question());
    }

    static EnglishName of(SurveyName survey, Section section) {
        return new EnglishName(survey, Kind.SECTION, section.sectionId());
    }

    static EnglishName of(RuleName rule) {
        return new EnglishName(rule.survey(), Kind.RULE, rule.rule());
    }

    /** That of one of the survey's own texts. */
    static EnglishName ofText(SurveyName survey, String text) {
        return new EnglishName(survey, Kind.TEXT, text);
    }

    /** That of the same in another survey. */
    EnglishName in(SurveyName other) {
        return new EnglishName(other, kind, id);
    }

    @JsonValue
    @Override
    public String toString() {
        return survey + "/" + kind.collection() + "/" + id + "/english";
    }
}
