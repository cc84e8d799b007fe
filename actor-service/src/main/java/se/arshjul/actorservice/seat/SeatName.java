package se.arshjul.actorservice.seat;

import java.util.regex.Pattern;

/** {@code bodies/{body}/seats/{seat}}. */
public record SeatName(String body, String seat) {

    static final String ID = "[a-z][a-z0-9-]{0,62}";
    private static final Pattern NAME = Pattern.compile("bodies/(" + ID + ")/seats/(" + ID + ")");

    /** Reads a name from outside; there is no seat of another form. */
    static SeatName parse(String text) {
        var found = NAME.matcher(text);
        if (!found.matches()) {
            throw SeatRefusals.notFound(text);
        }
        return new SeatName(found.group(1), found.group(2));
    }

    @Override
    public String toString() {
        return "bodies/" + body + "/seats/" + seat;
    }
}
