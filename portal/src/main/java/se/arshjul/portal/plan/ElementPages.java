package se.arshjul.portal.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.plan.v1.DataSource;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Element.Appearance;
import se.arshjul.plan.v1.Element.Kind;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.call.ResourceId;

/** One part of a plan for everybody: what it says, who is concerned, what has been asked and found out about it. */
@Controller
class ElementPages {

    /** What can belong to an element, in the order of the page. */
    static final List<Kind> UNDER = List.of(
            Kind.AIM,
            Kind.GOAL,
            Kind.STRATEGY,
            Kind.MEASURE,
            Kind.SUB_MEASURE,
            Kind.ACTIVITY,
            Kind.PROJECT,
            Kind.PRINCIPAL_TASK);

    /** Elements of one kind that belong to this one. */
    public record Section(String kind, List<ElementView> elements, boolean lent) {}

    /** The element in another version. */
    public record Elsewhere(VersionView version, String label) {}

    private final Plans plans;
    private final ActorNames actors;
    private final AskedAbout asked;
    private final Confirmations confirmations;

    ElementPages(Plans plans, ActorNames actors, AskedAbout asked, Confirmations confirmations) {
        this.plans = plans;
        this.actors = actors;
        this.asked = asked;
        this.confirmations = confirmations;
    }

    @GetMapping("/planer/{plan}/del/{element}")
    String show(
            @PathVariable String plan,
            @PathVariable String element,
            @RequestParam(defaultValue = "") String utgava,
            Model model) {
        var found = plans.get(plan);
        var versions = plans.versions(found);
        var outline = plans.outline(plans.chosen(found, versions, utgava), versions);
        var one = outline.find(element).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var above = outline.above(one);
        PlanPages.about(model, found, outline.version());
        model.addAttribute("lender", PlanPages.view(found, outline.lender()));
        model.addAttribute("lent", outline.isLent(one));
        model.addAttribute("one", new ElementView(one));
        model.addAttribute("above", above.stream().map(ElementView::new).toList());
        model.addAttribute("sections", sections(outline, one));
        model.addAttribute("work", one.getKind() == Kind.ACTIVITY || one.getKind() == Kind.PROJECT);
        model.addAttribute("sources", one.getWork().getDataSourcesCount() == 0 ? Part.of(List.of()) : dataSources(one));
        concerned(model, outline, one, above);
        model.addAttribute("names", otherNames(one));
        model.addAttribute("elsewhere", elsewhere(found, versions, one));
        model.addAttribute("following", plans.followers(found, element));
        model.addAttribute("asked", asked.of(one, above));
        model.addAttribute("carriedOut", Confirmations.isKeptFor(one));
        model.addAttribute("confirmed", confirmations.of(found));
        return "plan/element";
    }

    private static List<Section> sections(Outline outline, Element one) {
        return UNDER.stream()
                .map(kind -> outline.under(one, kind))
                .filter(group -> !group.isEmpty())
                .map(group -> new Section(group.kind().name(), views(group.elements()), group.lent()))
                .toList();
    }

    private static List<ElementView> views(List<Element> elements) {
        return elements.stream().map(ElementView::new).toList();
    }

    private Part<List<DataSource>> dataSources(Element one) {
        return plans.dataSources()
                .map(register -> one.getWork().getDataSourcesList().stream()
                        .map(name -> register.getOrDefault(name, unknown(name)))
                        .toList());
    }

    private static DataSource unknown(String name) {
        return DataSource.newBuilder().setDisplayName(ResourceId.of(name)).build();
    }

    /** Whom the plan names for the element itself, or for what it belongs to. */
    private void concerned(Model model, Outline outline, Element one, List<Element> above) {
        var named = Stream.concat(Stream.of(one), above.reversed().stream())
                .filter(element -> withActors(outline, element).getConcernedActorsCount() > 0)
                .findFirst()
                .orElse(one);
        var naming = withActors(outline, named);
        model.addAttribute("concernedOf", new ElementView(named));
        model.addAttribute("concernedOpen", naming.getConcernedActorsOpen());
        model.addAttribute(
                "concerned",
                actors.of(naming.getConcernedActorsList(), outline.lender().getVersionDate()));
    }

    /** The element as the lender has it, where the version itself names nobody. */
    private static Element withActors(Outline outline, Element element) {
        return element.getConcernedActorsCount() > 0
                ? element
                : outline.lent().stream()
                        .filter(other -> ResourceId.of(other.getName()).equals(ResourceId.of(element.getName())))
                        .findFirst()
                        .orElse(element);
    }

    /** The places of the version at which it is called something else than on this page. */
    private static Map<String, String> otherNames(Element one) {
        return one.getAppearancesList().stream()
                .filter(appearance -> !appearance.getLabel().equals(one.getLabel()))
                .collect(Collectors.toMap(appearance -> appearance.getPlace().name(), Appearance::getLabel));
    }

    private List<Elsewhere> elsewhere(Plan plan, List<Version> versions, Element one) {
        return versions.stream()
                .filter(version -> !one.getName().startsWith(version.getName() + "/"))
                .flatMap(version -> plans.find(version, ResourceId.of(one.getName())).stream()
                        .map(other -> new Elsewhere(PlanPages.view(plan, version), other.getLabel())))
                .toList();
    }
}
