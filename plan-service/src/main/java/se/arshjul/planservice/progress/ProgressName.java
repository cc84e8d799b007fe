package se.arshjul.planservice.progress;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.PlanRefusals;

/** Name of an element's progress, {@code plans/{plan}/progress/{element}}; the same in every version of the plan. */
record ProgressName(PlanName plan, String element) {

    private static final Pattern FORM = Pattern.compile("(plans/[^/]+)/progress/([a-z][a-z0-9-]{0,62})");

    static ProgressName parse(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw PlanRefusals.elementNotFound(text);
        }
        return new ProgressName(PlanName.parse(form.group(1)), form.group(2));
    }

    @JsonValue
    @Override
    public String toString() {
        return plan + "/progress/" + element;
    }
}
