package se.arshjul.planservice.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it read at a stage.
 *
 * @param shortName what tells it from the plan's other versions, may be empty
 * @param year in which it is dated, null when it bears no date
 * @param month of that year; the day is not known of any version
 * @param absent ids of elements of other versions that it is known not to have, though only a part of it is known
 */
public record Version(
        VersionName name,
        Stage stage,
        String shortName,
        Coverage coverage,
        String title,
        @Nullable Integer year,
        @Nullable Integer month,
        String vision,
        String goal,
        List<String> absent) {

    /** How far a version has come. */
    public enum Stage {
        DRAFT,
        CONSULTATION,
        ADOPTED,
        PUBLISHED,
        SUPERSEDED
    }

    /** How much of a version is known. */
    public enum Coverage {
        FULL,
        PARTIAL
    }
}
