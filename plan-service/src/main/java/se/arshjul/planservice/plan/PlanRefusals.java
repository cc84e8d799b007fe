package se.arshjul.planservice.plan;

import java.util.Map;
import se.arshjul.runtime.refusal.Refusal;

/** Every reason for which reading a plan is refused. */
public final class PlanRefusals {

    private PlanRefusals() {}

    static Refusal planNotFound(String name) {
        return Refusal.notFound("PLAN_NOT_FOUND", "There is no such plan.", Map.of("plan", name));
    }

    public static Refusal versionNotFound(String name) {
        return Refusal.notFound("VERSION_NOT_FOUND", "There is no such version.", Map.of("version", name));
    }

    public static Refusal elementNotFound(String name) {
        return Refusal.notFound("ELEMENT_NOT_FOUND", "There is no such element.", Map.of("element", name));
    }
}
