package se.arshjul.followupservice.coding;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import se.arshjul.followupservice.question.QuestionName;
import se.arshjul.followupservice.survey.SurveyName;

/** Name of a free-text answer, {@code surveys/2026/requests/region-uppsala/answers/obstacles}. */
record FreeTextName(QuestionName question, String request) {

    private static final Pattern FORMAT =
            Pattern.compile("(surveys/[^/]+)/requests/([a-z][a-z0-9-]{0,62})/answers/(" + QuestionName.ID + ")");

    static Optional<FreeTextName> find(String text) {
        var matcher = FORMAT.matcher(text);
        return matcher.matches()
                ? SurveyName.find(matcher.group(1))
                        .map(survey -> new FreeTextName(new QuestionName(survey, matcher.group(3)), matcher.group(2)))
                : Optional.empty();
    }

    /** Reads a name; one of another form names nothing that exists. */
    static FreeTextName parse(String text) {
        return find(text).orElseThrow(() -> CodingRefusals.notFound(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return question.survey() + "/requests/" + request + "/answers/" + question.question();
    }
}
