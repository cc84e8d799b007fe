package se.arshjul.actorservice.change;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/** {@code actorChanges/{actor_change}}. */
public record ActorChangeName(UUID change) {

    private static final Pattern NAME = Pattern.compile("actorChanges/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Reads a name from outside; there is no change of another form. */
    static ActorChangeName parse(String text) {
        var found = NAME.matcher(text);
        if (!found.matches()) {
            throw ActorChangeRefusals.notFound(text);
        }
        return new ActorChangeName(UUID.fromString(found.group(1)));
    }

    @JsonValue
    @Override
    public String toString() {
        return "actorChanges/" + change;
    }
}
