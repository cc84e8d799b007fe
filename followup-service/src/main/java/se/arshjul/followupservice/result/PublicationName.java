package se.arshjul.followupservice.result;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import se.arshjul.followupservice.survey.SurveyName;

/** Name of a publication, {@code surveys/2026/publications/1}; its last part is the version or {@code draft}. */
public record PublicationName(SurveyName survey, String publication) {

    private static final String DRAFT = "draft";
    private static final Pattern FORMAT = Pattern.compile("(surveys/[^/]+)/publications/(draft|[1-9][0-9]{0,8})");

    static PublicationName draftOf(SurveyName survey) {
        return new PublicationName(survey, DRAFT);
    }

    public static Optional<PublicationName> find(String text) {
        var matcher = FORMAT.matcher(text);
        return matcher.matches()
                ? SurveyName.find(matcher.group(1)).map(survey -> new PublicationName(survey, matcher.group(2)))
                : Optional.empty();
    }

    @JsonValue
    @Override
    public String toString() {
        return survey + "/publications/" + publication;
    }
}
