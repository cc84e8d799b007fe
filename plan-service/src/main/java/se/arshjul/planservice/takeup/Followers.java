package se.arshjul.planservice.takeup;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.arshjul.planservice.plan.PlanName;

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

    /** How a plan follows another one; empty where it does not. */
    public Optional<Chain> chain(PlanName plan, PlanName followed) {
        List<Parent> between = new ArrayList<>();
        var seen = new HashSet<PlanName>();
        for (var one = followers.get(plan);
                one != null && seen.add(one.plan());
                one = followers.get(one.parent().name().plan())) {
            if (one.parent().name().plan().equals(followed)) {
                return Optional.of(new Chain(List.copyOf(between), one.parent().name()));
            }
            between.add(one.parent());
        }
        return Optional.empty();
    }
}
