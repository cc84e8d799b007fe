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
 */
public record Work(
        String target,
        List<String> responsibleParties,
        boolean responsiblePartiesOpen,
        List<String> dataSources,
        @Nullable Recurrence recurrence,
        @Nullable Integer startYear) {

    /** How often something is done. */
    public enum Recurrence {
        YEARLY
    }
}
