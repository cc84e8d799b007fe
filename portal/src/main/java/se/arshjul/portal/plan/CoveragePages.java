package se.arshjul.portal.plan;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import se.arshjul.portal.chart.County;
import se.arshjul.portal.session.Visitor;

/** How all plans that follow one take up its parts, for everybody; the agency also sees what bodies have stated. */
@Controller
class CoveragePages {

    private final Plans plans;
    private final Coverages coverages;

    CoveragePages(Plans plans, Coverages coverages) {
        this.plans = plans;
        this.coverages = coverages;
    }

    @GetMapping("/planer/{plan}/samstammighet")
    String show(@PathVariable String plan, @RequestParam Map<String, String> address, Visitor visitor, Model model) {
        var found = plans.get(plan);
        var versions = plans.versions(found);
        var wanted = choice(address, visitor);
        var version = plans.chosen(found, versions, wanted.utgava());
        var token = address.getOrDefault("sida", "");
        var table = coverages.page(version, wanted, token);
        var choice = table.lacksPart() ? wanted.ofPart("", wanted.slag()) : wanted;
        var here = choice.address("/planer/" + plan + "/samstammighet");
        PlanPages.about(model, found, version);
        model.addAttribute("first", token.isEmpty() ? null : here);
        model.addAttribute("next", next(here, table.page().getNextPageToken()));
        model.addAttribute("choice", choice);
        model.addAttribute("table", table);
        model.addAttribute("counties", County.ALL);
        model.addAttribute("kinds", CoverageChoice.KINDS);
        model.addAttribute("levels", CoverageChoice.LEVELS);
        model.addAttribute("staff", seesStated(visitor));
        model.addAttribute(
                "versions",
                versions.reversed().stream()
                        .map(one -> PlanPages.view(found, one))
                        .toList());
        return "plan/coverage";
    }

    private static @Nullable String next(String here, String token) {
        return token.isEmpty()
                ? null
                : UriComponentsBuilder.fromUriString(here)
                        .queryParam("sida", token)
                        .build()
                        .toUriString();
    }

    /** What the visitor may choose. */
    static CoverageChoice choice(Map<String, String> address, Visitor visitor) {
        var choice = CoverageChoice.of(address);
        return seesStated(visitor) ? choice : choice.withoutStated();
    }

    private static boolean seesStated(Visitor visitor) {
        return visitor.isStaff("coordinator") || visitor.isStaff("analyst");
    }
}
