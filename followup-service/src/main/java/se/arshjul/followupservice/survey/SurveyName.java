package se.arshjul.followupservice.survey;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Name of a survey, {@code surveys/2026}; its last part is the year. */
public record SurveyName(String survey) {

    private static final Pattern FORMAT = Pattern.compile("surveys/([0-9]{4})");

    public static SurveyName of(int year) {
        return new SurveyName("%04d".formatted(year));
    }

    /** Reads a name; one of another form names nothing that exists. */
    public static SurveyName parse(String text) {
        return find(text).orElseThrow(() -> SurveyRefusals.notFound(text));
    }

    public static Optional<SurveyName> find(String text) {
        var matcher = FORMAT.matcher(text);
        return matcher.matches() ? Optional.of(new SurveyName(matcher.group(1))) : Optional.empty();
    }

    public int year() {
        return Integer.parseInt(survey);
    }

    @JsonValue
    @Override
    public String toString() {
        return "surveys/" + survey;
    }
}
