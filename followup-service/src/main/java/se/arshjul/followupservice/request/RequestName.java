package se.arshjul.followupservice.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import se.arshjul.followupservice.survey.SurveyName;

/** Name of a request: {@code surveys/{survey}/requests/{kind}-{slug}}. */
public record RequestName(SurveyName survey, String request) {

    private static final Pattern FORM = Pattern.compile("(surveys/[^/]+)/requests/([a-z][a-z0-9-]{0,62})");

    /** Empty for text that can be no request's name: then there is no such request, and who may know that differs. */
    public static Optional<RequestName> find(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? SurveyName.find(parts.group(1)).map(survey -> new RequestName(survey, parts.group(2)))
                : Optional.empty();
    }

    @JsonValue
    @Override
    public String toString() {
        return survey + "/requests/" + request;
    }
}
