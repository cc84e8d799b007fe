package se.arshjul.portal.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import se.arshjul.plan.v1.Change;
import se.arshjul.plan.v1.CreateDraftRequest;
import se.arshjul.plan.v1.DraftServiceGrpc.DraftServiceBlockingStub;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.Version;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.draft.Drafts.Opened;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.portal.plan.Differences;
import se.arshjul.portal.plan.ElementView;
import se.arshjul.portal.plan.PlanPages;
import se.arshjul.portal.plan.PlanWriters;
import se.arshjul.portal.plan.Plans;
import se.arshjul.portal.session.Visitor;

/** A plan's next version: how it is started, and its outline with what has been changed. */
@Controller
@RequestMapping("/utkast/{plan}")
class DraftPages {

    private final Drafts drafts;
    private final Plans plans;
    private final Differences differences;
    private final Calls<DraftServiceBlockingStub> calls;

    DraftPages(Drafts drafts, Plans plans, Differences differences, Calls<DraftServiceBlockingStub> calls) {
        this.drafts = drafts;
        this.plans = plans;
        this.differences = differences;
        this.calls = calls;
    }

    @GetMapping("/nytt")
    String begin(@PathVariable String plan, Form form, Model model) {
        var found = plans.get(plan);
        form.start("", Map.of("shortName", "", "baseVersion", found.getCurrentVersion()));
        return begin(found, model);
    }

    private String begin(Plan plan, Model model) {
        model.addAttribute("plan", plan);
        model.addAttribute("planPath", plan.getName().replaceFirst("plans/", "/planer/"));
        model.addAttribute(
                "bases",
                plans.versions(plan).reversed().stream()
                        .filter(version -> !PlanWriters.isUndecided(version))
                        .map(version -> Choice.of(version.getName(), label(plan, version)))
                        .toList());
        return "draft/new";
    }

    private static String label(Plan plan, Version version) {
        var view = PlanPages.view(plan, version);
        return view.getMonth().isEmpty() ? view.getName() : view.getName() + ", " + view.getMonth();
    }

    @PostMapping("/nytt")
    String create(@PathVariable String plan, Form form, Model model) {
        var found = plans.get(plan);
        return Sending.of(form, () -> begin(found, model)).send(() -> {
            var started = calls.write(stub -> stub.createDraft(CreateDraftRequest.newBuilder()
                    .setParent(found.getName())
                    .setBaseVersion(form.value("baseVersion"))
                    .setShortName(form.value("shortName"))
                    .setRequestId(form.getRequestId())
                    .build()));
            return "redirect:/utkast/{plan}/" + started.getSequence();
        });
    }

    @GetMapping("/{version}")
    String show(@PathVariable String plan, @PathVariable String version, Visitor visitor, Form form, Model model) {
        var opened = drafts.open(plan, version);
        var elements = drafts.elements(opened);
        var changes = changes(opened);
        drafts.head(opened, visitor, model);
        Map<String, List<String>> kinds = new HashMap<>();
        changes.forEach(change -> kinds.put(
                change.getElementId(),
                change.getKindsList().stream().map(Enum::name).toList()));
        model.addAttribute("groups", Branches.of(elements, kinds).groups());
        model.addAttribute(
                "counted", kinds.keySet().stream().filter(id -> !id.isEmpty()).count());
        model.addAttribute("whole", kinds.containsKey(""));
        model.addAttribute("removed", removed(changes));
        model.addAttribute("base", base(opened));
        return "draft/show";
    }

    private List<Change> changes(Opened opened) {
        var base =
                Version.newBuilder().setName(opened.version().getBaseVersion()).build();
        return differences.between(base, opened.version());
    }

    /** What the version that it was started from has, and the draft has no more. */
    private static List<ElementView> removed(List<Change> changes) {
        List<ElementView> removed = new ArrayList<>();
        changes.stream()
                .filter(change -> change.hasBefore() && !change.hasAfter())
                .forEach(change -> removed.add(new ElementView(change.getBefore())));
        return removed;
    }

    private Choice base(Opened opened) {
        return plans.versions(opened.plan()).stream()
                .filter(version -> version.getName().equals(opened.version().getBaseVersion()))
                .findFirst()
                .map(version -> Choice.of(String.valueOf(version.getSequence()), label(opened.plan(), version)))
                .orElse(Choice.of("", ""));
    }
}
