package se.arshjul.followupservice.teamwork;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import se.arshjul.followupservice.request.RequestName;
import se.arshjul.followupservice.request.RequestRefusals;

/** Name of a section of a request: that of the request, and the section's id in the survey. */
record SectionName(RequestName request, String section) {

    private static final Pattern FORM = Pattern.compile("(.+)/sections/([a-z][a-z0-9-]{0,62})");

    /** Text that can be no section's name is no request's either, which nobody outside the agency is told. */
    static SectionName parse(String text) {
        var parts = FORM.matcher(text);
        if (!parts.matches()) {
            throw RequestRefusals.notAllowed();
        }
        return RequestName.find(parts.group(1))
                .map(request -> new SectionName(request, parts.group(2)))
                .orElseThrow(RequestRefusals::notAllowed);
    }

    @JsonValue
    @Override
    public String toString() {
        return request + "/sections/" + section;
    }
}
