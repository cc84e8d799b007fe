package se.arshjul.runtime.request;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import se.arshjul.runtime.refusal.FieldViolation;
import se.arshjul.runtime.refusal.Refusal;

/** A UUID chosen by the caller; repeating it never does anything twice. */
public record RequestId(UUID uuid) {

    public static RequestId parse(String text) {
        try {
            var uuid = UUID.fromString(text);
            // The JDK also takes shortened groups, which would make two spellings of one id.
            if (uuid.toString().equals(text.toLowerCase(Locale.ROOT))) {
                return new RequestId(uuid);
            }
        } catch (IllegalArgumentException malformed) {
            // refused below, like a shortened one
        }
        var message = "The request id is missing or no UUID.";
        throw Refusal.invalid(
                "REQUEST_ID_MISSING",
                message,
                List.of(new FieldViolation("request_id", "REQUEST_ID_MISSING", message)));
    }
}
