package se.arshjul.portal.plan;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import se.arshjul.plan.v1.ConfirmProgressRequest;
import se.arshjul.plan.v1.Element;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.Progress.State;
import se.arshjul.plan.v1.ProgressEntry;
import se.arshjul.plan.v1.ProgressServiceGrpc.ProgressServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.ResourceId;
import se.arshjul.portal.date.DateText;
import se.arshjul.portal.form.Choice;
import se.arshjul.portal.form.Form;
import se.arshjul.runtime.calendar.WorkingDays;
import se.arshjul.runtime.refusal.Refusal;

/** How far what a plan wants done has come: what answers propose, what a coordinator confirms, what was said before. */
@Controller
@RequestMapping("/uppfoljning/planer/{plan}")
class ProgressPages {

    private static final List<State> STATES = List.of(State.NOT_STARTED, State.ONGOING, State.DONE, State.UNKNOWN);

    /** One confirmation as the page tells of it. */
    public record Told(ProgressEntry entry, String day) {}

    private final Plans plans;
    private final AskedAbout asked;
    private final Confirmations confirmations;
    private final Calls<ProgressServiceBlockingStub> progress;
    private final MessageSource messages;
    private final InstantSource clock;

    ProgressPages(
            Plans plans,
            AskedAbout asked,
            Confirmations confirmations,
            Calls<ProgressServiceBlockingStub> progress,
            MessageSource messages,
            InstantSource clock) {
        this.plans = plans;
        this.asked = asked;
        this.confirmations = confirmations;
        this.progress = progress;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String plan, Model model) {
        var found = plans.get(plan);
        var outline = outline(found, model);
        model.addAttribute(
                "elements",
                outline.all()
                        .filter(Confirmations::isKeptFor)
                        .map(ElementView::new)
                        .toList());
        model.addAttribute("confirmed", confirmations.of(found));
        return "plan/progress";
    }

    @GetMapping("/{element}")
    String show(@PathVariable String plan, @PathVariable String element, Form form, Model model) {
        var found = plans.get(plan);
        var outline = outline(found, model);
        var one = require(outline, element);
        var name = found.getName() + "/progress/" + element;
        var current = confirmations.get(name);
        var evidence = asked.of(one, outline.above(one)).map(Confirmations::evidence);
        var proposal = confirmations.preview(evidence.orElse(List.of()));
        form.start(
                current.getEtag(),
                Map.of(
                        "state",
                        proposal.getState().name(),
                        "year",
                        LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE).getYear(),
                        "reason",
                        ""));
        model.addAttribute("one", new ElementView(one));
        model.addAttribute("current", new ProgressView(current));
        model.addAttribute("evidence", evidence);
        model.addAttribute("proposal", proposal);
        model.addAttribute("states", states());
        model.addAttribute(
                "entries",
                confirmations.entries(name).stream()
                        .map(entry -> new Told(entry, DateText.moment(entry.getConfirmTime())))
                        .toList());
        return "plan/confirm";
    }

    @PostMapping("/{element}")
    String confirm(@PathVariable String plan, @PathVariable String element, Form form, Model model) {
        var found = plans.get(plan);
        var outline = outline(found, model);
        var one = require(outline, element);
        var evidence = asked.of(one, outline.above(one)).map(Confirmations::evidence);
        var year = form.whole("year");
        if (!evidence.isLoaded()) {
            form.violated("state", "UNCHECKED");
        }
        if (form.isWrong()) {
            return show(plan, element, form, model);
        }
        try {
            progress.write(stub -> stub.confirmProgress(ConfirmProgressRequest.newBuilder()
                    .setName(found.getName() + "/progress/" + element)
                    .setState(state(form.value("state")))
                    .setYear(year.orElse(0))
                    .addAllEvidence(evidence.orElse(List.of()))
                    .setReason(form.value("reason"))
                    .setEtag(form.getEtag())
                    .setRequestId(form.getRequestId())
                    .build()));
        } catch (Refusal refusal) {
            form.refuse(refusal);
            return show(plan, element, form, model);
        }
        return "redirect:/uppfoljning/planer/{plan}/{element}";
    }

    private Outline outline(Plan plan, Model model) {
        var versions = plans.versions(plan);
        var outline = plans.outline(plans.chosen(plan, versions, ""), versions);
        PlanPages.about(model, plan, outline.version());
        model.addAttribute("agency", "/uppfoljning/planer/" + ResourceId.of(plan.getName()));
        return outline;
    }

    private static Element require(Outline outline, String element) {
        return outline.find(element)
                .filter(Confirmations::isKeptFor)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<Choice> states() {
        return STATES.stream()
                .map(state -> Choice.of(
                        state.name(),
                        messages.getMessage("plan.state." + state.name(), null, LocaleContextHolder.getLocale())))
                .toList();
    }

    private static State state(String typed) {
        return STATES.stream()
                .filter(state -> state.name().equals(typed))
                .findFirst()
                .orElse(State.STATE_UNSPECIFIED);
    }
}
