package se.arshjul.portal.register;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.actor.v1.Actor;
import se.arshjul.portal.session.Visitor;

/** An actor: what it is and was called, how it becomes another, where it sits and what it has. */
@Controller
class ActorPages {

    private final Actors actors;
    private final Seats seats;
    private final ActorHoldings holdings;

    ActorPages(Actors actors, Seats seats, ActorHoldings holdings) {
        this.actors = actors;
        this.seats = seats;
        this.holdings = holdings;
    }

    @GetMapping(RegisterPages.PLACE + "/{actor}")
    String show(@PathVariable String actor, @RequestParam(defaultValue = "") String dag, Visitor visitor, Model model) {
        var day = ActorFilter.day(dag);
        var found = actors.get(actor, day);
        var changes = actors.changes(found.getName());
        Map<String, Actor> everybody = changes.isEmpty() ? Map.of() : actors.everybody();
        var before = actors.before(found.getName(), changes, day);
        model.addAttribute("actor", new ActorView(found));
        model.addAttribute("day", day.getYear() == 0 ? "" : dag);
        model.addAttribute("after", found.hasEndDate() ? after(found) : List.of());
        model.addAttribute(
                "changes",
                changes.stream()
                        .map(change -> new ChangeView(change, everybody))
                        .toList());
        model.addAttribute("before", before);
        model.addAttribute("seats", seats.of(found, before));
        model.addAttribute("plans", holdings.plans(found, before));
        var inside = visitor.isStaff("coordinator") || visitor.actor().equals(found.getName());
        model.addAttribute("roles", inside ? holdings.roles(found) : null);
        model.addAttribute("groups", visitor.isStaff("coordinator") ? holdings.groups(found) : null);
        model.addAttribute("own", visitor.actor().equals(found.getName()));
        return "register/actor";
    }

    /** Those that came after it and are there today. */
    private List<ActorView> after(Actor actor) {
        return actors.resolve(actor.getName()).getActorsList().stream()
                .filter(one -> !one.getName().equals(actor.getName()))
                .map(ActorView::new)
                .toList();
    }
}
