package se.arshjul.planservice.plan;

import org.jspecify.annotations.Nullable;

/**
 * A plan, through all its versions.
 *
 * @param owner the actor that keeps it, {@code actors/{actor}}
 * @param startYear first year of its period, null when unknown
 * @param endYear last year of its period, null when unknown
 * @param currentVersion the version to which work refers today
 * @param parentVersion the version of another plan that it follows, null when none
 */
public record Plan(
        PlanName name,
        String title,
        String owner,
        Level level,
        @Nullable Integer startYear,
        @Nullable Integer endYear,
        boolean revisedYearly,
        VersionName currentVersion,
        @Nullable VersionName parentVersion,
        Governance governance) {

    /** For whom a plan is. */
    public enum Level {
        NATIONAL,
        REGIONAL,
        MUNICIPAL,
        ADMINISTRATION
    }

    /** Who has decided it, what it is based on, who follows it up, who has been told; each may be empty. */
    public record Governance(String decidedBy, String basedOn, String followedUpBy, String informed) {}
}
