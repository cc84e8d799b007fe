package se.arshjul.planservice.plan;

import java.util.Optional;
import java.util.regex.Pattern;

/** Name of a version of a plan, {@code plans/{plan}/versions/{version}}; the last part is its place in the sequence. */
public record VersionName(PlanName plan, int sequence) {

    private static final Pattern FORM = Pattern.compile("plans/([a-z][a-z0-9-]{0,62})/versions/([1-9][0-9]{0,4})");

    /** Reads a name; one of another form names nothing that exists. */
    public static VersionName parse(String text) {
        return find(text).orElseThrow(() -> PlanRefusals.versionNotFound(text));
    }

    /** Empty for text of another form. */
    public static Optional<VersionName> find(String text) {
        var form = FORM.matcher(text);
        return form.matches()
                ? Optional.of(new VersionName(new PlanName(form.group(1)), Integer.parseInt(form.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return plan + "/versions/" + sequence;
    }
}
