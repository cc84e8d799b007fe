package se.arshjul.portal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.Plan;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.implementation.LatestYears;
import se.arshjul.portal.implementation.LatestYears.Latest;
import se.arshjul.portal.plan.GoldenThread.Answered;
import se.arshjul.portal.plan.GoldenThread.Branch;
import se.arshjul.portal.plan.GoldenThread.Followed;
import se.arshjul.portal.plan.GoldenThread.Step;

/** Puts together what a part of a plan hangs together with. */
@Component
class GoldenThreads {

    /** What a part is to lead to. */
    private static final List<Kind> GOALS = List.of(Kind.AIM, Kind.GOAL);

    private final Plans plans;
    private final Confirmations confirmations;
    private final AskedAbout asked;
    private final LatestYears years;

    GoldenThreads(Plans plans, Confirmations confirmations, AskedAbout asked, LatestYears years) {
        this.plans = plans;
        this.confirmations = confirmations;
        this.asked = asked;
        this.years = years;
    }

    /** The thread through a part of a version. */
    GoldenThread of(Plan plan, VersionView version, Outline outline, Element one) {
        var above = outline.above(one);
        var below = branches(outline, one);
        var downwards = Stream.concat(Stream.of(one), elements(below)).toList();
        var follows = followed(plan, one, above);
        return new GoldenThread(
                new ElementView(one),
                steps(plan, version, outline, above),
                follows,
                below,
                downwards.stream().anyMatch(outline::isLent),
                planned(plan, downwards),
                plans.followers(plan, ResourceId.of(one.getName())),
                confirmations.of(plan),
                answered(Stream.of(downwards.stream(), above.stream(), takenUp(follows))
                        .flatMap(Function.identity())
                        .toList()));
    }

    /** What is followed and what that belongs to: what is asked about it is asked about what takes it up. */
    private static Stream<Element> takenUp(@Nullable Followed follows) {
        return follows == null
                ? Stream.of()
                : follows.steps().stream()
                        .flatMap(step -> Stream.ofNullable(step.element()))
                        .map(ElementView::element);
    }

    private Part<Optional<Latest>> planned(Plan plan, List<Element> elements) {
        var ids = elements.stream()
                .map(element -> ResourceId.of(element.getName()))
                .collect(Collectors.toSet());
        return years.of(plan.getName(), ids::contains);
    }

    private static List<Step> steps(Plan plan, VersionView version, Outline outline, List<Element> above) {
        List<Step> steps = new ArrayList<>();
        var home = "/planer/" + ResourceId.of(plan.getName()) + version.getSuffix();
        said(steps, "VISION", version.version().getVision(), home);
        said(steps, "OVERALL_GOAL", version.version().getGoal(), home);
        for (var element : above) {
            var view = new ElementView(element);
            steps.add(new Step(
                    view.getKind(),
                    view.getTitle(),
                    view.getPath() + version.getSuffix(),
                    view,
                    goals(outline, element)));
        }
        return List.copyOf(steps);
    }

    private static void said(List<Step> steps, String kind, String words, String path) {
        if (!words.isEmpty()) {
            steps.add(new Step(kind, words, path, null, List.of()));
        }
    }

    private static List<ElementView> goals(Outline outline, Element element) {
        return GOALS.stream()
                .flatMap(kind -> outline.under(element, kind).elements().stream())
                .map(ElementView::new)
                .toList();
    }

    /** What the element takes up of the plan that is followed, or the nearest of those that it belongs to. */
    private @Nullable Followed followed(Plan plan, Element one, List<Element> above) {
        var parent = plan.getParentVersion().split("/");
        var taken = Stream.concat(Stream.of(one), above.reversed().stream())
                .map(Element::getFollowedElementId)
                .filter(id -> !id.isEmpty())
                .findFirst();
        return parent.length == 4 && taken.isPresent() ? followed(parent[1], parent[3], taken.get()) : null;
    }

    private @Nullable Followed followed(String plan, String sequence, String element) {
        var other = plans.get(plan);
        var versions = plans.versions(other);
        return versions.stream()
                .filter(version -> String.valueOf(version.getSequence()).equals(sequence))
                .findFirst()
                .flatMap(version -> followed(other, plans.outline(version, versions), element))
                .orElse(null);
    }

    private static Optional<Followed> followed(Plan plan, Outline outline, String element) {
        var view = PlanPages.view(plan, outline.version());
        return outline.find(element)
                .map(found -> new Followed(plan, view, steps(plan, view, outline, path(outline, found))));
    }

    private static List<Element> path(Outline outline, Element element) {
        return Stream.concat(outline.above(element).stream(), Stream.of(element))
                .toList();
    }

    private static List<Branch> branches(Outline outline, Element element) {
        return ElementPages.UNDER.stream()
                .flatMap(kind -> outline.under(element, kind).elements().stream())
                .map(child -> new Branch(new ElementView(child), branches(outline, child)))
                .toList();
    }

    private static Stream<Element> elements(List<Branch> branches) {
        return branches.stream()
                .flatMap(branch -> Stream.concat(Stream.of(branch.one().element()), elements(branch.below())));
    }

    private Part<List<Answered>> answered(List<Element> elements) {
        Map<String, Element> byKey = elements.stream()
                .collect(Collectors.toMap(element -> AskedAbout.key(element.getName()), Function.identity()));
        return asked.latest()
                .map(lines -> lines.stream()
                        .flatMap(line -> Optional.ofNullable(byKey.get(AskedAbout.key(line)))
                                .map(about -> new Answered(line, new ElementView(about)))
                                .stream())
                        .toList());
    }
}
