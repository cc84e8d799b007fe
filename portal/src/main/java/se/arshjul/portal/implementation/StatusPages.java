package se.arshjul.portal.implementation;

import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import se.arshjul.plan.v1.ImplementationPlan.View;
import se.arshjul.plan.v1.ImplementationServiceGrpc.ImplementationServiceBlockingStub;
import se.arshjul.plan.v1.RowStatus;
import se.arshjul.plan.v1.TellRowStatusRequest;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.refusal.Refusal;

/** How far a published row has come: told by a coordinator, or by the people of an actor that is responsible for it. */
@Controller
class StatusPages {

    private static final String AGENCY = "/uppfoljning/planer/{plan}/genomforande/{year}";
    private static final String ACTOR = "/atagande/{plan}/{year}";

    /** One telling, for a line of the history. */
    public record Told(String status, String note, String when, String who) {}

    private final Years years;
    private final ActorDirectory directory;
    private final Calls<ImplementationServiceBlockingStub> implementations;
    private final MessageSource messages;

    StatusPages(
            Years years,
            ActorDirectory directory,
            Calls<ImplementationServiceBlockingStub> implementations,
            MessageSource messages) {
        this.years = years;
        this.directory = directory;
        this.implementations = implementations;
        this.messages = messages;
    }

    @GetMapping(AGENCY + "/rad/{row}/lage")
    String ofAgency(
            @PathVariable String plan, @PathVariable String year, @PathVariable String row, Form form, Model model) {
        return show(plan, year, row, "/uppfoljning/planer/" + plan + "/genomforande/" + year, form, model);
    }

    @GetMapping(ACTOR + "/rad/{row}")
    String ofActor(
            @PathVariable String plan, @PathVariable String year, @PathVariable String row, Form form, Model model) {
        return show(plan, year, row, "/atagande/" + plan + "/" + year, form, model);
    }

    private String show(String plan, String year, String number, String back, Form form, Model model) {
        var row = years.row(Years.name(plan, year), number, View.VIEW_UNSPECIFIED);
        var names = directory.names();
        model.addAttribute("plan", years.plan(plan));
        model.addAttribute("year", year);
        model.addAttribute("row", row);
        model.addAttribute("back", back);
        model.addAttribute("statuses", statuses());
        model.addAttribute(
                "history",
                years.statuses(row.row().getName(), View.VIEW_UNSPECIFIED).stream()
                        .map(status -> told(status, names))
                        .toList());
        form.start(row.row().getStatusEtag(), Map.of("status", row.getStatus(), "note", ""));
        return "implementation/status";
    }

    private static Told told(RowStatus status, Map<String, String> names) {
        return new Told(
                status.getStatus().name(),
                status.getNote(),
                DateText.moment(status.getTellTime()),
                ActorDirectory.name(names, status.getActor()));
    }

    private List<Choice> statuses() {
        return Sheets.STATUSES.stream()
                .map(status -> Choice.of(
                        status.name(),
                        messages.getMessage(
                                "implementation.status." + status.name(), null, LocaleContextHolder.getLocale())))
                .toList();
    }

    @PostMapping(AGENCY + "/rad/{row}/lage")
    String tellAsAgency(
            @PathVariable String plan, @PathVariable String year, @PathVariable String row, Form form, Model model) {
        return tell(plan, year, row, form)
                ? "redirect:/uppfoljning/planer/{plan}/genomforande/{year}" + board(form)
                : ofAgency(plan, year, row, form, model);
    }

    /** Whoever has changed it on the board goes on there. */
    private static String board(Form form) {
        return form.value("tavla").isEmpty() ? "" : "?vy=tavla";
    }

    @PostMapping(ACTOR + "/rad/{row}")
    String tellAsActor(
            @PathVariable String plan, @PathVariable String year, @PathVariable String row, Form form, Model model) {
        return tell(plan, year, row, form) ? "redirect:/atagande/{plan}/{year}" : ofActor(plan, year, row, form, model);
    }

    private boolean tell(String plan, String year, String row, Form form) {
        try {
            implementations.write(stub -> stub.tellRowStatus(TellRowStatusRequest.newBuilder()
                    .setName(Years.name(plan, year) + "/rows/" + row)
                    .setStatus(Sheets.status(form.value("status")))
                    .setNote(form.value("note"))
                    .setStatusEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
            return true;
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return false;
        }
    }
}
