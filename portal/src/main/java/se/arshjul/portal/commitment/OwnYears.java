package se.arshjul.portal.commitment;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.plan.v1.ListPlansRequest;
import se.arshjul.plan.v1.ListPlansResponse;
import se.arshjul.plan.v1.Plan;
import se.arshjul.plan.v1.PlanServiceGrpc.PlanServiceBlockingStub;
import se.arshjul.portal.call.Calls;
import se.arshjul.portal.call.EveryPage;
import se.arshjul.portal.call.Part;
import se.arshjul.portal.session.Visitor;

/** In which years of which plans an actor has been asked what it commits itself to. */
@Component
public class OwnYears {

    private final Calls<PlanServiceBlockingStub> plans;
    private final Rounds rounds;

    OwnYears(Calls<PlanServiceBlockingStub> plans, Rounds rounds) {
        this.plans = plans;
        this.rounds = rounds;
    }

    /** The latest round of each year, with the plan that it is about. */
    List<Asked> of(Visitor visitor) {
        return plans.read(OwnYears::national).stream()
                .flatMap(plan -> rounds.of(plan.getName(), visitor.actor()).stream()
                        .map(round -> new Asked(plan.getTitle(), new RoundView(round, visitor.actorName()))))
                .toList();
    }

    /** Those in which it is asked now; without what cannot be read. */
    public Part<List<Asked>> waiting(Visitor visitor) {
        return plans.part(OwnYears::national)
                .map(national -> national.stream()
                        .flatMap(plan -> rounds.partOf(plan.getName(), visitor.actor()).orElse(List.of()).stream()
                                .map(round -> new Asked(plan.getTitle(), new RoundView(round, visitor.actorName()))))
                        .filter(asked -> asked.round().isAsked())
                        .toList());
    }

    /** Plans for the whole country: others ask nobody. */
    private static List<Plan> national(PlanServiceBlockingStub stub) {
        return EveryPage.of(
                        token -> stub.listPlans(ListPlansRequest.newBuilder()
                                .setPageSize(1000)
                                .setPageToken(token)
                                .build()),
                        ListPlansResponse::getPlansList,
                        ListPlansResponse::getNextPageToken)
                .stream()
                .filter(plan -> plan.getLevel() == Plan.Level.NATIONAL)
                .toList();
    }

    /** A round and the plan that it is about. */
    public record Asked(String plan, RoundView round) {}
}
