package se.arshjul.planservice.alignment;

import static java.util.stream.Collectors.toSet;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.planservice.plan.PlanRepository;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.plan.VersionRepository;
import se.arshjul.planservice.takeup.Chain;
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
        var chain = parent != null && parent.plan().equals(theirs.plan())
                ? Chain.direct(parent)
                : followers.read().chain(name.plan(), theirs.plan()).orElseThrow(AlignmentRefusals::notFollowed);
        // A plan can be made after a version that is being written: of that its readers are told, and nobody else.
        var content = contents.read(Stream.concat(Stream.of(name), chain.versions())
                .filter(one -> versions.find(one).isPresent())
                .collect(toSet()));
        return Alignment.of(read, Way.along(chain, content), own, content.getOrDefault(name, Content.NOTHING));
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
}
