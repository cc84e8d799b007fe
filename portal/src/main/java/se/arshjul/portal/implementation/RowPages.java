package se.arshjul.portal.implementation;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.plan.v1.CreateImplementationRowRequest;
import se.arshjul.plan.v1.DeleteImplementationRowRequest;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ImplementationRow;
import se.arshjul.plan.v1.ImplementationServiceGrpc.ImplementationServiceBlockingStub;
import se.arshjul.plan.v1.UpdateImplementationRowRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** A row of a draft: added, changed and taken out. */
@Controller
@RequestMapping("/uppfoljning/planer/{plan}/genomforande/{year}/rad")
class RowPages {

    private static final int USUAL_PRIORITY = 100;

    private final Years years;
    private final ActorDirectory directory;
    private final Calls<ImplementationServiceBlockingStub> implementations;

    RowPages(Years years, ActorDirectory directory, Calls<ImplementationServiceBlockingStub> implementations) {
        this.years = years;
        this.directory = directory;
        this.implementations = implementations;
    }

    @GetMapping("/ny")
    String add(
            @PathVariable String plan,
            @PathVariable String year,
            @RequestParam(defaultValue = "") String atgard,
            Form form,
            Model model) {
        var empty = ImplementationRow.newBuilder().setElementId(atgard).setPriority(USUAL_PRIORITY);
        return edit(plan, year, empty.build(), form, model);
    }

    @GetMapping("/{row}")
    String show(
            @PathVariable String plan, @PathVariable String year, @PathVariable String row, Form form, Model model) {
        return edit(
                plan, year, years.row(Years.name(plan, year), row, View.WORKING).row(), form, model);
    }

    private String edit(String plan, String year, ImplementationRow row, Form form, Model model) {
        var name = Years.name(plan, year);
        model.addAttribute("plan", years.plan(plan));
        model.addAttribute("one", new YearView(years.get(name, View.WORKING)));
        model.addAttribute("isNew", row.getName().isEmpty());
        model.addAttribute("number", row.getName().replaceFirst(".*/", ""));
        model.addAttribute("months", months());
        model.addAttribute("actors", directory.choices(row.getActorsList()));
        model.addAttribute(
                "measures",
                years.measures(name, View.WORKING).stream()
                        .map(measure -> Choice.of(
                                measure.getElementId(), (measure.getCode() + " " + measure.getLabel()).strip()))
                        .toList());
        form.start(
                row.getEtag(),
                Map.of(
                        "elementId", row.getElementId(),
                        "actors", row.getActorsList(),
                        "activity", row.getActivity(),
                        "followUp", row.getFollowUp(),
                        "startMonth", month(row.getStartMonth()),
                        "endMonth", month(row.getEndMonth()),
                        "priority", row.getPriority()));
        if (form.theirs("actors") != null) {
            var names = directory.names();
            model.addAttribute(
                    "savedActors",
                    row.getActorsList().stream()
                            .map(actor -> ActorDirectory.name(names, actor))
                            .collect(Collectors.joining(", ")));
        }
        return "implementation/row";
    }

    private static String month(int month) {
        return month == 0 ? "" : String.valueOf(month);
    }

    private static List<Choice> months() {
        return IntStream.rangeClosed(1, 12)
                .mapToObj(month -> Choice.of(String.valueOf(month), RowView.month(month)))
                .toList();
    }

    @PostMapping("/ny")
    String create(@PathVariable String plan, @PathVariable String year, Form form, Model model) {
        var typed = typed(form);
        try {
            if (!form.isWrong()) {
                implementations.write(stub -> stub.createImplementationRow(CreateImplementationRowRequest.newBuilder()
                        .setParent(Years.name(plan, year))
                        .setRow(typed)
                        .setRequestId(form.getRequestId())
                        .build()));
            }
        } catch (Refusal refusal) {
            form.refuse(refusal);
        }
        return form.isWrong()
                ? add(plan, year, "", form, model)
                : "redirect:/uppfoljning/planer/{plan}/genomforande/{year}";
    }

    @PostMapping("/{row}")
    String change(
            @PathVariable String plan, @PathVariable String year, @PathVariable String row, Form form, Model model) {
        var typed = typed(form);
        try {
            if (!form.isWrong()) {
                implementations.write(stub -> stub.updateImplementationRow(UpdateImplementationRowRequest.newBuilder()
                        .setRow(typed.setName(Years.name(plan, year) + "/rows/" + row)
                                .setEtag(form.getEtag()))
                        .setRequestId(form.getRequestId())
                        .build()));
            }
        } catch (Refusal refusal) {
            if (isGone(refusal)) {
                return anew(plan, year, form, model);
            }
            form.refuse(refusal);
        }
        return form.isWrong()
                ? again(plan, year, row, form, model)
                : "redirect:/uppfoljning/planer/{plan}/genomforande/{year}";
    }

    private String again(String plan, String year, String row, Form form, Model model) {
        try {
            return show(plan, year, row, form, model);
        } catch (Refusal refusal) {
            if (isGone(refusal)) {
                return anew(plan, year, form, model);
            }
            throw refusal;
        }
    }

    private static boolean isGone(Refusal refusal) {
        return refusal.reason().equals("IMPLEMENTATION_ROW_NOT_FOUND");
    }

    /** What was typed into a row that somebody else has taken out meanwhile stands in a new one. */
    private String anew(String plan, String year, Form form, Model model) {
        form.refuse(Refusal.precondition("IMPLEMENTATION_ROW_GONE", "The row has been taken out.", Map.of()));
        var chosen = ImplementationRow.newBuilder().addAllActors(actors(form));
        return edit(plan, year, chosen.build(), form, model);
    }

    private static List<String> actors(Form form) {
        return form.values("actors").stream().filter(actor -> !actor.isEmpty()).toList();
    }

    private static ImplementationRow.Builder typed(Form form) {
        return ImplementationRow.newBuilder()
                .setElementId(form.value("elementId"))
                .addAllActors(actors(form))
                .setActivity(form.value("activity"))
                .setFollowUp(form.value("followUp"))
                .setStartMonth(form.whole("startMonth").orElse(0))
                .setEndMonth(form.whole("endMonth").orElse(0))
                .setPriority(form.whole("priority").orElse(0));
    }

    @GetMapping("/{row}/ta-bort")
    String askToRemove(
            @PathVariable String plan, @PathVariable String year, @PathVariable String row, Form form, Model model) {
        var name = Years.name(plan, year);
        var found = years.row(name, row, View.WORKING);
        model.addAttribute("plan", years.plan(plan));
        model.addAttribute("one", new YearView(years.get(name, View.WORKING)));
        model.addAttribute("row", found);
        form.start(found.row().getEtag(), Map.of());
        return "implementation/remove";
    }

    @PostMapping("/{row}/ta-bort")
    String remove(
            @PathVariable String plan, @PathVariable String year, @PathVariable String row, Form form, Model model) {
        try {
            implementations.write(stub -> stub.deleteImplementationRow(DeleteImplementationRowRequest.newBuilder()
                    .setName(Years.name(plan, year) + "/rows/" + row)
                    .setEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return askToRemove(plan, year, row, form, model);
        }
        return "redirect:/uppfoljning/planer/{plan}/genomforande/{year}";
    }
}
