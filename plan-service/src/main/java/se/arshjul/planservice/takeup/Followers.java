package se.arshjul.planservice.takeup;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.VersionName;

/** Which plan follows which. */
public final class Followers {

    private final Map<PlanName, Follower> followers;

    public Followers(List<Follower> inOrder) {
        followers =
                inOrder.stream().collect(toMap(Follower::plan, one -> one, (one, other) -> one, LinkedHashMap::new));
    }

    public List<Follower> all() {
        return List.copyOf(followers.values());
    }

    /** The versions between a plan and one that it follows, the nearest first; empty where it does not follow that. */
    public Optional<List<VersionName>> between(PlanName plan, PlanName followed) {
        List<VersionName> between = new ArrayList<>();
        var seen = new HashSet<PlanName>();
        for (var one = followers.get(plan);
                one != null && seen.add(one.plan());
                one = followers.get(one.parent().plan())) {
            if (one.parent().plan().equals(followed)) {
                return Optional.of(between);
            }
            between.add(one.parent());
        }
        return Optional.empty();
    }
}
