package se.arshjul.followupservice.aggregation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Among which recipients something is counted. */
public enum Among {
    ALL,
    REGION,
    MUNICIPALITY;

    public static Among parse(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
