package se.arshjul.followupservice.attachment;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRefusals;

/** Name of an attachment: that of its request, and its number there. */
public record AttachmentName(RequestName request, long number) {

    private static final Pattern FORM = Pattern.compile("(.+)/attachments/([1-9][0-9]{0,8})");

    /** Text that can be no attachment's name is no request's either, which nobody outside the body is told. */
    static AttachmentName parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw RequestRefusals.notAllowed();
        }
        return RequestName.find(parts.group(1))
                .map(request -> new AttachmentName(request, Long.parseLong(parts.group(2))))
                .orElseThrow(RequestRefusals::notAllowed);
    }

    @JsonValue
    @Override
    public String toString() {
        return request + "/attachments/" + number;
    }
}
