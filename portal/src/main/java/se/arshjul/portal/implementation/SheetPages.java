package se.arshjul.portal.implementation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.plan.v1.ImplementationPlan;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ImplementationServiceGrpc.ImplementationServiceBlockingStub;
import se.arshjul.plan.v1.PublishImplementationPlanRequest;
import se.arshjul.plan.v1.ReviseImplementationPlanRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** The implementation plan of a year for those who keep it: as a table, a board or a timeline; publishing it. */
@Controller
@RequestMapping("/uppfoljning/planer/{plan}/genomforande/{year}")
class SheetPages {

    private final Years years;
    private final Sheets sheets;
    private final Calls<ImplementationServiceBlockingStub> implementations;

    SheetPages(Years years, Sheets sheets, Calls<ImplementationServiceBlockingStub> implementations) {
        this.years = years;
        this.sheets = sheets;
        this.implementations = implementations;
    }

    @GetMapping
    String show(
            @PathVariable String plan,
            @PathVariable String year,
            @RequestParam(defaultValue = "") String vy,
            Form form,
            Model model) {
        sheets.about(model, plan, year, View.WORKING);
        Sheets.shape(model, vy);
        return "implementation/show";
    }

    @GetMapping("/skillnader")
    String changes(@PathVariable String plan, @PathVariable String year, Model model) {
        var name = Years.name(plan, year);
        model.addAttribute("plan", years.plan(plan));
        var one = years.get(name, View.WORKING);
        model.addAttribute("one", new YearView(one));
        var earlier = earlier(plan, one);
        model.addAttribute("earlier", earlier.map(YearView::new).orElse(null));
        model.addAttribute(
                "changes",
                earlier.map(found -> years.changes(name, found, View.WORKING)).orElse(List.of()));
        return "implementation/changes";
    }

    /** The year that it was begun from, or else the year before; nothing where neither has an implementation plan. */
    private Optional<ImplementationPlan> earlier(String plan, ImplementationPlan one) {
        return Stream.of(one.getSourceYear(), one.getYear() - 1)
                .filter(year -> year > 0)
                .flatMap(year -> years.find(Years.name(plan, String.valueOf(year)), View.WORKING).stream())
                .findFirst();
    }

    @GetMapping("/publicera")
    String askToPublish(@PathVariable String plan, @PathVariable String year, Form form, Model model) {
        sheets.about(model, plan, year, View.WORKING);
        form.start(years.get(Years.name(plan, year), View.WORKING).getEtag(), Map.of());
        return "implementation/publish";
    }

    @PostMapping("/publicera")
    String publish(@PathVariable String plan, @PathVariable String year, Form form, Model model) {
        try {
            implementations.write(stub -> stub.publishImplementationPlan(PublishImplementationPlanRequest.newBuilder()
                    .setName(Years.name(plan, year))
                    .setEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return askToPublish(plan, year, form, model);
        }
        return "redirect:/uppfoljning/planer/{plan}/genomforande/{year}";
    }

    @GetMapping("/revidera")
    String askToRevise(@PathVariable String plan, @PathVariable String year, Form form, Model model) {
        var current = years.get(Years.name(plan, year), View.WORKING);
        model.addAttribute("plan", years.plan(plan));
        model.addAttribute("one", new YearView(current));
        form.start(current.getEtag(), Map.of("reason", ""));
        return "implementation/revise";
    }

    @PostMapping("/revidera")
    String revise(@PathVariable String plan, @PathVariable String year, Form form, Model model) {
        try {
            implementations.write(stub -> stub.reviseImplementationPlan(ReviseImplementationPlanRequest.newBuilder()
                    .setName(Years.name(plan, year))
                    .setReason(form.value("reason"))
                    .setEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return askToRevise(plan, year, form, model);
        }
        return "redirect:/uppfoljning/planer/{plan}/genomforande/{year}";
    }
}
