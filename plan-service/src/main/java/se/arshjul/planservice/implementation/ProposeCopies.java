package se.arshjul.planservice.implementation;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.PlanRefusals;
import se.arshjul.planservice.plan.PlanRepository;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.plan.VersionRepository;

/** Tells what would be copied of an earlier year for a version of the plan. */
@Component
class ProposeCopies {

    private final PlanRepository plans;
    private final VersionRepository versions;
    private final ImplementationRepository implementations;
    private final RowRepository rows;
    private final MeasureReport measures;

    ProposeCopies(
            PlanRepository plans,
            VersionRepository versions,
            ImplementationRepository implementations,
            RowRepository rows,
            MeasureReport measures) {
        this.plans = plans;
        this.versions = versions;
        this.implementations = implementations;
        this.rows = rows;
        this.measures = measures;
    }

    /** The version of this name, or the plan's current one when it is empty; one that is not decided can still be thrown away. */
    VersionName version(PlanName plan, String wanted) {
        var current = plans.get(plan).currentVersion();
        var name = wanted.isEmpty() ? current : VersionName.parse(wanted);
        if (!name.plan().equals(plan)) {
            throw PlanRefusals.versionNotFound(wanted);
        }
        var version = versions.get(name);
        if (version.isUndecided()) {
            throw ImplementationRefusals.invalid("plan_version", "UNDECIDED", "A version that is decided.");
        }
        return version.name();
    }

    /** What is published of the year, or what is being worked on where nothing is. */
    List<CopyProposal> of(ImplementationName source, VersionName version) {
        var from = implementations.find(source, false).orElseGet(() -> implementations.get(source));
        var known = measures.idsOf(versions.get(version));
        return rows.list(from).stream().map(row -> CopyProposal.of(row, known)).toList();
    }
}
