package se.arshjul.portal.implementation;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.plan.v1.CopyChoice;
import se.arshjul.plan.v1.CreateImplementationPlanRequest;
import se.arshjul.plan.v1.ImplementationPlan;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ImplementationServiceGrpc.ImplementationServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** The years of a plan, and how another is begun: without rows, or with what is left of an earlier year. */
@Controller
@RequestMapping("/uppfoljning/planer/{plan}/genomforande")
class YearPages {

    private final Years years;
    private final Calls<ImplementationServiceBlockingStub> implementations;

    YearPages(Years years, Calls<ImplementationServiceBlockingStub> implementations) {
        this.years = years;
        this.implementations = implementations;
    }

    @GetMapping
    String list(@PathVariable String plan, Model model) {
        about(model, plan);
        model.addAttribute(
                "years",
                years.list(plan, View.WORKING).stream().map(YearView::new).toList());
        return "implementation/years";
    }

    @GetMapping("/ny")
    String start(@PathVariable String plan, @RequestParam(defaultValue = "") String fran, Form form, Model model) {
        return show(plan, fran, proposals(plan, fran), form, model);
    }

    private List<Years.ProposedRow> proposals(String plan, String fran) {
        return isYear(fran) ? years.proposals(Years.name(plan, fran)) : List.of();
    }

    private String show(String plan, String fran, List<Years.ProposedRow> proposals, Form form, Model model) {
        about(model, plan);
        var known = years.list(plan, View.WORKING);
        form.start(
                "",
                Map.of(
                        "year",
                        next(known),
                        "carryReason",
                        "",
                        "copied",
                        proposals.stream()
                                .filter(Years.ProposedRow::isCopied)
                                .map(proposal -> proposal.row().getNumber())
                                .toList()));
        model.addAttribute("fran", fran);
        model.addAttribute("known", known.stream().map(YearView::new).toList());
        model.addAttribute("proposals", proposals);
        return "implementation/new";
    }

    private static String next(List<ImplementationPlan> known) {
        return known.isEmpty() ? "" : String.valueOf(known.getFirst().getYear() + 1);
    }

    @PostMapping("/ny")
    String create(@PathVariable String plan, @RequestParam(defaultValue = "") String fran, Form form, Model model) {
        if (!form.value("visa").isEmpty() || !fran.equals(form.value("sedd"))) {
            return rowsOf(plan, fran, form, model);
        }
        var year = form.whole("year");
        if (isYear(fran) && year.isPresent() && year.getAsInt() <= Integer.parseInt(fran)) {
            form.violated("year", "NOT_LATER");
        }
        if (form.isWrong()) {
            return start(plan, fran, form, model);
        }
        try {
            implementations.write(stub -> stub.createImplementationPlan(asked(plan, fran, year, form)));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return start(plan, fran, form, model);
        }
        return "redirect:/uppfoljning/planer/" + plan + "/genomforande/" + year.orElse(0);
    }

    /** Nobody begins a year with rows that they have not seen; what was chosen among those of another year is no choice. */
    private String rowsOf(String plan, String fran, Form form, Model model) {
        var proposals = proposals(plan, fran);
        if (!fran.equals(form.value("sedd"))) {
            form.forget("copied");
            proposals.forEach(proposal -> form.forget("reason-" + proposal.row().getNumber()));
        }
        return show(plan, fran, proposals, form, model);
    }

    private static boolean isYear(String fran) {
        return fran.matches("2\\d{3}");
    }

    private CreateImplementationPlanRequest asked(String plan, String fran, OptionalInt year, Form form) {
        var asked = CreateImplementationPlanRequest.newBuilder()
                .setParent("plans/" + plan)
                .setYear(year.orElse(0))
                .setRequestId(form.getRequestId());
        if (isYear(fran)) {
            asked.setSourceYear(Integer.parseInt(fran)).setCarryReason(form.value("carryReason"));
            years.proposals(Years.name(plan, fran)).stream()
                    .filter(Years.ProposedRow::isCopyable)
                    .map(proposal -> CopyChoice.newBuilder()
                            .setRow(proposal.row().row().getName())
                            .setCopied(form.has("copied", proposal.row().getNumber()))
                            .setReason(form.value("reason-" + proposal.row().getNumber()))
                            .build())
                    .forEach(asked::addChoices);
        }
        return asked.build();
    }

    private void about(Model model, String plan) {
        model.addAttribute("plan", years.plan(plan));
        model.addAttribute("here", "/uppfoljning/planer/" + plan + "/genomforande");
    }
}
