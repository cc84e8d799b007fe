package se.arshjul.followupservice.section;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import se.arshjul.followupservice.survey.SurveyName;

/** Name of a survey's section, {@code surveys/2026/sections/culture}; its last part stays the same over the years. */
record SurveySectionName(SurveyName survey, String section) {

    /** The form of the last part. */
    static final String ID = "[a-z][a-z0-9-]{0,62}";

    private static final Pattern FORMAT = Pattern.compile("(surveys/[^/]+)/sections/(" + ID + ")");

    /** Reads a name; one of another form, or of a copy that is tried out, names nothing that can be written. */
    static SurveySectionName parse(String text) {
        var matcher = FORMAT.matcher(text);
        if (!matcher.matches()) {
            throw SurveySectionRefusals.notFound(text);
        }
        return SurveyName.find(matcher.group(1))
                .filter(survey -> !survey.isPilot())
                .map(survey -> new SurveySectionName(survey, matcher.group(2)))
                .orElseThrow(() -> SurveySectionRefusals.notFound(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return survey + "/sections/" + section;
    }
}
