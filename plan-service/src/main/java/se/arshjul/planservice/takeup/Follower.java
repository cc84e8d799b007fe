package se.arshjul.planservice.takeup;

import se.arshjul.planservice.plan.Plan;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.VersionName;

/**
 * A plan that follows a version of another one.
 *
 * @param current the version to which work refers today
 * @param decided whether that version is decided or published
 * @param parent the version of the other after which it is made
 */
public record Follower(
        String title,
        String owner,
        Plan.Level level,
        VersionName current,
        boolean decided,
        Version.Coverage coverage,
        Parent parent) {

    public PlanName plan() {
        return current.plan();
    }
}
