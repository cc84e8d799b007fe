package se.arshjul.portal.ownplan;

import java.util.Map;
import se.arshjul.plan.v1.OwnPlanStatement;
import se.arshjul.portal.call.Part;

/**
 * What the parts of one version of the plan are called, in its order, by their ids. The ids of another version's parts may
 * stand for something else.
 *
 * @param version the plan version; empty when none is known
 */
public record PlanParts(String version, Part<Map<String, String>> labels) {

    static final PlanParts NONE = new PlanParts("", Part.of(Map.of()));

    /** The parts by their ids; none while they are missing. */
    public Map<String, String> known() {
        return labels.orElse(Map.of());
    }

    /** Whether what was chosen in this statement is among these. */
    boolean meantBy(OwnPlanStatement statement) {
        return !version.isEmpty() && version.equals(statement.getPlanVersion());
    }
}
