package se.arshjul.planservice.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a version that work and questions can point to.
 *
 * @param code empty where it has none
 * @param labelSummarized whether the label is our own summary and not a heading of the plan
 * @param parent id of the element it belongs to, null for those that stand on their own
 * @param position place in the plan, from 1
 * @param followed id of the element of the parent version that it takes up, null when none
 * @param work what is to be done, null where the plan says no more than the label
 * @param related ids of other elements of the version that it overlaps with or depends on
 * @param revision how often it has been written in this version, from 1
 */
public record Element(
        ElementName name,
        Kind kind,
        String code,
        String label,
        boolean labelSummarized,
        @Nullable String parent,
        int position,
        String summary,
        @Nullable String followed,
        Concerned concerned,
        List<Appearance> appearances,
        @Nullable Work work,
        List<String> related,
        long revision) {

    /** One that is related to none and has not been written again. */
    public Element(
            ElementName name,
            Kind kind,
            String code,
            String label,
            boolean labelSummarized,
            @Nullable String parent,
            int position,
            String summary,
            @Nullable String followed,
            Concerned concerned,
            List<Appearance> appearances,
            @Nullable Work work) {
        this(
                name,
                kind,
                code,
                label,
                labelSummarized,
                parent,
                position,
                summary,
                followed,
                concerned,
                appearances,
                work,
                List.of(),
                1);
    }

    /** The last part of its name. */
    public String id() {
        return name.element();
    }

    public String etag() {
        return "\"" + revision + "\"";
    }

    /**
     * Whom the plan names for it.
     *
     * @param actors {@code actors/{actor}}
     * @param open whether the plan leaves that list open
     */
    public record Concerned(List<String> actors, boolean open) {}

    /** What an element is. */
    public enum Kind {
        PREREQUISITE,
        FOCUS_AREA,
        MEASURE,
        COOPERATION_MEASURE,
        SUB_MEASURE,
        AIM,
        GOAL,
        STRATEGY,
        PRINCIPAL_TASK,
        ACTIVITY,
        PROJECT,
        INITIATIVE,
        FIGURE,
        OVERALL_GOAL,
        SECTION,
        SEAT,
        MANDATE
    }
}
