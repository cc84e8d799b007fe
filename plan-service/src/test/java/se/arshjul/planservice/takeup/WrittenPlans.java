package se.arshjul.planservice.takeup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.ElementName;
import se.arshjul.planservice.plan.ElementRepository;
import se.arshjul.planservice.plan.Plan;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.PlanRepository;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.VersionName;
import se.arshjul.planservice.plan.VersionRepository;

/** Plans that a test writes as it needs them, element by element. */
@Component
public class WrittenPlans {

    private final PlanRepository plans;
    private final VersionRepository versions;
    private final ElementRepository elements;
    private final ContentRepository contents;
    private final TransactionTemplate transaction;
    private final Map<VersionName, Integer> positions = new HashMap<>();

    WrittenPlans(
            PlanRepository plans,
            VersionRepository versions,
            ElementRepository elements,
            ContentRepository contents,
            TransactionTemplate transaction) {
        this.plans = plans;
        this.versions = versions;
        this.elements = elements;
        this.contents = contents;
        this.transaction = transaction;
    }

    /** Writes in one transaction: the database takes no element of a version that has been loaded before. */
    public <T> T inOne(Supplier<T> writing) {
        return Objects.requireNonNull(transaction.execute(status -> writing.get()));
    }

    /** A plan whose current version is the first, and which follows a version of another plan or none. */
    public VersionName plan(String id, Plan.Level level, String owner, @Nullable VersionName followed) {
        var version = new VersionName(new PlanName(id), 1);
        plans.put(
                new Plan(
                        version.plan(),
                        id,
                        owner,
                        level,
                        null,
                        null,
                        false,
                        version,
                        followed,
                        new Plan.Governance("", "", "", "")),
                false);
        return version;
    }

    public void version(VersionName name, Version.Stage stage, Version.Coverage coverage, String goal) {
        versions.add(new Version(name, stage, "", coverage, "Plan", null, null, "", goal, List.of()), "");
    }

    /** A version of which only a part is known, but also that it does not have these elements. */
    public void partialVersion(VersionName name, Version.Stage stage, String... absent) {
        versions.add(
                new Version(name, stage, "", Version.Coverage.PARTIAL, "Plan", null, null, "", "", List.of(absent)),
                "");
    }

    public void element(
            VersionName version,
            String id,
            Element.Kind kind,
            String label,
            @Nullable String parent,
            @Nullable String followed) {
        add(version, id, kind, label, false, parent, followed);
    }

    /** An element on its own, which bears our summary instead of the words of the plan. */
    public void summary(VersionName version, String id, Element.Kind kind, String label, String followed) {
        add(version, id, kind, label, true, null, followed);
    }

    private void add(
            VersionName version,
            String id,
            Element.Kind kind,
            String label,
            boolean summarized,
            @Nullable String parent,
            @Nullable String followed) {
        elements.add(new Element(
                new ElementName(version, id),
                kind,
                "",
                label,
                summarized,
                parent,
                positions.merge(version, 1, Integer::sum),
                "",
                followed,
                new Element.Concerned(List.of(), false),
                List.of(),
                null));
    }

    public void onlyInPart(VersionName version, String id, String reason) {
        contents.addSubset(version, id, reason);
    }
}
