package se.arshjul.planservice.difference;

import java.util.List;
import org.springframework.stereotype.Component;
import se.arshjul.planservice.plan.ElementRepository;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.plan.VersionRepository;

/** Reads two versions of a plan and tells how they differ. */
@Component
class ReadDifference {

    private final VersionRepository versions;
    private final ElementRepository elements;

    ReadDifference(VersionRepository versions, ElementRepository elements) {
        this.versions = versions;
        this.elements = elements;
    }

    /** Refuses a version that does not exist, and two of different plans. */
    List<Change> between(VersionName one, VersionName other) {
        if (!one.plan().equals(other.plan())) {
            throw DifferenceRefusals.otherPlan();
        }
        var before = versions.get(one);
        var after = versions.get(other);
        return Difference.between(before, elements.list(one), after, elements.list(other));
    }
}
