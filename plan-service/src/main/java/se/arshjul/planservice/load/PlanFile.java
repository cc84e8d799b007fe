package se.arshjul.planservice.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.arshjul.planservice.plan.Element;
import se.arshjul.planservice.plan.ElementName;
import se.arshjul.planservice.plan.Plan;
import se.arshjul.planservice.plan.PlanName;
import se.arshjul.planservice.plan.Version;
import se.arshjul.planservice.plan.VersionName;

/** A plan with its versions as it stands in a file. */
record PlanFile(
        String plan,
        String title,
        String owner,
        @Nullable Integer startYear,
        @Nullable Integer endYear,
        boolean revisedYearly,
        int currentVersion,
        List<VersionEntry> versions) {

    record VersionEntry(
            int sequence,
            Version.Stage stage,
            String title,
            int year,
            int month,
            String vision,
            String goal,
            List<ElementEntry> elements) {}

    record ElementEntry(
            String id,
            Element.Kind kind,
            String code,
            String label,
            @Nullable String parent,
            @Nullable String summary,
            @Nullable List<String> concernedActors,
            @Nullable Boolean concernedActorsOpen) {}

    Plan toPlan() {
        return new Plan(
                name(), title, owner, startYear, endYear, revisedYearly, new VersionName(name(), currentVersion));
    }

    Version toVersion(VersionEntry entry) {
        return new Version(
                new VersionName(name(), entry.sequence()),
                entry.stage(),
                entry.title(),
                entry.year(),
                entry.month(),
                entry.vision(),
                entry.goal());
    }

    /** The elements of a version, in the order of the file. */
    List<Element> toElements(VersionEntry entry) {
        var version = new VersionName(name(), entry.sequence());
        List<Element> elements = new ArrayList<>();
        for (var element : entry.elements()) {
            elements.add(toElement(version, element, elements.size() + 1));
        }
        return elements;
    }

    private static Element toElement(VersionName version, ElementEntry element, int position) {
        var actors = element.concernedActors() == null ? List.<String>of() : element.concernedActors();
        return new Element(
                new ElementName(version, element.id()),
                element.kind(),
                element.code(),
                element.label(),
                element.parent(),
                position,
                element.summary() == null ? "" : element.summary(),
                actors.stream().map(actor -> "actors/" + actor).toList(),
                Boolean.TRUE.equals(element.concernedActorsOpen()));
    }

    private PlanName name() {
        return new PlanName(plan);
    }
}
