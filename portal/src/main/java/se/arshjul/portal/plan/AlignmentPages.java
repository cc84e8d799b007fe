package se.arshjul.portal.plan;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.SummarizeAlignmentChangesResponse;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.plan.Alignments.Pair;

/** How one plan follows another, for everybody: part by part and word by word, and what has changed in that. */
@Controller
class AlignmentPages {

    /** A plan and its versions. */
    private record Editions(Plan plan, List<Version> versions) {

        List<VersionView> views() {
            return versions.reversed().stream()
                    .map(version -> PlanPages.view(plan, version))
                    .toList();
        }

        /** The version right before this one; null for the first. */
        @Nullable
        Version before(Version version) {
            var at = versions.indexOf(version);
            return at > 0 ? versions.get(at - 1) : null;
        }
    }

    /** What has become of one part, or of something that the plan has besides. */
    public record Changed(SummarizeAlignmentChangesResponse.Row row) {

        /** What it is called in the plan that is followed, or in this one. */
        public String getTitle() {
            return List.of(row.getFollowedLabel(), row.getEarlierFollowedLabel(), row.getLabel(), row.getEarlierLabel())
                    .stream()
                    .filter(label -> !label.isEmpty())
                    .findFirst()
                    .orElse("");
        }

        public List<String> getEvents() {
            return row.getEventsList().stream().map(Enum::name).toList();
        }
    }

    private final Plans plans;
    private final Alignments alignments;

    AlignmentPages(Plans plans, Alignments alignments) {
        this.plans = plans;
        this.alignments = alignments;
    }

    @GetMapping("/planer/{plan}/foljer")
    String show(@PathVariable String plan, @RequestParam Map<String, String> address, Model model) {
        var own = editions(plan);
        var parent = own.plan().getParentVersion().split("/");
        if (parent.length != 4) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var followed = editions(address.getOrDefault("folj", parent[1]));
        var version = plans.chosen(own.plan(), own.versions(), address.getOrDefault("utgava", ""));
        var direct = own.plan().getParentVersion().startsWith(followed.plan().getName() + "/");
        var against = plans.chosen(
                followed.plan(), followed.versions(), address.getOrDefault("mot", direct ? parent[3] : ""));
        var pair = new Pair(version, against);
        PlanPages.about(model, own.plan(), version);
        model.addAttribute("followed", followed.plan());
        model.addAttribute(
                "followedHere", "/planer/" + followed.plan().getName().split("/")[1]);
        model.addAttribute("direct", direct);
        model.addAttribute("against", PlanPages.view(followed.plan(), against));
        model.addAttribute("alignment", new AlignmentView(alignments.of(pair), version));
        model.addAttribute("versions", own.views());
        model.addAttribute("theirs", followed.views());
        changes(model, own, followed, pair, address);
        return "plan/alignment";
    }

    /** Beside what the address asks for; otherwise beside the version before, of this plan or else of the other. */
    private void changes(Model model, Editions own, Editions followed, Pair pair, Map<String, String> address) {
        var before = own.before(pair.own());
        var beforeTheirs = before == null ? followed.before(pair.followed()) : null;
        var earlier = new Pair(
                asked(own, address.getOrDefault("fran", ""), before == null ? pair.own() : before),
                asked(
                        followed,
                        address.getOrDefault("franmot", ""),
                        beforeTheirs == null ? pair.followed() : beforeTheirs));
        model.addAttribute(
                "comparable", own.versions().size() > 1 || followed.versions().size() > 1);
        model.addAttribute("earlier", PlanPages.view(own.plan(), earlier.own()));
        model.addAttribute("earlierAgainst", PlanPages.view(followed.plan(), earlier.followed()));
        model.addAttribute("same", earlier.equals(pair));
        model.addAttribute(
                "changes",
                alignments
                        .changes(earlier, pair)
                        .map(found ->
                                found.getRowsList().stream().map(Changed::new).toList()));
    }

    private Version asked(Editions editions, String sequence, Version otherwise) {
        return sequence.isEmpty() ? otherwise : plans.chosen(editions.plan(), editions.versions(), sequence);
    }

    private Editions editions(String id) {
        var plan = plans.get(id);
        return new Editions(plan, plans.versions(plan));
    }
}
