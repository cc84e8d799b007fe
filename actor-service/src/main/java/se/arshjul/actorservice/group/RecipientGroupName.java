package se.arshjul.actorservice.group;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import java.util.regex.Pattern;

/** {@code recipientGroups/{recipient_group}}. */
record RecipientGroupName(UUID group) {

    private static final Pattern NAME =
            Pattern.compile("recipientGroups/([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Reads a name from outside; there is no group of another form. */
    static RecipientGroupName parse(String text) {
        var found = NAME.matcher(text);
        if (!found.matches()) {
            throw RecipientGroupRefusals.notFound(text);
        }
        return new RecipientGroupName(UUID.fromString(found.group(1)));
    }

    @JsonValue
    @Override
    public String toString() {
        return "recipientGroups/" + group;
    }
}
