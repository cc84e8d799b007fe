package se.arshjul.planservice.ownplan;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.arshjul.planservice.ownplan.Statement.Body;
import se.arshjul.planservice.ownplan.Statement.Facts;
import se.arshjul.planservice.ownplan.Statement.Source;
import se.arshjul.planservice.plan.ElementRepository;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.runtime.audit.Audit;
import se.arshjul.runtime.request.RequestId;
import se.arshjul.runtime.request.Requests;

/** Takes in what an accepted response states, once. */
@Component
class StateOwnPlan {

    record Command(OwnPlanName name, Body body, Source source, Facts facts) {}

    private final OwnPlanRepository ownPlans;
    private final ElementRepository elements;
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    StateOwnPlan(
            OwnPlanRepository ownPlans,
            ElementRepository elements,
            Requests requests,
            Audit audit,
            InstantSource clock) {
        this.ownPlans = ownPlans;
        this.elements = elements;
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public OwnPlan handle(RequestId id, Command command) {
        if (requests.firstTime(id, command)) {
            take(new Statement(
                    command.name(), command.body(), command.source(), known(command.facts()), clock.instant()));
        }
        return ownPlans.get(command.name());
    }

    private void take(Statement statement) {
        var before = ownPlans.find(statement.ownPlan()).map(OwnPlan::statement).orElse(null);
        if (ownPlans.add(statement)) {
            audit.record("StateOwnPlan", statement.ownPlan().toString(), before, statement);
        }
    }

    /** A survey may let bodies choose more than the plan's elements. */
    private Facts known(Facts facts) {
        return facts.withElements(VersionName.find(facts.planVersion())
                .map(version -> facts.elements().stream()
                        .distinct()
                        .filter(element ->
                                elements.findKind(version.plan(), element).isPresent())
                        .toList())
                .orElse(List.of()));
    }
}
