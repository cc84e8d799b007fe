package se.arshjul.planservice.coverage;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import se.arshjul.planservice.coverage.CoverageRow.Source;
import se.arshjul.planservice.plan.Plan;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.takeup.Chain;
import se.arshjul.planservice.takeup.Content;
import se.arshjul.planservice.takeup.ContentRepository;
import se.arshjul.planservice.takeup.Followed;
import se.arshjul.planservice.takeup.FollowedReader;
import se.arshjul.planservice.takeup.Follower;
import se.arshjul.planservice.takeup.FollowerRepository;
import se.arshjul.planservice.takeup.TakenUp;
import se.arshjul.planservice.takeup.Way;
import se.arshjul.runtime.access.Caller;

/**
 * Reads how all plans take up the parts of a version, with a handful of queries however many plans there are. The plans
 * that follow one are few enough to be compared each time: everything that is read of them is what never changes.
 */
@Component
class CoverageReport {

    /** What a body is responsible for, and as what. */
    private record Body(String owner, Plan.Level level) {}

    private final FollowedReader followed;
    private final FollowerRepository followers;
    private final ContentRepository contents;
    private final StatedRepository stated;

    CoverageReport(
            FollowedReader followed,
            FollowerRepository followers,
            ContentRepository contents,
            StatedRepository stated) {
        this.followed = followed;
        this.followers = followers;
        this.contents = contents;
        this.stated = stated;
    }

    /** Refuses a version that does not exist, a part that it does not have, and what the caller does not see. */
    Coverage of(VersionName name, CoverageFilter filter) {
        var seen = Caller.current().isStaff("coordinator", "analyst");
        if (filter.source() == Source.STATED && !seen) {
            throw CoverageRefusals.notAllowed();
        }
        var version = followed.read(name);
        if (!filter.element().isEmpty() && !version.isPart(filter.element())) {
            throw CoverageRefusals.noPart();
        }
        var plans = plans(version);
        var asked = Stream.concat(
                        structured(version, plans, filter).stream(),
                        seen ? stated(version, plans.keySet(), filter) : Stream.of())
                .toList();
        return new Coverage(version, asked, asked.stream().filter(filter::keeps).toList(), seen);
    }

    /** The plans that count, with how they follow it. */
    private Map<Follower, Chain> plans(Followed version) {
        var all = followers.read();
        Map<Follower, Chain> plans = new LinkedHashMap<>();
        for (var plan : all.all()) {
            if (plan.decided()) {
                all.chain(plan.plan(), version.version().name().plan()).ifPresent(chain -> plans.put(plan, chain));
            }
        }
        return plans;
    }

    private List<CoverageRow> structured(Followed version, Map<Follower, Chain> plans, CoverageFilter filter) {
        var asked = new LinkedHashMap<>(plans);
        asked.keySet().removeIf(plan -> !filter.asksFor(Source.STRUCTURED, plan.level(), plan.owner()));
        Set<VersionName> needed = new LinkedHashSet<>();
        asked.forEach((plan, chain) -> {
            needed.add(plan.current());
            chain.versions().forEach(needed::add);
        });
        var read = contents.read(needed);
        Map<Chain, Way> ways = new HashMap<>();
        List<CoverageRow> rows = new ArrayList<>();
        asked.forEach((plan, chain) -> {
            var way = ways.computeIfAbsent(chain, along -> Way.along(along, read));
            var content = read.getOrDefault(plan.current(), Content.NOTHING);
            rows.add(CoverageRow.of(plan, TakenUp.of(version, way, content, plan.coverage())));
        });
        return rows;
    }

    private Stream<CoverageRow> stated(Followed version, Set<Follower> plans, CoverageFilter filter) {
        var plan = version.version().name().plan();
        var structured =
                plans.stream().map(one -> new Body(one.owner(), one.level())).collect(toSet());
        var choosable = stated.choosable(plan);
        return stated.read(plan).stream()
                .filter(one -> filter.asksFor(Source.STATED, one.level(), one.owner()))
                .filter(one -> !structured.contains(new Body(one.owner(), one.level())))
                .map(one -> CoverageRow.of(
                        one,
                        one.cells(
                                version.parts(),
                                choosable.getOrDefault(one.version().sequence(), Set.of()))));
    }
}
