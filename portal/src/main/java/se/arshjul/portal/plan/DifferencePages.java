package se.arshjul.portal.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.plan.v1.Change;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.pdf.Pdf;

/** How two versions of a plan differ, for everybody: as a page and on paper. */
@Controller
class DifferencePages {

    /** Two versions of a plan, the earlier one first unless the address asks otherwise. */
    private record Pair(Plan plan, List<Version> versions, Version one, Version other) {}

    /** How many elements something has become of. */
    public record Count(String kind, int count) {}

    /** What has changed in one part of the plan, or in what stands in no part; that has no title. */
    public record Group(String title, List<ChangeView> changes) {}

    private final Plans plans;
    private final Differences differences;
    private final DifferenceWords words;
    private final Pdf pdf;

    DifferencePages(Plans plans, Differences differences, DifferenceWords words, Pdf pdf) {
        this.plans = plans;
        this.differences = differences;
        this.words = words;
        this.pdf = pdf;
    }

    @GetMapping("/planer/{plan}/skillnader")
    String show(
            @PathVariable String plan,
            @RequestParam(defaultValue = "") String fran,
            @RequestParam(defaultValue = "") String till,
            @RequestParam(defaultValue = "") String slag,
            Model model) {
        var pair = pair(plan, fran, till);
        PlanPages.about(model, pair.plan(), pair.other());
        model.addAllAttributes(difference(pair, slag));
        return "plan/difference";
    }

    @GetMapping("/planer/{plan}/skillnader.pdf")
    ResponseEntity<byte[]> paper(
            @PathVariable String plan,
            @RequestParam(defaultValue = "") String fran,
            @RequestParam(defaultValue = "") String till) {
        var pair = pair(plan, fran, till);
        var model = difference(pair, "");
        model.put("plan", pair.plan());
        return pdf.file(
                "paper/difference",
                model,
                "difference.file",
                pair.one().getSequence(),
                pair.other().getSequence());
    }

    /** Where the address does not say, the two that were written last. */
    private Pair pair(String id, String from, String to) {
        var plan = plans.get(id);
        var versions = plans.versions(plan);
        var last = versions.getLast();
        var before = versions.get(Math.max(0, versions.size() - 2));
        return new Pair(
                plan,
                versions,
                from.isEmpty() ? before : plans.chosen(plan, versions, from),
                to.isEmpty() ? last : plans.chosen(plan, versions, to));
    }

    /** Of one kind of change, or of all where it is none that there is. */
    private Map<String, Object> difference(Pair pair, String asked) {
        var changes = differences.between(pair.one(), pair.other());
        var counts = counts(changes);
        var kind = counts.stream().anyMatch(count -> count.kind().equals(asked)) ? asked : "";
        var shown = changes.stream()
                .filter(change -> kind.isEmpty()
                        || change.getKindsList().stream()
                                .anyMatch(one -> one.name().equals(kind)))
                .toList();
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("one", PlanPages.view(pair.plan(), pair.one()));
        model.put("other", PlanPages.view(pair.plan(), pair.other()));
        model.put(
                "versions",
                pair.versions().stream()
                        .map(version -> PlanPages.view(pair.plan(), version))
                        .toList());
        model.put("kind", kind);
        model.put("counts", counts);
        model.put("groups", groups(words.of(shown, pair.other()), labels(pair)));
        return model;
    }

    private static List<Count> counts(List<Change> changes) {
        List<Count> counts = new ArrayList<>();
        for (var kind : Change.Kind.values()) {
            var count = (int) changes.stream()
                    .filter(change -> change.getKindsList().contains(kind))
                    .count();
            if (count > 0) {
                counts.add(new Count(kind.name(), count));
            }
        }
        return counts;
    }

    /** In the order in which the parts first come up; what belongs to none comes first. */
    private static List<Group> groups(List<ChangeView> changes, Map<String, Element> elements) {
        Map<String, List<ChangeView>> parts = new LinkedHashMap<>();
        parts.put("", new ArrayList<>());
        changes.forEach(change -> parts.computeIfAbsent(part(change, elements), none -> new ArrayList<>())
                .add(change));
        return parts.entrySet().stream()
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** What the part is called that stands on its own and holds the element, with others or alone. */
    private static String part(ChangeView change, Map<String, Element> elements) {
        if (change.isWhole()) {
            return "";
        }
        var top = change.element();
        for (var parent = elements.get(id(top.getParentElement()));
                parent != null;
                parent = elements.get(id(parent.getParentElement()))) {
            top = parent;
        }
        return switch (top.getKind()) {
            case PREREQUISITE, FOCUS_AREA, COOPERATION_MEASURE -> new ElementView(top).getTitle();
            default -> "";
        };
    }

    /** Every element that either version has, as the later of the two calls it. */
    private Map<String, Element> labels(Pair pair) {
        Map<String, Element> elements = new LinkedHashMap<>();
        plans.elements(pair.one()).forEach(element -> elements.put(id(element.getName()), element));
        plans.elements(pair.other()).forEach(element -> elements.put(id(element.getName()), element));
        return elements;
    }

    private static String id(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }
}
