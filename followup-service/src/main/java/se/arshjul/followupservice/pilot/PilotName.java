package se.arshjul.followupservice.pilot;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import se.arshjul.followupservice.survey.SurveyName;

/** Name of a pilot: {@code surveys/{survey}/pilots/{number}}. */
record PilotName(SurveyName survey, int number) {

    private static final Pattern FORMAT = Pattern.compile("(surveys/[0-9]{4})/pilots/([1-9][0-9]{0,3})");

    /** Reads a name; one of another form names nothing that exists. */
    static PilotName parse(String text) {
        var matcher = FORMAT.matcher(text);
        return Optional.of(matcher)
                .filter(found -> found.matches())
                .map(found -> new PilotName(SurveyName.parse(found.group(1)), Integer.parseInt(found.group(2))))
                .orElseThrow(() -> PilotRefusals.notFound(text));
    }

    /** The survey's copy that is answered. */
    SurveyName copy() {
        return survey.pilot(number);
    }

    @JsonValue
    @Override
    public String toString() {
        return survey + "/pilots/" + number;
    }
}
