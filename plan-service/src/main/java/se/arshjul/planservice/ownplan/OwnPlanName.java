package se.arshjul.planservice.ownplan;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Name of an entry, {@code ownPlans/kommun-ale}; its last part is that of the body's requests. */
record OwnPlanName(String ownPlan) {

    private static final Pattern FORM = Pattern.compile("ownPlans/([a-z][a-z0-9-]{0,62})");

    /** Empty for text that can be no entry's name: then there is no such entry, and who may know that differs. */
    static Optional<OwnPlanName> find(String text) {
        var form = FORM.matcher(text);
        return form.matches() ? Optional.of(new OwnPlanName(form.group(1))) : Optional.empty();
    }

    @JsonValue
    @Override
    public String toString() {
        return "ownPlans/" + ownPlan;
    }
}
