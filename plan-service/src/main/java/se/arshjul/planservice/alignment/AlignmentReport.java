package se.arshjul.planservice.alignment;

import org.springframework.stereotype.Component;
import se.arshjul.planservice.plan.ElementRepository;
import se.arshjul.planservice.plan.PlanRepository;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.plan.VersionRepository;

/** Reads a version and the one that its plan follows; neither of them ever changes. */
@Component
class AlignmentReport {

    private final PlanRepository plans;
    private final VersionRepository versions;
    private final ElementRepository elements;

    AlignmentReport(PlanRepository plans, VersionRepository versions, ElementRepository elements) {
        this.plans = plans;
        this.versions = versions;
        this.elements = elements;
    }

    Alignment of(VersionName name) {
        var own = versions.get(name);
        var parent = plans.get(name.plan()).parentVersion();
        return parent == null
                ? Alignment.NONE
                : Alignment.of(versions.get(parent), elements.list(parent), own, elements.list(name));
    }
}
