package se.arshjul.followupservice.survey;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Name of a survey, {@code surveys/2026}; its last part is the year, with {@code -pilot-} and a number behind it for the
 * copy of a survey that is tried out.
 */
public record SurveyName(String survey) {

    private static final Pattern FORMAT = Pattern.compile("surveys/([0-9]{4}(-pilot-[1-9][0-9]{0,3})?)");

    public static SurveyName of(int year) {
        return new SurveyName("%04d".formatted(year));
    }

    /** Reads the name of a year's survey; one of another form names none that is planned, reviewed or published. */
    public static SurveyName parse(String text) {
        return find(text).filter(name -> !name.isPilot()).orElseThrow(() -> SurveyRefusals.notFound(text));
    }

    public static Optional<SurveyName> find(String text) {
        var matcher = FORMAT.matcher(text);
        return matcher.matches() ? Optional.of(new SurveyName(matcher.group(1))) : Optional.empty();
    }

    public int year() {
        return Integer.parseInt(survey.substring(0, 4));
    }

    /** The copy of this survey that is tried out in its pilot of that number. */
    public SurveyName pilot(int number) {
        return new SurveyName(survey + "-pilot-" + number);
    }

    /** Whether it names a copy that is tried out, which counts nowhere. */
    public boolean isPilot() {
        return survey.contains("-pilot-");
    }

    @JsonValue
    @Override
    public String toString() {
        return "surveys/" + survey;
    }
}
