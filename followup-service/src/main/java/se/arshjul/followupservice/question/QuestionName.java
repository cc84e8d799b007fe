package se.arshjul.followupservice.question;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import se.arshjul.followupservice.survey.SurveyName;

/** Name of a question, {@code surveys/2026/questions/culture-leaders}; its last part stays the same over the years. */
public record QuestionName(SurveyName survey, String question) {

    /** The form of the last part. */
    public static final String ID = "[a-z][a-z0-9-]{0,62}";

    private static final Pattern FORMAT = Pattern.compile("(surveys/[^/]+)/questions/(" + ID + ")");

    /** Reads a name; one of another form names nothing that exists. */
    public static QuestionName parse(String text) {
        return find(text).orElseThrow(() -> QuestionRefusals.notFound(text));
    }

    public static Optional<QuestionName> find(String text) {
        var matcher = FORMAT.matcher(text);
        return matcher.matches()
                ? SurveyName.find(matcher.group(1)).map(survey -> new QuestionName(survey, matcher.group(2)))
                : Optional.empty();
    }

    @JsonValue
    @Override
    public String toString() {
        return survey + "/questions/" + question;
    }
}
