package se.arshjul.portal.plan;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.Version;

/** The golden thread through a part of a plan, for people and for machines. */
@Controller
class GoldenThreadPages {

    private record Found(Plan plan, Outline outline, GoldenThread thread) {

        Version version() {
            return outline.version();
        }
    }

    private final Plans plans;
    private final GoldenThreads threads;

    GoldenThreadPages(Plans plans, GoldenThreads threads) {
        this.plans = plans;
        this.threads = threads;
    }

    @GetMapping("/planer/{plan}/del/{element}/trad")
    String show(
            @PathVariable String plan,
            @PathVariable String element,
            @RequestParam(defaultValue = "") String utgava,
            Model model) {
        var found = find(plan, element, utgava);
        PlanPages.about(model, found.plan(), found.version());
        model.addAttribute(
                "lender", PlanPages.view(found.plan(), found.outline().lender()));
        model.addAttribute("thread", found.thread());
        return "plan/thread";
    }

    @GetMapping(value = "/planer/{plan}/del/{element}/trad.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Map<String, Object> json(
            @PathVariable String plan, @PathVariable String element, @RequestParam(defaultValue = "") String utgava) {
        var found = find(plan, element, utgava);
        return GoldenThreadJson.of(found.plan(), found.version(), found.thread());
    }

    private Found find(String plan, String element, String utgava) {
        var found = plans.get(plan);
        var versions = plans.versions(found);
        var version = plans.chosen(found, versions, utgava);
        var outline = plans.outline(version, versions);
        var one = outline.find(element).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Found(found, outline, threads.of(found, PlanPages.view(found, version), outline, one));
    }
}
