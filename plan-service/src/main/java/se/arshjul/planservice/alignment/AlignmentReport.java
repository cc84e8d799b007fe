package se.arshjul.planservice.alignment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.planservice.plan.PlanRepository;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.plan.VersionRepository;
import se.arshjul.planservice.takeup.Content;
import se.arshjul.planservice.takeup.ContentRepository;
import se.arshjul.planservice.takeup.FollowedReader;
import se.arshjul.planservice.takeup.FollowerRepository;
import se.arshjul.planservice.takeup.Way;

/** Reads a version and one that its plan follows; neither of them ever changes. */
@Component
class AlignmentReport {

    private final PlanRepository plans;
    private final VersionRepository versions;
    private final FollowedReader followed;
    private final FollowerRepository followers;
    private final ContentRepository contents;

    AlignmentReport(
            PlanRepository plans,
            VersionRepository versions,
            FollowedReader followed,
            FollowerRepository followers,
            ContentRepository contents) {
        this.plans = plans;
        this.versions = versions;
        this.followed = followed;
        this.followers = followers;
        this.contents = contents;
    }

    /**
     * Refuses a version of a plan that is not followed.
     *
     * @param against null for the version that the plan says it follows
     */
    Alignment of(VersionName name, @Nullable VersionName against) {
        var own = versions.get(name);
        var parent = plans.get(name.plan()).parentVersion();
        var theirs = against == null ? parent : against;
        if (theirs == null) {
            return Alignment.none(own);
        }
        var read = followed.read(theirs);
        var between = parent != null && parent.plan().equals(theirs.plan())
                ? List.<VersionName>of()
                : followers.read().between(name.plan(), theirs.plan()).orElseThrow(AlignmentRefusals::notFollowed);
        return Alignment.of(read, way(between), own, content(name));
    }

    /** Compares two alignments; what is null is the same in both, or what the plan says it follows. */
    AlignmentChanges changes(
            VersionName name,
            @Nullable VersionName against,
            @Nullable VersionName earlierName,
            @Nullable VersionName earlierAgainst) {
        if (earlierName != null && !earlierName.plan().equals(name.plan())) {
            throw AlignmentRefusals.otherPlan();
        }
        return new AlignmentChanges(
                of(earlierName == null ? name : earlierName, earlierAgainst == null ? against : earlierAgainst),
                of(name, against));
    }

    private Way way(List<VersionName> between) {
        return between.isEmpty()
                ? Way.DIRECT
                : new Way(between.stream().map(this::content).toList());
    }

    private Content content(VersionName name) {
        return contents.read(List.of(name)).getOrDefault(name, Content.NOTHING);
    }
}
