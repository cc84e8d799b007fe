package se.arshjul.followupservice.rule;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;
import se.arshjul.followupservice.survey.SurveyName;

/**
 * Name of a rule, {@code surveys/2026/contradictionRules/plan-period}; its last part stays the same over the years.
 */
public record RuleName(SurveyName survey, String rule) {

    /** The form of the last part. */
    public static final String ID = "[a-z][a-z0-9-]{0,62}";

    private static final Pattern FORMAT = Pattern.compile("(surveys/[^/]+)/contradictionRules/(" + ID + ")");

    /** Reads a name; one of another form, or of a copy that is tried out, names nothing that can be written. */
    public static RuleName parse(String text) {
        return find(text).filter(name -> !name.survey().isPilot()).orElseThrow(() -> RuleRefusals.notFound(text));
    }

    public static Optional<RuleName> find(String text) {
        var matcher = FORMAT.matcher(text);
        return matcher.matches()
                ? SurveyName.find(matcher.group(1)).map(survey -> new RuleName(survey, matcher.group(2)))
                : Optional.empty();
    }

    @JsonValue
    @Override
    public String toString() {
        return survey + "/contradictionRules/" + rule;
    }
}
