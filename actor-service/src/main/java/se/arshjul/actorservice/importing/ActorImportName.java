package se.arshjul.actorservice.importing;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/** {@code actorImports/{actor_import}}. */
record ActorImportName(UUID id) {

    private static final Pattern NAME = Pattern.compile("actorImports/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Reads a name from outside; there is no import of another form. */
    static ActorImportName parse(String text) {
        var found = NAME.matcher(text);
        if (!found.matches()) {
            throw ActorImportRefusals.notFound(text);
        }
        return new ActorImportName(UUID.fromString(found.group(1)));
    }

    @JsonValue
    @Override
    public String toString() {
        return "actorImports/" + id;
    }
}
