package se.arshjul.planservice.implementation;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import se.arshjul.planservice.plan.PlanName;

/** Name of an implementation plan, {@code plans/{plan}/implementationPlans/{year}}. */
public record ImplementationName(PlanName plan, int year) {

    private static final Pattern FORM = Pattern.compile("(plans/[a-z][a-z0-9-]{0,62})/implementationPlans/(2\\d{3})");

    /** Reads a name; one of another form names nothing that exists. */
    public static ImplementationName parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw ImplementationRefusals.notFound(text);
        }
        return new ImplementationName(PlanName.parse(form.group(1)), Integer.parseInt(form.group(2)));
    }

    /** The same plan's in another year. */
    ImplementationName in(int otherYear) {
        return new ImplementationName(plan, otherYear);
    }

    @JsonValue
    @Override
    public String toString() {
        return plan + "/implementationPlans/" + year;
    }
}
