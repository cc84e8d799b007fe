package se.arshjul.planservice.plan;

import java.util.Map;
import se.arshjul.runtime.access.Caller;

/**
 * Who may read a version that is being written: the people of the body that keeps the plan, and where the plan is for the
 * whole country the members of the council. For everybody else there is none.
 */
public final class DraftReaders {

    /** Of a version {@code v} and its plan {@code p}. */
    static final String MAY_READ =
            "(NOT v.being_written OR p.owner = :readingFor OR (p.level = 'NATIONAL' AND :readingMember))";

    private DraftReaders() {}

    /** What {@link #MAY_READ} asks of the caller. */
    static Map<String, Object> current() {
        var caller = Caller.current();
        return Map.of(
                "readingFor", caller.person().isEmpty() ? "" : caller.actor(), "readingMember", caller.holds("member"));
    }

    /** Whether the caller may read what is being written of a plan. */
    public static boolean include(Plan plan) {
        var caller = Caller.current();
        return caller.actsFor(plan.owner()) || plan.level() == Plan.Level.NATIONAL && caller.holds("member");
    }
}
