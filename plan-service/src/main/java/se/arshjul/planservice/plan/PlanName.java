package se.arshjul.planservice.plan;

import java.util.regex.Pattern;

/** Name of a plan, {@code plans/{plan}}. */
public record PlanName(String plan) {

    private static final Pattern FORM = Pattern.compile("plans/([a-z][a-z0-9-]{0,62})");

    /** Reads a name; one of another form names nothing that exists. */
    public static PlanName parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw PlanRefusals.planNotFound(text);
        }
        return new PlanName(form.group(1));
    }

    @Override
    public String toString() {
        return "plans/" + plan;
    }
}
