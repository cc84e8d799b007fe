package se.arshjul.planservice.plan;

import org.jspecify.annotations.Nullable;

/**
 * A plan, through all its versions.
 *
 * @param owner the actor that keeps it, {@code actors/{actor}}
 * @param startYear first year of its period, null when unknown
 * @param endYear last year of its period, null when unknown
 * @param currentVersion the version to which work refers today
 */
public record Plan(
        PlanName name,
        String title,
        String owner,
        @Nullable Integer startYear,
        @Nullable Integer endYear,
        boolean revisedYearly,
        VersionName currentVersion) {}
