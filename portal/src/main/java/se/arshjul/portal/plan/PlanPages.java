package se.arshjul.portal.plan;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.SummarizeAlignmentResponse;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.call.PlanAddress;
import se.arshjul.portal.session.Visitor;

/** Plans for everybody: which there are, and what each consists of. */
@Controller
public class PlanPages {

    /** What stands on its own, in the order of the page. */
    private static final List<Kind> TOP =
            List.of(Kind.PREREQUISITE, Kind.FOCUS_AREA, Kind.COOPERATION_MEASURE, Kind.FIGURE, Kind.INITIATIVE);

    /** What an area gathers, counted beside its name. */
    private static final List<Kind> COUNTED = List.of(Kind.STRATEGY, Kind.MEASURE, Kind.ACTIVITY);

    /** Elements of one kind with what they are called, and whether another version lends them. */
    public record Section(String kind, List<Entry> entries, boolean lent) {}

    /** An element and how many it gathers of what it gathers most of. */
    public record Entry(ElementView element, String counted, int count) {}

    /** How one part of the plan that is followed is taken up. */
    public record Taken(String label, String path, String kind, String ownLabel, String ownPath) {}

    private final Plans plans;
    private final ActorNames actors;

    PlanPages(Plans plans, ActorNames actors) {
        this.plans = plans;
        this.actors = actors;
    }

    @GetMapping("/planer")
    String list(Model model) {
        model.addAttribute("plans", plans.all());
        return "plan/list";
    }

    @GetMapping("/planer/{plan}")
    String show(
            @PathVariable String plan, @RequestParam(defaultValue = "") String utgava, Visitor visitor, Model model) {
        var found = plans.get(plan);
        var versions = plans.versions(found);
        var version = plans.chosen(found, versions, utgava);
        var outline = plans.outline(version, versions);
        about(model, found, version);
        model.addAttribute("lender", view(found, outline.lender()));
        model.addAttribute(
                "sections",
                TOP.stream()
                        .map(kind -> section(outline, kind))
                        .filter(section -> !section.entries().isEmpty())
                        .toList());
        model.addAttribute(
                "versions",
                versions.reversed().stream().map(one -> view(found, one)).toList());
        model.addAttribute("owner", actors.of(List.of(found.getOwner()), version.getVersionDate()));
        model.addAttribute("alignment", alignment(found, version));
        model.addAttribute("followers", followers(found));
        model.addAttribute("next", next(found, versions, visitor));
        model.addAttribute("writePath", PlanWriters.page(found));
        model.addAttribute(
                "startable",
                PlanWriters.include(found, visitor) && versions.stream().noneMatch(PlanWriters::isUndecided));
        return "plan/show";
    }

    /**
     * What is on its way to be published: who may read what is being written is led to it, to what everybody reads only who
     * has something to do there.
     */
    private static List<VersionView> next(Plan plan, List<Version> versions, Visitor visitor) {
        var works = PlanWriters.include(plan, visitor) || PlanWriters.decide(plan, visitor);
        var current = versions.stream().map(Version::getName).toList().indexOf(plan.getCurrentVersion());
        return Stream.concat(
                        versions.stream().filter(PlanWriters::isUndecided),
                        versions.stream().skip(current + 1).filter(PlanWriters::isAdopted))
                .filter(version -> works || version.getBeingWritten())
                .map(version -> view(plan, version))
                .toList();
    }

    /** What every page of a plan says at its head. */
    static void about(Model model, Plan plan, Version version) {
        model.addAttribute("plan", plan);
        model.addAttribute("here", "/planer/" + plan.getName().split("/")[1]);
        model.addAttribute("version", view(plan, version));
        var parent = plan.getParentVersion().split("/");
        model.addAttribute("parent", parent.length == 4 ? "/planer/" + parent[1] : "");
        // Which of its versions is current only the plan itself knows.
        model.addAttribute("parentSuffix", parent.length == 4 ? "?utgava=" + parent[3] : "");
    }

    /** A version of a plan as pages name it. */
    public static VersionView view(Plan plan, Version version) {
        return new VersionView(version, version.getName().equals(plan.getCurrentVersion()));
    }

    private static Section section(Outline outline, Kind kind) {
        var group = outline.top(kind);
        return new Section(
                kind.name(),
                group.elements().stream()
                        .map(element -> entry(outline, element))
                        .toList(),
                group.lent());
    }

    private static Entry entry(Outline outline, Element element) {
        return COUNTED.stream()
                .map(kind -> outline.under(element, kind))
                .filter(group -> !group.isEmpty())
                .findFirst()
                .map(group -> new Entry(
                        new ElementView(element),
                        group.kind().name(),
                        group.elements().size()))
                .orElse(new Entry(new ElementView(element), "", 0));
    }

    private Part<List<Taken>> alignment(Plan plan, Version version) {
        return plan.getParentVersion().isEmpty()
                ? Part.of(List.of())
                : plans.alignment(version)
                        .map(alignment -> Stream.concat(goal(alignment, version), parts(alignment))
                                .toList());
    }

    private static Stream<Taken> goal(SummarizeAlignmentResponse alignment, Version version) {
        return alignment.getFollowedGoal().isEmpty()
                ? Stream.of()
                : Stream.of(new Taken(
                        alignment.getFollowedGoal(), "", alignment.getGoal().name(), version.getGoal(), ""));
    }

    private static Stream<Taken> parts(SummarizeAlignmentResponse alignment) {
        return alignment.getRowsList().stream()
                .map(row -> new Taken(
                        row.getFollowedLabel(),
                        PlanAddress.of(row.getFollowedElement()),
                        row.getKind().name(),
                        row.getLabel(),
                        PlanAddress.of(row.getElement())));
    }

    /** The plans that follow this one. */
    private List<Plan> followers(Plan plan) {
        return plans.all().orElse(List.of()).stream()
                .filter(other -> other.getParentVersion().startsWith(plan.getName() + "/"))
                .toList();
    }
}
