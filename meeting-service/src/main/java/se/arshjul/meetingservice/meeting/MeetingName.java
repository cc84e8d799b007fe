package se.arshjul.meetingservice.meeting;

import java.util.regex.Pattern;

/** Name of a meeting, {@code bodies/{body}/meetings/{meeting}}; the last part is its ordinal. */
record MeetingName(String body, int ordinal) {

    private static final Pattern FORM = Pattern.compile("bodies/([a-z][a-z0-9-]{0,62})/meetings/([1-9][0-9]{0,4})");

    static MeetingName parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw MeetingRefusals.notFound(text);
        }
        return new MeetingName(form.group(1), Integer.parseInt(form.group(2)));
    }

    @Override
    public String toString() {
        return "bodies/" + body + "/meetings/" + ordinal;
    }
}
