package se.arshjul.planservice.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an activity or a project is to lead to, and who does it.
 *
 * @param target in our own words, may be empty
 * @param dataSources by what it is measured or known, {@code dataSources/{data_source}}
 * @param recurrence null where the plan does not say how often
 * @param startYear null where the plan does not say when
 * @param followUpPlan how it is to be followed up, may be empty
 */
public record Work(
        String target,
        List<String> responsibleParties,
        boolean responsiblePartiesOpen,
        List<String> dataSources,
        @Nullable Recurrence recurrence,
        @Nullable Integer startYear,
        String followUpPlan) {

    /** Work of which the plan does not say how it is followed up. */
    public Work(
            String target,
            List<String> responsibleParties,
            boolean responsiblePartiesOpen,
            List<String> dataSources,
            @Nullable Recurrence recurrence,
            @Nullable Integer startYear) {
        this(target, responsibleParties, responsiblePartiesOpen, dataSources, recurrence, startYear, "");
    }

    /** Whether the plan says nothing of it. */
    public boolean isEmpty() {
        return equals(new Work("", List.of(), false, List.of(), null, null));
    }

    /** How often something is done. */
    public enum Recurrence {
        YEARLY
    }
}
