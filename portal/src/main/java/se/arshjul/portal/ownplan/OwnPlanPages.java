package se.arshjul.portal.ownplan;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import se.arshjul.actor.v1.Actor;
import se.arshjul.actor.v1.ActorServiceGrpc.ActorServiceBlockingStub;
import se.arshjul.actor.v1.ListRecipientsRequest;
import se.arshjul.actor.v1.ListRecipientsResponse;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;

/** The agency's register of the regions' and municipalities' own plans: how many have which, and each with its history. */
@Controller
@RequestMapping("/uppfoljning/egna-planer")
class OwnPlanPages {

    static final String HERE = "/uppfoljning/egna-planer";

    private final OwnPlans ownPlans;
    private final Calls<ActorServiceBlockingStub> actors;

    OwnPlanPages(OwnPlans ownPlans, Calls<ActorServiceBlockingStub> actors) {
        this.ownPlans = ownPlans;
        this.actors = actors;
    }

    @GetMapping
    String list(
            @RequestParam(defaultValue = "") String slag,
            @RequestParam(defaultValue = "") String plan,
            @RequestParam(defaultValue = "") String del,
            @RequestParam(defaultValue = "") String ar,
            Model model) {
        var filter = new OwnPlanFilter(slag, plan, del, ar);
        var counted = ownPlans.list(filter.ofKind());
        var parts = ownPlans.parts(counted);
        var found = filter.equals(filter.ofKind()) ? counted : ownPlans.list(filter, parts);
        model.addAttribute("filter", filter);
        model.addAttribute("here", HERE);
        model.addAttribute("counts", new OwnPlanCounts(counted, parts));
        model.addAttribute("labels", parts.labels());
        model.addAttribute("asked", asked(filter.slag()));
        model.addAttribute(
                "rows", found.stream().map(own -> OwnPlanView.of(own, parts)).toList());
        return "ownplan/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Model model) {
        model.addAttribute("one", ownPlans.show(id));
        model.addAttribute("here", HERE);
        return "ownplan/show";
    }

    /** How many of a kind, or of both, are there to be asked. */
    private Part<Long> asked(String kind) {
        return actors.part(stub -> EveryPage.of(
                        token -> stub.listRecipients(ListRecipientsRequest.newBuilder()
                                .setPageSize(1000)
                                .setPageToken(token)
                                .build()),
                        ListRecipientsResponse::getRecipientsList,
                        ListRecipientsResponse::getNextPageToken)
                .stream()
                .filter(recipient ->
                        kind.isEmpty() || kind.equals("region") == (recipient.getKind() == Actor.Kind.REGION))
                .count());
    }
}
