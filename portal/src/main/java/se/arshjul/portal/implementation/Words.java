package se.arshjul.portal.implementation;

import java.util.Map;
import se.arshjul.plan.v1.ImplementationRow;
import se.arshjul.plan.v1.PlannedMeasure;

/**
 * What measures and actors are called.
 *
 * @param measures by their ids
 * @param actors by their names
 */
record Words(Map<String, PlannedMeasure> measures, Map<String, String> actors) {

    RowView view(ImplementationRow row) {
        var measure = measures.getOrDefault(row.getElementId(), PlannedMeasure.getDefaultInstance());
        return new RowView(
                row,
                measure.getCode(),
                measure.getLabel().isEmpty() ? row.getElementId() : measure.getLabel(),
                row.getActorsList().stream()
                        .map(actor -> ActorDirectory.name(actors, actor))
                        .sorted()
                        .toList());
    }
}
