package se.arshjul.planservice.plan;

import java.util.regex.Pattern;

/** Name of an element of a version; its last part is the same in every version of the plan. */
public record ElementName(VersionName version, String element) {

    private static final Pattern FORM = Pattern.compile("(.+)/elements/([a-z][a-z0-9-]{0,62})");

    /** Reads a name; one of another form names nothing that exists. */
    public static ElementName parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw PlanRefusals.elementNotFound(text);
        }
        return new ElementName(VersionName.parse(form.group(1)), form.group(2));
    }

    @Override
    public String toString() {
        return version + "/elements/" + element;
    }
}
