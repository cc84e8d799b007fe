package se.arshjul.planservice.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a version that work and questions can point to.
 *
 * @param parent id of the element it belongs to, null for those that stand on their own
 * @param position place in the plan, from 1
 * @param concernedActors the actors that the plan names, {@code actors/{actor}}
 * @param concernedActorsOpen whether the plan leaves that list open
 */
public record Element(
        ElementName name,
        Kind kind,
        String code,
        String label,
        @Nullable String parent,
        int position,
        String summary,
        List<String> concernedActors,
        boolean concernedActorsOpen) {

    /** What an element is. */
    public enum Kind {
        PREREQUISITE,
        FOCUS_AREA,
        MEASURE,
        COOPERATION_MEASURE,
        SUB_MEASURE
    }
}
